import { type Role, roles } from '../roles';
import type { ClaimedRights, OidcSettings } from './settings';

/** Who the identity provider says somebody is. */
export type Identity = { subject: string; email: string; isEmailVerified: boolean; name: string };

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** @throws Error when the claims name nobody */
export function identityOf(issuer: string, claims: Record<string, unknown>): Identity {
  const sub = textOf(claims.sub);
  if (sub === '') throw new Error('The claims have no sub.');
  const email = textOf(claims.email).toLowerCase();
  return {
    subject: `${issuer} ${sub}`,
    email,
    isEmailVerified: claims.email_verified === true,
    name: textOf(claims.name) || textOf(claims.preferred_username) || email,
  };
}

/** What the claims give somebody: roles in one place, the widest first. */
export type GivenRights = { role: Role; otherRoles: Role[]; province: string | null; agencies: string[] };

/**
 * The rights that the roles claim gives. Values that are not configured give nothing; a role that stands alone goes before all others,
 * and of several places the one of the main role counts.
 * @returns null when it gives none
 */
export function rightsFromClaims(claims: Record<string, unknown>, settings: OidcSettings): GivenRights | null {
  const claimed: unknown = claims[settings.rolesClaim];
  const values = (Array.isArray(claimed) ? claimed : [claimed]).filter(
    (each): each is string => typeof each === 'string',
  );
  const given = values.flatMap((value) => settings.rights?.get(value) ?? []);
  const main = roles.flatMap(({ code }) => given.find(({ role }) => role === code) ?? [])[0];
  if (!main) return null;
  const sameplace = given.filter(({ province }) => province === main.province);
  const isAlone = roles.find(({ code }) => code === main.role)?.alone;
  const others = isAlone ? [] : sameplace.map(({ role }) => role).filter((role) => role !== main.role);
  return {
    role: main.role,
    otherRoles: [...new Set(others)],
    province: main.province,
    agencies: agenciesOf(isAlone ? [main] : sameplace),
  };
}

/** Limited where every one of the roles is; one that is not limited opens the whole province. */
function agenciesOf(given: readonly ClaimedRights[]): string[] {
  if (given.some(({ agencies }) => agencies.length === 0)) return [];
  return [...new Set(given.flatMap(({ agencies }) => agencies))];
}
