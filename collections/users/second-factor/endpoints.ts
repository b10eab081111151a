import { toSVG } from 'bwip-js/generic';
import type { Endpoint, PayloadRequest } from 'payload';
import { ProblemError } from '../../../src/problem/problem';
import { nation, type Staff } from '../../access';
import { jsonBody, routePart, staffEndpoint } from '../../answers';
import { writeAudit } from '../../audit/write';
import { idOf } from '../../fields/relation';
import { messages as general } from '../../messages';
import { countWrongAttempt } from '../attempts';
import { isRightPassword } from '../hashing';
import { messages } from '../messages';
import { mayTouch } from '../rights';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  isSecondFactorOn,
  readSecondFactor,
  recoveryCodesLeft,
  renewRecoveryCodes,
  takeSecondFactor,
} from './stored';
import { toBase32, totpUri } from './totp';

/** How the second factor of somebody stands. */
export type SecondFactorState = { isOn: boolean; recoveryCodesLeft: number };

const issuer = 'Danh mục TTHC';
const noStore = { headers: { 'Cache-Control': 'no-store' } };

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '');

async function stateOf(req: PayloadRequest, id: string): Promise<SecondFactorState> {
  const stored = await readSecondFactor(req.payload, id);
  return { isOn: isSecondFactorOn(stored), recoveryCodesLeft: recoveryCodesLeft(stored) };
}

/** Whoever finds a screen unlocked must not be able to lock its owner out: the password is asked for again. */
async function askPassword(req: PayloadRequest, staff: Staff, password: unknown): Promise<void> {
  if (await isRightPassword(req.payload, staff.id, textOf(password))) return;
  await countWrongAttempt(req.payload, staff.id);
  throw new ProblemError(422, [{ ...messages.passwordWrong, field: 'password' }]);
}

async function askCode(req: PayloadRequest, staff: Staff, code: unknown): Promise<void> {
  const stored = await readSecondFactor(req.payload, staff.id);
  if (!isSecondFactorOn(stored)) throw new ProblemError(409, [messages.secondFactorOff]);
  if (await takeSecondFactor(req.payload, stored, textOf(code), new Date())) return;
  await countWrongAttempt(req.payload, staff.id);
  throw new ProblemError(422, [{ ...messages.secondFactorWrong, field: 'code' }]);
}

const lineOf = (req: PayloadRequest, staff: Staff, action: 'second-factor-on' | 'second-factor-off') =>
  writeAudit(
    req.payload,
    {
      action,
      province: staff.province ?? nation,
      subject: { collection: 'users', id: staff.id, title: staff.name },
    },
    req,
  );

/** The second factor of oneself, and taking it off somebody who lost it, under `/api/users/`. */
export const secondFactorEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/second-factor',
    method: 'get',
    handler: staffEndpoint(async (req, { id }) => Response.json(await stateOf(req, id), noStore)),
  },
  {
    // {"password": "..."}: a secret to scan. It counts once it is confirmed.
    path: '/second-factor/begin',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { password } = await jsonBody(req);
      if ((await stateOf(req, staff.id)).isOn) throw new ProblemError(409, [messages.secondFactorOn]);
      await askPassword(req, staff, password);
      const secret = await beginSecondFactor(req.payload, staff.id);
      const uri = totpUri(secret, req.user?.email ?? staff.name, issuer);
      const qr = toSVG({
        bcid: 'qrcode',
        text: uri,
        scale: 4,
        paddingwidth: 4,
        paddingheight: 4,
        backgroundcolor: 'FFFFFF',
      });
      return Response.json({ secret: toBase32(secret), uri, qr }, noStore);
    }),
  },
  {
    path: '/second-factor/confirm',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const { code } = await jsonBody(req);
      const codes = await confirmSecondFactor(req.payload, staff.id, textOf(code).replace(/\s/g, ''), new Date());
      if (!codes) throw new ProblemError(422, [{ ...messages.secondFactorWrong, field: 'code' }]);
      await lineOf(req, staff, 'second-factor-on');
      return Response.json({ ...(await stateOf(req, staff.id)), recoveryCodes: codes }, noStore);
    }),
  },
  {
    path: '/second-factor/recovery-codes',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      await askCode(req, staff, (await jsonBody(req)).code);
      const recoveryCodes = await renewRecoveryCodes(req.payload, staff.id);
      return Response.json({ ...(await stateOf(req, staff.id)), recoveryCodes }, noStore);
    }),
  },
  {
    path: '/second-factor/off',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      await askCode(req, staff, (await jsonBody(req)).code);
      await endSecondFactor(req.payload, staff.id);
      await lineOf(req, staff, 'second-factor-off');
      return Response.json(await stateOf(req, staff.id), noStore);
    }),
  },
  {
    // For somebody who lost the phone and the recovery codes; whoever manages them has made sure who is asking.
    path: '/:id/second-factor/off',
    method: 'post',
    handler: staffEndpoint(async (req, staff) => {
      const id = routePart(req, 'id');
      const user = await req.payload.findByID({
        collection: 'users',
        id,
        depth: 0,
        overrideAccess: false,
        disableErrors: true,
        req,
      });
      if (!user) throw new ProblemError(404, [general.notFound]);
      if (!mayTouch(staff, user)) throw new ProblemError(403, [general.roleNotYours]);
      await endSecondFactor(req.payload, id);
      await writeAudit(
        req.payload,
        {
          action: 'second-factor-off',
          province: idOf(user.province) ?? nation,
          subject: { collection: 'users', id, title: user.name },
        },
        req,
      );
      return Response.json(await stateOf(req, id), noStore);
    }),
  },
];
