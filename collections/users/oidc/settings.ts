import { SettingError } from '../../../src/problem/setting-error';
import { isRole, type Role } from '../roles';

/** What a value of the roles claim gives. */
export type ClaimedRights = { role: Role; province: string | null; agencies: readonly string[] };

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** On the button of the login page. */
  name: string;
  scope: string;
  rolesClaim: string;
  /** Rights by value of the roles claim; null: rights are given here, and only known people sign in. */
  rights: ReadonlyMap<string, ClaimedRights> | null;
};

/**
 * Reads the identity provider from the environment (`OIDC_ISSUER` and others, see .env.example).
 * @returns null when none is configured
 * @throws SettingError with a sentence naming the variable when a value makes no sense
 */
export function oidcSettings(env: NodeJS.ProcessEnv): OidcSettings | null {
  const issuer = env.OIDC_ISSUER?.trim();
  if (!issuer) return null;
  if (!URL.canParse(issuer)) throw new SettingError('OIDC_ISSUER must be the address of the identity provider.');
  const [clientId, clientSecret] = [env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET];
  if (!clientId || !clientSecret) throw new SettingError('OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go with OIDC_ISSUER.');
  return {
    issuer,
    clientId,
    clientSecret,
    name: env.OIDC_NAME || new URL(issuer).hostname,
    scope: env.OIDC_SCOPE || 'openid email profile',
    rolesClaim: env.OIDC_ROLES_CLAIM || 'roles',
    rights: env.OIDC_ROLES ? readRights(env.OIDC_ROLES) : null,
  };
}

/** `{"can-bo-so-hoa": {"role": "digitiser", "province": "H01", "agencies": ["H01.03"]}}` */
function readRights(text: string): Map<string, ClaimedRights> {
  const wrong = new SettingError(
    'OIDC_ROLES must be a JSON object {"claim value": {"role": ..., "province": ..., "agencies": [...]}}.',
  );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (typeof value !== 'object' || value === null) throw wrong;
  return new Map(
    Object.entries(value).map(([claim, given]: [string, unknown]): [string, ClaimedRights] => {
      if (typeof given !== 'object' || given === null || !('role' in given) || !isRole(given.role)) throw wrong;
      const province = 'province' in given && typeof given.province === 'string' ? given.province : null;
      const agencies: unknown = 'agencies' in given ? given.agencies : [];
      if (!Array.isArray(agencies) || !agencies.every((id) => typeof id === 'string')) throw wrong;
      return [claim, { role: given.role, province, agencies }];
    }),
  );
}
