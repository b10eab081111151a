import type { Payload } from 'payload';
import { newestReleases } from '../../src/database/newest-releases';
import type { ReleaseStore } from '../../src/portal/read-model/ports';
import { idOf } from '../fields/relation';
import { toRelease } from './to-release';

/** Releases and the names they point at, for the read model. */
export function makeReleaseStore(payload: Payload): ReleaseStore {
  const everything = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;
  return {
    sequences: () => newestReleases(payload),
    since: async (province, sequence, limit) => {
      const { docs } = await payload.find({
        collection: 'releases',
        where: { and: [{ province: { equals: province } }, { sequence: { greater_than: sequence } }] },
        sort: 'sequence',
        limit,
        pagination: false,
        depth: 0,
        overrideAccess: true,
      });
      return docs.map(toRelease);
    },
    references: async () => {
      const [provinces, sectors, agencies] = await Promise.all([
        payload.find({ collection: 'provinces', sort: 'id', ...everything }),
        payload.find({ collection: 'sectors', sort: 'id', ...everything }),
        payload.find({ collection: 'agencies', sort: 'id', ...everything }),
      ]);
      return {
        provinces: provinces.docs.map(({ id, name }) => ({ code: id, name })),
        sectors: sectors.docs.map(({ id, name, group }) => ({ id, name, group })),
        agencies: agencies.docs.map(({ id, name, province }) => ({ code: id, name, province: idOf(province) ?? '' })),
      };
    },
  };
}
