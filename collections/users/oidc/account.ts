import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import type { User } from '../../../payload-types';
import { ProblemError } from '../../../src/problem/problem';
import { messages } from '../../messages';
import { type GivenRights, type Identity, rightsFromClaims } from './claims';
import type { OidcSettings } from './settings';

/** Why somebody whom the provider knows is not let in. */
export type Refusal =
  | 'sso-no-role'
  | 'sso-unknown'
  | 'sso-disabled'
  | 'sso-no-email'
  | 'sso-taken'
  | 'sso-rights-wrong'
  | 'sso-last-administrator';

type Companion = NonNullable<User['otherRoles']>[number];

const isCompanion = (role: string): role is Companion =>
  role === 'digitiser' || role === 'reviewer' || role === 'officer';

const columnsOf = ({ role, otherRoles, province, agencies }: GivenRights) => ({
  role,
  otherRoles: otherRoles.filter(isCompanion),
  province,
  agencies,
});

/**
 * The account of whoever the provider says it is: the one bound to its subject, else the one with its verified e-mail address, else, where
 * the claims give rights, a new one. Rights by claim are set anew at every sign-in.
 */
export async function accountFor(
  payload: Payload,
  identity: Identity,
  claims: Record<string, unknown>,
  settings: OidcSettings,
): Promise<User | Refusal> {
  try {
    return await findOrMake(payload, identity, claims, settings);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const isLast = error.problems.some(({ code }) => code === messages.lastAdministrator.code);
    return isLast ? 'sso-last-administrator' : 'sso-rights-wrong';
  }
}

async function findOrMake(
  payload: Payload,
  identity: Identity,
  claims: Record<string, unknown>,
  settings: OidcSettings,
): Promise<User | Refusal> {
  const rights = rightsFromClaims(claims, settings);
  if (settings.rights && !rights) return 'sso-no-role';
  const found = await findAccount(payload, identity);
  if (found === 'taken') return 'sso-taken';
  if (found?.disabled) return 'sso-disabled';
  if (found) {
    const bound = await payload.update({
      collection: 'users',
      id: found.id,
      data: rights ? columnsOf(rights) : {},
      depth: 0,
      overrideAccess: true,
    });
    await bind(payload, found.id, identity);
    return bound;
  }
  if (!rights) return 'sso-unknown';
  if (identity.email === '' || !identity.isEmailVerified) return 'sso-no-email';
  const made = await payload.create({
    collection: 'users',
    data: {
      ...columnsOf(rights),
      email: identity.email,
      name: identity.name.slice(0, 200),
      // Nobody knows it: this account signs in with the provider, or by a reset link.
      password: randomBytes(32).toString('base64url'),
    },
    depth: 0,
    overrideAccess: true,
  });
  await bind(payload, made.id, identity);
  return made;
}

async function findAccount(
  payload: Payload,
  { subject, email, isEmailVerified }: Identity,
): Promise<User | 'taken' | undefined> {
  const one = async (where: Record<string, { equals: string }>) => {
    const { docs } = await payload.find({
      collection: 'users',
      where,
      limit: 1,
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
    });
    return docs[0];
  };
  const bound = await one({ oidcSubject: { equals: subject } });
  if (bound || !isEmailVerified || email === '') return bound;
  const sameEmail = await one({ email: { equals: email } });
  // An account of another person at the provider is not taken over by changing the address there.
  return sameEmail?.oidcSubject ? 'taken' : sameEmail;
}

const bind = (payload: Payload, id: string, { subject }: Identity): Promise<unknown> =>
  payload.db.updateOne({ collection: 'users', id, data: { oidcSubject: subject }, returning: false });
