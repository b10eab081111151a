import type { Access, FieldAccess, PayloadRequest, Where } from 'payload';
import { idOf, idsOf } from './fields/relation';
import { coversDeed, type Deed, isRole, type Role, roleOf } from './users/roles';

/**
 * Who may do what, as sentences. A tenant is a province (or `VN`, the nation), and the tenant of a row is its `province`. What each role
 * may do stands in users/roles.ts; where, here:
 *
 * - the system administrator everywhere; national and ministry editors in `VN`; everybody else in the own province alone. An auditor
 *   without a province reads everywhere.
 * - Whoever is limited to some agencies reads the whole province and changes what these agencies are in charge of
 *   (`managingAgency` of a procedure), and sees their dossiers only.
 * - Nobody else is a user of Payload: citizens and portals have no account here (see docs/decisions/0003-own-tenant-sentences.md).
 *
 * Sentences answer with `true`, `false` or one plain condition, never with `and` and `or` side by side: SQLite drops one of them.
 * tests/collections/access-matrix.json says what must come out of them.
 */
export type { Role } from './users/roles';

/** The tenant of the nation: owner of masters, shared blocks and lists. */
export const nation = 'VN';

export type Staff = {
  id: string;
  name: string;
  /** The main role; for what may be done ask `may`, which knows them all. */
  role: Role;
  roles: readonly Role[];
  province: string | null;
  /** Limited to these agencies; empty: not limited. */
  agencies: readonly string[];
};

/** The signed-in member of staff; null for anybody else, also for users of another auth collection and accounts out of use. */
export function staffOf(req: Pick<PayloadRequest, 'user'>): Staff | null {
  const { user } = req;
  if (user?.collection !== 'users' || user.disabled === true || !isRole(user.role)) return null;
  const roles = [user.role, ...(user.otherRoles ?? []).filter(isRole)];
  return {
    id: user.id,
    name: user.name,
    role: user.role,
    roles,
    province: idOf(user.province),
    agencies: idsOf(user.agencies),
  };
}

/** Whether this person does such deeds at all, wherever. */
export function may(staff: Staff | null, deed: Deed): boolean {
  return staff !== null && coversDeed(staff.roles, deed);
}

/** Works in every tenant: the system administrator, and an auditor without a province. */
export function worksEverywhere(staff: Staff): boolean {
  const { place } = roleOf(staff.role);
  return place === 'everywhere' || (place === 'anywhere' && staff.province === null);
}

/** Whether this person belongs to this tenant. What may be done there is another question: `mayIn`. */
export function worksIn(staff: Staff | null, province: string): boolean {
  return staff !== null && (worksEverywhere(staff) || staff.province === province);
}

/** Whether this person may do this deed to rows of this tenant. */
export function mayIn(staff: Staff | null, deed: Deed, province: string): boolean {
  return may(staff, deed) && worksIn(staff, province);
}

/** The tenant and the agency in charge of something. */
export type Charge = { province: string; agency: string | null };

/** Whether this person may change what this agency of this tenant is in charge of. */
export function mayEdit(staff: Staff | null, { province, agency }: Charge): boolean {
  if (!staff || !mayIn(staff, 'edit-catalogue', province)) return false;
  return staff.agencies.length === 0 || (agency !== null && staff.agencies.includes(agency));
}

export const nobody: Access = () => false;

export const anyStaff: Access = ({ req }) => staffOf(req) !== null;

export const administrators: Access = ({ req }) => staffOf(req)?.role === 'administrator';

/** Shared lists of the nation (sectors): the system administrator and the national editor. */
export const nationalEditors: Access = ({ req }) => {
  const role = staffOf(req)?.role;
  return role === 'administrator' || role === 'national-editor';
};

/** Whoever does this deed, where `path` (the tenant of the row) is the own tenant. */
const where =
  (deed: Deed, path: string): Access =>
  ({ req }) => {
    const staff = staffOf(req);
    if (!staff || !may(staff, deed)) return false;
    if (worksEverywhere(staff)) return true;
    return staff.province ? ({ [path]: { equals: staff.province } } satisfies Where) : false;
  };

/** Reading working documents of the own tenant. */
export const ownProvince = where('read-catalogue', 'province');

/** The same sentence over versions: they are read by a rule of their own, and without one every user reads every draft. */
export const ownProvinceVersions = where('read-catalogue', 'version.province');

/** Changing working documents of the own tenant. Hooks narrow it to the agencies of whoever is limited to some. */
export const editInOwnProvince = where('edit-catalogue', 'province');

