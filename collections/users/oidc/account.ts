import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import type { User } from '../../../payload-types';
import { ProblemError } from '../../../src/problem/problem';
import { nation } from '../../access';
import { writeAudit } from '../../audit/write';
import { idOf, idsOf } from '../../fields/relation';
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
    await noteRights(payload, found, bound);
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
  await writeAudit(payload, { ...aboutAccount(made), action: 'created', reason: byClaims });
  return made;
}

const byClaims = 'Quyền do nhà cung cấp đăng nhập (OIDC) gửi đến';

const aboutAccount = (user: User) => ({
  province: idOf(user.province) ?? nation,
  subject: { collection: 'users', id: user.id, title: user.name },
});

/** Nobody of the staff asked for it, so no hook writes it down. */
async function noteRights(payload: Payload, before: User, after: User): Promise<void> {
  const rightsOf = (user: User) => ({
    role: user.role,
    otherRoles: [...(user.otherRoles ?? [])].sort().join(', ') || null,
    province: idOf(user.province),
    agencies: [...idsOf(user.agencies)].sort().join(', ') || null,
  });
  const [was, is] = [rightsOf(before), rightsOf(after)];
  const fields = ['role', 'otherRoles', 'province', 'agencies'] as const;
  const changes = fields.flatMap((field) =>
    was[field] === is[field] ? [] : [{ field, from: was[field], to: is[field] }],
  );
  if (changes.length === 0) return;
  await writeAudit(payload, { ...aboutAccount(after), action: 'role-changed', changes, reason: byClaims });
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
