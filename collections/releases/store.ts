import type { Payload } from 'payload';
import { newestReleases } from '../../src/database/newest-releases';
import type { ReleaseStore } from '../../src/portal/read-model/ports';
import { formerNamesIn } from '../fields/former-names';
import { idOf } from '../fields/relation';
import { publishedPlans } from '../named-lists/store';
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
      const [provinces, sectors, agencies, plans] = await Promise.all([
        payload.find({ collection: 'provinces', sort: 'id', ...everything }),
        payload.find({ collection: 'sectors', sort: 'id', ...everything }),
        payload.find({ collection: 'agencies', sort: 'id', ...everything }),
        publishedPlans(payload),
      ]);
      return {
        provinces: provinces.docs.map(({ id, name }) => ({ code: id, name })),
        sectors: sectors.docs.map(({ id, name, group, formerNames }) => ({
          id,
          name,
          group,
          ...namesBefore(formerNames),
        })),
        plans,
        agencies: agencies.docs.map(({ id, name, province, formerNames }) => ({
          code: id,
          name,
          province: idOf(province) ?? '',
          ...namesBefore(formerNames),
        })),
      };
    },
  };
}

/** Most never had another name: nothing is kept of those. */
function namesBefore(stored: unknown) {
  const formerNames = formerNamesIn(stored);
  return formerNames.length === 0 ? {} : { formerNames };
}
