import type { PayloadRequest } from 'payload';
import { staffOf, worksEverywhere } from '../../collections/access';
import { alphabetical } from '../service-list/alphabetical';

export type ShownProvince = { id: string; name: string };

/** The tenants this person may choose between: the own one, or all. */
export async function provincesOf(req: PayloadRequest): Promise<ShownProvince[]> {
  const staff = staffOf(req);
  if (!staff) return [];
  const { docs } = await req.payload.find({
    collection: 'provinces',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { name: true },
    ...(worksEverywhere(staff) ? {} : { where: { id: { equals: staff.province ?? '' } } }),
  });
  return alphabetical(
    docs.map(({ id, name }) => ({ id, name })),
    ({ name }) => name,
  );
}
