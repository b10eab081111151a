import type { CollectionSlug, Payload, RequiredDataFromCollectionSlug } from 'payload';
import { formerProvinces, seedAgencies, seedProvinces, seedSectors } from './read';
import type { Log, SeedReport } from './report';

type Referenced = 'provinces' | 'former-provinces' | 'sectors' | 'agencies';

/** The tenant that owns what belongs to the whole nation. */
const nation = { id: 'VN', name: 'Việt Nam' };

/**
 * Provinces, former provinces, sectors, agencies: rows that are not there yet are added, in an order in which nothing points at what is
 * still missing. Rows that are there belong to staff and stay as they are.
 */
export async function seedReferences(payload: Payload, report: SeedReport, log: Log): Promise<void> {
  await addMissing(
    payload,
    'provinces',
    [nation, ...seedProvinces().map(({ code, name, gsoCode }) => ({ id: code, name, gsoCode }))],
    report,
    log,
  );
  await addMissing(
    payload,
    'former-provinces',
    formerProvinces().map(({ code, name, aliases, now, citizenIdPrefix }) => ({
      id: code,
      name,
      successor: now,
      citizenIdPrefix,
      aliases: aliases.join('; '),
    })),
    report,
    log,
  );
  await addMissing(
    payload,
    'sectors',
    seedSectors().map(({ id, name, group, aliases }) => ({ id, name, group, aliases: aliases.join('; ') })),
    report,
    log,
  );
  await addMissing(
    payload,
    'agencies',
    seedAgencies().map(({ code, name, shortName, province, parent }) => ({
      id: code,
      name,
      shortName,
      province,
      parentCode: parent,
    })),
    report,
    log,
  );
}

async function addMissing<Slug extends Referenced & CollectionSlug>(
  payload: Payload,
  collection: Slug,
  rows: (RequiredDataFromCollectionSlug<Slug> & { id: string })[],
  report: SeedReport,
  log: Log,
): Promise<void> {
  const { docs } = await payload.find({ collection, limit: 0, pagination: false, depth: 0, overrideAccess: true });
  const known = new Set(docs.map(({ id }) => String(id)));
  const missing = rows.filter(({ id }) => !known.has(id));
  report.created[collection] = missing.length;
  if (missing.length === 0) return;
  log(`${labels[collection]}: ${missing.length}`);
  for (const data of missing) await payload.create({ collection, data, depth: 0, overrideAccess: true });
}

const labels: Record<Referenced, string> = {
  provinces: 'Tỉnh, thành phố',
  'former-provinces': 'Tỉnh cũ',
  sectors: 'Lĩnh vực',
  agencies: 'Cơ quan',
};
