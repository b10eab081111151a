import type { PayloadRequest } from 'payload';

/** Versions that saves on the way leave are this far apart. */
const apartMs = 10 * 60 * 1000;

/**
 * The builder saves every few seconds and each save makes a version; kept all, they would push out the versions people look for. The one
 * before the newest goes when it was made on the way, by the same person, soon after another one.
 */
export async function thinVersions(req: PayloadRequest, id: string): Promise<void> {
  const { docs } = await req.payload.findVersions({
    collection: 'forms',
    where: { parent: { equals: id } },
    sort: '-createdAt',
    limit: 3,
    pagination: false,
    depth: 0,
    select: { parent: true, createdAt: true, version: { savedAs: true, savedBy: true } },
    overrideAccess: true,
    req,
  });
  const [newest, middle, oldest] = docs;
  if (!newest || !middle || !oldest) return;
  const isOnTheWay = middle.version.savedAs === 'on-the-way';
  const isSamePerson = middle.version.savedBy === newest.version.savedBy;
  const isSoon = Date.parse(middle.createdAt) - Date.parse(oldest.createdAt) < apartMs;
  if (!isOnTheWay || !isSamePerson || !isSoon) return;
  await req.payload.db.deleteVersions({ collection: 'forms', where: { id: { equals: middle.id } }, req });
}
