import { type Endpoint, getFieldsToSign, jwtSign, type Payload, type PayloadRequest } from 'payload';
import { addSessionToUser, generatePayloadCookie, getSafeRedirect, parseCookies } from 'payload/shared';
import type { User } from '../../../payload-types';
import { refusal } from '../../answers';
import { serverAddress } from '../../server-address';
import { takeAccountTurn } from '../account-turns';
import { messages } from '../messages';
import { makeSecretBox } from '../secret-box';
import { sourceOf, withNote } from '../sessions/notes';
import { noteSignIn } from '../sign-in-lines';
import { accountFor } from './account';
import { identityOf } from './claims';
import { finishRound, type Round, startRound } from './provider';
import { type OidcSettings, oidcSettings } from './settings';

const cookieName = 'pc-sso';
const cookiePath = '/api/users/oidc';
const roundMs = 10 * 60_000;

type Kept = Round & { redirect: string; until: number };

const serverUrl = (): string => serverAddress(process.env);

const boxOf = (payload: Payload) => makeSecretBox(payload.secret, 'single sign-on');

function cookie(value: string, seconds: number): string {
  const secure = serverUrl().startsWith('https://') ? '; Secure' : '';
  return `${cookieName}=${value}; Path=${cookiePath}; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

function keptOf(req: PayloadRequest): Kept | null {
  const sealed = parseCookies(req.headers).get(cookieName);
  const text = sealed ? boxOf(req.payload).open(sealed) : null;
  const value: unknown = text === null ? null : JSON.parse(text);
  return isKept(value) && value.until > Date.now() ? value : null;
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['state', 'nonce', 'verifier', 'redirect'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  );
  return texts && typeof Reflect.get(value, 'until') === 'number';
}

function goTo(path: string, cookies: readonly string[]): Response {
  const headers = new Headers({ Location: `${serverUrl()}${path}`, 'Cache-Control': 'no-store' });
  for (const each of cookies) headers.append('Set-Cookie', each);
  return new Response(null, { status: 303, headers });
}

/** Back to the login page, which says why (src/admin/account/messages.ts). */
const backToLogin = (why: string): Response => goTo(`/admin/login?why=${why}`, [cookie('', 0)]);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'error');

/** A session of Payload's, made as its own sign-in makes them. */
async function sessionCookie(req: PayloadRequest, id: string): Promise<string> {
  const { payload } = req;
  const collectionConfig = payload.collections.users.config;
  const user = await payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: id } },
  });
  if (!user) throw new Error('The account is gone.');
  const { sid } = await addSessionToUser({ collectionConfig, payload, req, user: user });
  const sessionNotes = withNote(user, sid ?? '', { ...sourceOf(req), by: 'single-sign-on' });
  await payload.db.updateOne({ collection: 'users', id, data: { sessionNotes }, returning: false });
  const { token } = await jwtSign({
    fieldsToSign: getFieldsToSign({
      collectionConfig,
      email: user.email,
      user: user,
      ...(sid ? { sid } : {}),
    }),
    secret: payload.secret,
    tokenExpiration: collectionConfig.auth.tokenExpiration,
  });
  return String(
    generatePayloadCookie({
      collectionAuthConfig: collectionConfig.auth,
      cookiePrefix: payload.config.cookiePrefix,
      token,
    }),
  );
}

async function finish(req: PayloadRequest, settings: OidcSettings): Promise<Response> {
  const kept = keptOf(req);
  if (!kept) return backToLogin('sso-expired');
  const cameTo = new URL(`${serverUrl()}${cookiePath}/callback${new URL(req.url ?? '', serverUrl()).search}`);
  // The provider says no: the person declined, or may not use this application.
  if (cameTo.searchParams.get('error') === 'access_denied') return backToLogin('sso-denied');
  let claims: Record<string, unknown>;
  try {
    claims = await finishRound(settings, cameTo, kept);
  } catch (error) {
    req.payload.logger.warn({ msg: `Single sign-on failed (${nameOf(error)}).` });
    return backToLogin('sso-failed');
  }
  const account = await accountFor(req.payload, identityOf(settings.issuer, claims), claims, settings);
  if (typeof account === 'string') return backToLogin(account);
  const endTurn = await takeAccountTurn(account.email);
  const session = await sessionCookie(req, account.id).finally(endTurn);
  noteSignIn(req, account.email, 'signed-in');
  return goTo(kept.redirect, [session, cookie('', 0)]);
}

/** Sign-in with the identity provider of the organisation, under `/api/users/oidc/`. */
export const oidcEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/oidc/start',
    method: 'get',
    handler: async (req) => {
      const settings = oidcSettings(process.env);
      if (!settings) return refusal(404, [messages.oidcOff]);
      const started = await startRound(settings, `${serverUrl()}${cookiePath}/callback`).catch((error: unknown) => {
        req.payload.logger.warn({ msg: `The identity provider does not answer (${nameOf(error)}).` });
        return null;
      });
      if (!started) return backToLogin('sso-failed');
      const { url, round } = started;
      const redirect = getSafeRedirect({ fallbackTo: '/admin', redirectTo: req.searchParams?.get('redirect') ?? '' });
      const kept: Kept = { ...round, redirect, until: Date.now() + roundMs };
      const headers = new Headers({ Location: url.href, 'Cache-Control': 'no-store' });
      headers.append('Set-Cookie', cookie(boxOf(req.payload).seal(JSON.stringify(kept)), roundMs / 1_000));
      return new Response(null, { status: 303, headers });
    },
  },
  {
    path: '/oidc/callback',
    method: 'get',
    handler: async (req) => {
      const settings = oidcSettings(process.env);
      if (!settings) return refusal(404, [messages.oidcOff]);
      try {
        return await finish(req, settings);
      } catch (error) {
        req.payload.logger.error({ msg: 'Single sign-on failed.', stack: error instanceof Error ? error.stack : '' });
        return backToLogin('sso-failed');
      }
    },
  },
];