/** Deciding on reviews of the own tenant. */
export const reviewInOwnProvince = where('review', 'province');

/** The audit log of the own tenant. */
export const auditOfOwnProvince = where('read-audit', 'province');

/** What belongs to the tenant and not to its agencies: portal keys, settings. */
export const manageInOwnProvince = where('manage-tenant', 'province');

/** Rows of the own tenant, and what the nation offers to all (blocks, named lists). */
export const ownProvinceOrNation: Access = ({ req }) => {
  const staff = staffOf(req);
  if (!staff || !may(staff, 'read-catalogue')) return false;
  if (worksEverywhere(staff)) return true;
  return { province: { in: staff.province ? [staff.province, nation] : [nation] } } satisfies Where;
};

/** The same over versions. */
export const ownProvinceOrNationVersions: Access = ({ req }) => {
  const staff = staffOf(req);
  if (!staff || !may(staff, 'read-catalogue')) return false;
  if (worksEverywhere(staff)) return true;
  return { 'version.province': { in: staff.province ? [staff.province, nation] : [nation] } } satisfies Where;
};

/** Changing rows of the own tenant; whoever is limited to some agencies changes those whose `path` is one of them. */
const editWhereInCharge =
  (path: string): Access =>
  ({ req }) => {
    const staff = staffOf(req);
    if (!staff || !may(staff, 'edit-catalogue')) return false;
    if (worksEverywhere(staff)) return true;
    if (!staff.province) return false;
    const inProvince: Where = { province: { equals: staff.province } };
    if (staff.agencies.length === 0) return inProvince;
    return { and: [inProvince, { [path]: { in: [...staff.agencies] } }] } satisfies Where;
  };

/** Procedures of the own tenant that the own agencies are in charge of. */
export const editOwnCharge = editWhereInCharge('managingAgency');

/** What one of the own agencies performs or counts: offerings, dossier counts. */
export const editOfOwnAgencies = editWhereInCharge('agency');

/** Dossiers of the own province, and of the own agencies where the officer is limited to some. */
export const dossiersOfOwnAgencies: Access = ({ req }) => {
  const staff = staffOf(req);
  if (!staff || !may(staff, 'handle-dossiers')) return false;
  if (worksEverywhere(staff)) return true;
  if (!staff.province) return false;
  const inProvince: Where = { province: { equals: staff.province } };
  if (staff.agencies.length === 0) return inProvince;
  return { and: [inProvince, { agency: { in: [...staff.agencies] } }] } satisfies Where;
};

/** Creating with this deed. Without a province in the data the own one is filled in, so that is allowed. */
const createWhere =
  (deed: Deed): Access =>
  ({ req, data }) => {
    const staff = staffOf(req);
    if (!staff || !may(staff, deed)) return false;
    if (worksEverywhere(staff)) return true;
    const asked: unknown = data?.province;
    return staff.province !== null && (asked === undefined || asked === null || asked === staff.province);
  };

export const createInOwnProvince = createWhere('edit-catalogue');

export const createForOwnProvince = createWhere('manage-tenant');

/** People of the own tenant for whoever does one of these deeds; everybody the own account. */
const peopleFor =
  (...deeds: readonly Deed[]): Access =>
  ({ req }) => {
    const staff = staffOf(req);
    if (!staff) return false;
    const condition = (path: string, equals: string): Where => ({ [path]: { equals } });
    if (!deeds.some((deed) => may(staff, deed))) return condition('id', staff.id);
    return worksEverywhere(staff) ? true : condition('province', staff.province ?? '');
  };

export const readUsers = peopleFor('manage-tenant', 'read-audit');

/** Which people and what of them is narrowed in users/rights.ts. */
export const updateUsers = peopleFor('manage-tenant');

/** A field that only whoever manages people writes: role, province and agencies of a user. Which ones is guarded in users/. */
export const managersOnly: FieldAccess = ({ req }) => may(staffOf(req), 'manage-tenant');

/** A field that brings something to the public beside releases: whoever reviews, or manages the tenant. Where is said by the collection. */
export const publishersOnly: FieldAccess = ({ req }) => {
  const staff = staffOf(req);
  return may(staff, 'review') || may(staff, 'manage-tenant');
};

/** Notices are read by whoever they are for. */
export const ownNotices: Access = ({ req }) => {
  const staff = staffOf(req);
  return staff ? ({ recipient: { equals: staff.id } } satisfies Where) : false;
};

/** A field that only the system writes. */
export const noFieldWrites = { create: () => false, update: () => false } satisfies {
  create: FieldAccess;
  update: FieldAccess;
};
