import type { Payload } from 'payload';
import type { Staff } from '../access';
import { idOf, idsOf } from '../fields/relation';
import { isRole } from '../users/roles';
import { mayDecide } from './facts';

/** A stored account as the person the sentences of access.ts speak of; null for one that is out of use. */
export function asStaff(user: {
  id: string;
  name: string;
  role: unknown;
  otherRoles?: readonly unknown[] | null;
  province?: unknown;
  agencies?: unknown;
  disabled?: boolean | null;
}): Staff | null {
  if (user.disabled === true || !isRole(user.role)) return null;
  return {
    id: user.id,
    name: user.name,
    role: user.role,
    roles: [user.role, ...(user.otherRoles ?? []).filter(isRole)],
    province: idOf(user.province),
    agencies: idsOf(user.agencies),
  };
}

/** People who may decide on requests of this agency, by name. */
export async function reviewersFor(
  payload: Payload,
  { province, agency, except }: { province: string; agency: string | null; except: readonly string[] },
): Promise<{ id: string; name: string }[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { or: [{ province: { equals: province } }, { role: { equals: 'administrator' } }] },
    sort: 'name',
    limit: 500,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return docs.flatMap((user) => {
    const staff = asStaff(user);
    return !except.includes(user.id) && mayDecide(staff, { province, agency })
      ? [{ id: user.id, name: user.name }]
      : [];
  });
}
