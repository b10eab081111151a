import type { Payload, Where } from 'payload';
import type { Upload } from '../../payload-types';
import { retryOnConflict } from '../../src/database/write-conflict';
import type { StoredUpload, UploadStore } from '../../src/intake/ports';

const unclaimed: Where = { dossier: { equals: null } };

const toUpload = ({ id, sha256, name, mediaType, bytes, via, createdAt, dossier }: Upload): StoredUpload => ({
  id,
  sha256,
  name,
  mediaType,
  bytes,
  via,
  createdAt,
  dossier: dossier ?? null,
});

/** Uploads for intake. Claiming and removing test and write in one step of the database, so the two never cross. */
export function makeUploadStore(payload: Payload): UploadStore {
  const exists = async (collection: 'uploads' | 'template-files', where: Where) =>
    (await payload.count({ collection, where, overrideAccess: true })).totalDocs > 0;

  return {
    insert: async (upload) => {
      await retryOnConflict(() =>
        payload.create({
          collection: 'uploads',
          data: upload,
          depth: 0,
          disableTransaction: true,
          overrideAccess: true,
        }),
      );
    },
    find: async (ids) => {
      if (ids.length === 0) return [];
      const { docs } = await payload.find({
        collection: 'uploads',
        where: { id: { in: [...ids] } },
        limit: ids.length,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      });
      return docs.map(toUpload);
    },
    claim: async (ids, dossierNumber) => {
      if (ids.length === 0) return;
      await retryOnConflict(() =>
        payload.db.updateMany({
          collection: 'uploads',
          data: { dossier: dossierNumber },
          where: { and: [{ id: { in: [...ids] } }, unclaimed] },
          returning: false,
        }),
      );
    },
    unclaimedBefore: async (before, limit) => {
      const { docs } = await payload.find({
        collection: 'uploads',
        where: { and: [unclaimed, { createdAt: { less_than: before } }] },
        sort: 'createdAt',
        limit,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      });
      return docs.map(toUpload);
    },
    removeUnclaimed: async (id) => {
      const removed: unknown = await retryOnConflict(() =>
        payload.db.deleteOne({ collection: 'uploads', where: { and: [{ id: { equals: id } }, unclaimed] } }),
      );
      return removed !== null && removed !== undefined;
    },
    contentInUse: async (sha256) =>
      (await exists('uploads', { sha256: { equals: sha256 } })) ||
      (await exists('template-files', { sha256: { equals: sha256 } })),
  };
}
