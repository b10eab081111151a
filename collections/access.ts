import type { Access, FieldAccess, PayloadRequest, Where } from 'payload';

/**
 * Who may do what, as sentences. A tenant is a province, and the tenant of a row is its `province`.
 *
 * - `administrator`: everything, in every province.
 * - `digitiser` of a province: reads what is shared (provinces, sectors, agencies), reads and writes what belongs to the own province.
 * - Nobody else is a user of Payload: citizens and portals have no account here (see docs/decisions/0003-own-tenant-sentences.md).
 *
 * Sentences answer with `true`, `false` or one plain condition, never with `and` and `or` side by side: SQLite drops one of them.
 */
export type Role = 'administrator' | 'digitiser';

export type Staff = { id: string; role: Role; province: string | null; name: string };

/** The signed-in member of staff; null for anybody else, also for users of another auth collection. */
export function staffOf(req: Pick<PayloadRequest, 'user'>): Staff | null {
  const { user } = req;
  if (user?.collection !== 'users') return null;
  const province = typeof user.province === 'object' ? (user.province?.id ?? null) : (user.province ?? null);
  return { id: user.id, role: user.role, province, name: user.name };
}

export const nobody: Access = () => false;

export const anyStaff: Access = ({ req }) => staffOf(req) !== null;

export const administrators: Access = ({ req }) => staffOf(req)?.role === 'administrator';

/** Administrators, and digitisers where `path` (the tenant of the row) is their own province. */
const ofOwnProvince =
  (path: string): Access =>
  ({ req }) => {
    const staff = staffOf(req);
    if (!staff) return false;
    if (staff.role === 'administrator') return true;
    return staff.province ? ({ [path]: { equals: staff.province } } satisfies Where) : false;
  };

export const ownProvince = ofOwnProvince('province');

/** The same sentence over versions: they are read by a rule of their own, and without one every user reads every draft. */
export const ownProvinceVersions = ofOwnProvince('version.province');

/** May create here. Without a province in the data the own one is filled in, so that is allowed. */
export const createInOwnProvince: Access = ({ req, data }) => {
  const staff = staffOf(req);
  if (!staff) return false;
  if (staff.role === 'administrator') return true;
  const asked: unknown = data?.province;
  return staff.province !== null && (asked === undefined || asked === null || asked === staff.province);
};

/** Administrators, and everybody for the own account. */
export const administratorsOrSelf: Access = ({ req }) => {
  const staff = staffOf(req);
  if (!staff) return false;
  return staff.role === 'administrator' ? true : ({ id: { equals: staff.id } } satisfies Where);
};

/** A field that only administrators write: role and province of a user, above all of oneself. */
export const administratorsOnly: FieldAccess = ({ req }) => staffOf(req)?.role === 'administrator';

/** A field that only the system writes. */
export const noFieldWrites = { create: () => false, update: () => false } satisfies {
  create: FieldAccess;
  update: FieldAccess;
};

/** Whether this person may work on rows of this province. */
export function worksIn(staff: Staff | null, province: string): boolean {
  return staff !== null && (staff.role === 'administrator' || staff.province === province);
}
