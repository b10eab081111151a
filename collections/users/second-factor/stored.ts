import { randomBytes } from 'node:crypto';
import type { Payload, PayloadRequest } from 'payload';
import { makeSecretBox } from '../secret-box';
import { makeTotpSecret, matchTotp, toBase32 } from './totp';

const recoveryCount = 10;

/** The columns of a user that the second factor lives in. */
export type SecondFactorColumns = {
  id: string;
  totpSecret?: string | null;
  totpConfirmedAt?: string | Date | null;
  totpLastStep?: number | null;
  recoveryHashes?: unknown;
};

const boxOf = (payload: Payload) => makeSecretBox(payload.secret, 'second factor');

/** Recovery codes are read from paper: lower case, in two groups, without look-alikes. */
const tidy = (code: string): string => code.toLowerCase().replace(/[^a-z2-7]/g, '');

const hashesOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

export const isSecondFactorOn = (user: SecondFactorColumns): boolean =>
  Boolean(user.totpSecret && user.totpConfirmedAt);

export const recoveryCodesLeft = (user: SecondFactorColumns): number => hashesOf(user.recoveryHashes).length;

/** What is stored of somebody, secrets included: reads past Payload, which hides them. */
export async function readSecondFactor(
  payload: Payload,
  id: string,
  req?: PayloadRequest,
): Promise<SecondFactorColumns> {
  const found = await payload.db.findOne<SecondFactorColumns>({
    collection: 'users',
    where: { id: { equals: id } },
    ...(req ? { req } : {}),
  });
  return found ?? { id };
}

function secretOf(payload: Payload, { totpSecret }: SecondFactorColumns): Uint8Array | null {
  const text = totpSecret ? boxOf(payload).open(totpSecret) : null;
  return text === null ? null : Buffer.from(text, 'base64url');
}

/** A new secret, which counts once a code of it has been shown. */
export async function beginSecondFactor(payload: Payload, id: string): Promise<Uint8Array> {
  const secret = makeTotpSecret();
  const totpSecret = boxOf(payload).seal(Buffer.from(secret).toString('base64url'));
  await write(payload, id, { totpSecret, totpConfirmedAt: null, totpLastStep: 0, recoveryHashes: [] });
  return secret;
}

/** @returns the recovery codes, known only here and now; null when the code is wrong or nothing was begun */
export async function confirmSecondFactor(
  payload: Payload,
  id: string,
  code: string,
  now: Date,
): Promise<string[] | null> {
  const stored = await readSecondFactor(payload, id);
  const secret = secretOf(payload, stored);
  if (!secret || stored.totpConfirmedAt) return null;
  const step = matchTotp(secret, code, now, 0);
  if (step === null) return null;
  const { codes, recoveryHashes } = makeRecoveryCodes(payload, id);
  await write(payload, id, { totpConfirmedAt: now.toISOString(), totpLastStep: step, recoveryHashes });
  return codes;
}

/** New recovery codes; the old ones stop working. */
export async function renewRecoveryCodes(payload: Payload, id: string): Promise<string[]> {
  const { codes, recoveryHashes } = makeRecoveryCodes(payload, id);
  await write(payload, id, { recoveryHashes });
  return codes;
}

function makeRecoveryCodes(payload: Payload, id: string) {
  const codes = Array.from({ length: recoveryCount }, () => {
    const text = toBase32(randomBytes(7)).toLowerCase().slice(0, 10);
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
  const box = boxOf(payload);
  return { codes, recoveryHashes: codes.map((code) => box.mark(`${id} ${tidy(code)}`)) };
}

export async function endSecondFactor(payload: Payload, id: string, req?: PayloadRequest): Promise<void> {
  await write(payload, id, { totpSecret: null, totpConfirmedAt: null, totpLastStep: 0, recoveryHashes: [] }, req);
}

/**
 * Takes a code of the authenticator or a recovery code, which then is used up.
 * @returns which of them it was; null for a wrong one
 */
export async function takeSecondFactor(
  payload: Payload,
  user: SecondFactorColumns,
  code: string,
  now: Date,
  req?: PayloadRequest,
): Promise<'code' | 'recovery-code' | null> {
  const secret = secretOf(payload, user);
  const typed = code.replace(/\s/g, '');
  const step = secret ? matchTotp(secret, typed, now, user.totpLastStep ?? 0) : null;
  if (step !== null) {
    await write(payload, user.id, { totpLastStep: step }, req);
    return 'code';
  }
  const mark = boxOf(payload).mark(`${user.id} ${tidy(typed)}`);
  const hashes = hashesOf(user.recoveryHashes);
  if (!hashes.includes(mark)) return null;
  await write(payload, user.id, { recoveryHashes: hashes.filter((each) => each !== mark) }, req);
  return 'recovery-code';
}

const write = (payload: Payload, id: string, data: Record<string, unknown>, req?: PayloadRequest): Promise<unknown> =>
  payload.db.updateOne({ collection: 'users', id, data, ...(req ? { req } : {}), returning: false });
