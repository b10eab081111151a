import type { Endpoint, Payload, PayloadRequest } from 'payload';
import { ProblemError } from '../../../src/problem/problem';
import { nation } from '../../access';
import { jsonBody, publicEndpoint, refusal } from '../../answers';
import { writeAudit } from '../../audit/write';
import { idOf } from '../../fields/relation';
import { mailIsSet } from '../../mail/settings';
import { messages as general } from '../../messages';
import { hashingTurns } from '../hashing';
import { messages } from '../messages';
import { passwordReset } from './reset-context';
import { resetMail } from './reset-mail';

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** JSON, or the form field in which Payload's own pages send it. */
async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  return typeof req.data === 'object' && req.data !== null ? { ...req.data } : jsonBody(req);
}

/** One link an account and minute: a mailbox is not to be filled from here. */
const linkPauseMs = 60_000;
const lastLink = new Map<string, number>();

function isTooSoon(email: string, now: number): boolean {
  if (now - (lastLink.get(email) ?? 0) < linkPauseMs) return true;
  if (lastLink.size > 10_000) lastLink.clear();
  lastLink.set(email, now);
  return false;
}

/**
 * Sends the link. Not waited for: the time of the answer would tell whether there is such an account. The message is ours: Payload's
 * operation would write past its own transaction before it sends one, and wait for itself (SQLite has one writer).
 */
function sendLink(payload: Payload, email: string): void {
  const send = async () => {
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email },
      disableEmail: true,
      overrideAccess: true,
    });
    if (token) await payload.sendEmail(resetMail(email, token, process.env));
  };
  setImmediate(() => {
    send().catch((error: unknown) =>
      payload.logger.warn({ msg: `A reset link was not sent (${error instanceof Error ? error.name : 'error'}).` }),
    );
  });
}

/** Sets the new password, and signs nobody in: the second factor would be passed by, and old sessions end. */
async function resetPassword(req: PayloadRequest): Promise<Response> {
  const { token, password } = await bodyOf(req);
  const endTurn = await hashingTurns.take();
  try {
    const { payload } = req;
    const { user } = await payload.resetPassword({
      collection: 'users',
      data: { token: textOf(token), password: typeof password === 'string' ? password : '' },
      overrideAccess: true,
      context: { ...passwordReset },
    });
    const id = String(user?.id ?? '');
    await payload.db.updateOne({ collection: 'users', id, data: { sessions: [] }, returning: false });
    await writeAudit(payload, {
      action: 'password-changed',
      province: idOf(user?.province) ?? nation,
      actor: { kind: 'staff', id, name: String(user?.name ?? '') },
      subject: { collection: 'users', id, title: String(user?.name ?? '') },
      reason: 'reset-link',
      requestId: req.headers?.get('x-request-id') ?? null,
    });
  } catch (error) {
    if (Reflect.get(Object(error), 'status') !== 403) throw error;
    throw new ProblemError(403, [messages.resetExpired]);
  } finally {
    endTurn();
  }
  return Response.json({ message: messages.resetDone.message.vi });
}

/** Closed while no mail server is set up: nobody could receive a link, and administrators set passwords. */
const whereMailIsSet = (work: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  publicEndpoint(async (req) => (mailIsSet(process.env) ? work(req) : refusal(403, [general.passwordByAdministrator])));

/** The way back in for whoever forgot the password, under `/api/users/`. */
export const resetEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/forgot-password',
    method: 'post',
    handler: whereMailIsSet(async (req) => {
      const email = textOf((await bodyOf(req)).email).toLowerCase();
      if (email !== '' && !isTooSoon(email, Date.now())) sendLink(req.payload, email);
      return Response.json({ message: messages.resetSent.message.vi });
    }),
  },
  { path: '/reset-password', method: 'post', handler: whereMailIsSet(resetPassword) },
  { path: '/verify/:id', method: 'post', handler: () => refusal(403, [general.passwordByAdministrator]) },
];
