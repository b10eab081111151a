import type { CollectionSlug, Payload } from 'payload';
import { newProcedure } from '../../collections/bulk-writer/new-documents';
import { sha256 } from '../../collections/fingerprint';
import { type InTransaction, inTransaction } from '../../collections/imports/in-transaction';
import { derivedForms } from '../../collections/publishing/derived-forms';
import { readEvidence } from '../../collections/publishing/evidence';
import { missingIn } from '../../collections/publishing/follow-release';
import { seedProcedures } from '../../seed/read';
import { insertBatchOf } from '../../src/database/insert-batch';
import { uuidv7 } from '../../src/database/uuidv7';
import { canonicalText } from '../../src/form/canonical';
import type { Form } from '../../src/form/form';
import type { Procedure } from '../../src/procedure/procedure';
import { assess } from '../../src/service-level/assess';
import type { ServiceLevel } from '../../src/service-level/level';
import { searchKey } from '../../src/service-list/search-key';

/** Province of the made-up catalogue: the one of the seed, so that its agencies exist. */
export const province = 'H01';

const day = '2026-11-01';
const quietly = { depth: 0, overrideAccess: true } as const;

/** Months with dossier counts, and the channels counted in each. */
const months = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
const channels = ['own-software', 'counter'];

/** The agency that counts for what communes perform. */
const office = 'H01.99';

/** This many procedures go in per transaction. */
const chunk = 100;

type Made = { id: string; number: number; record: Procedure; content: string; level: ServiceLevel };

/**
 * The records of the seed over and over, each with a key and a name of its own, as publishing leaves them: working document, release,
 * counts of dossiers for half a year; every third has a request that waits or is done. Written past Payload, as the bulk writer does.
 */
export async function fillProvince(payload: Payload, size: number, submitter: string): Promise<void> {
  const seeds = seedProcedures();
  await payload.create({ collection: 'provinces', data: { id: province, name: 'An Giang' } });
  await references(payload, seeds);
  await payload.create({ collection: 'agencies', data: { id: office, name: 'Văn phòng', province }, ...quietly });
  const evidence = await readEvidence(payload, province, { procedures: seeds, today: day });
  const forms = new Map<string, Record<string, Form>>();
  const make = (number: number): Made => {
    const seed = seeds[number % seeds.length];
    if (!seed) throw new Error('no seed');
    const made = forms.get(seed.key) ?? derivedForms({ procedure: seed, agencyNames: {} });
    forms.set(seed.key, made);
    const name = `${seed.name} ${number}`;
    const record: Procedure = { ...seed, key: `thu-tuc-${number}`, code: null, codeAsPrinted: null, name };
    const level = assess(record, made, { checkForm: () => [], today: day, evidence }).overall;
    return { id: uuidv7(), number, record, level, content: canonicalText({ procedure: record, forms: made }) };
  };
  for (let start = 0; start < size; start += chunk) {
    const made = Array.from({ length: Math.min(chunk, size - start) }, (_, place) => make(start + place));
    await inTransaction(payload, async (inside) => {
      await insertBatchOf(payload)('procedures', made.map(workingDocument), inside());
      await store(payload, inside(), 'releases', made.map(release));
      await store(
        payload,
        inside(),
        'level-reviews',
        made.filter(({ number }) => number % 3 === 0).map((each) => request(each, submitter)),
      );
      await store(payload, inside(), 'dossier-counts', made.flatMap(counts));
    });
  }
}

async function references(payload: Payload, seeds: readonly Procedure[]): Promise<void> {
  for (const sector of new Set(seeds.map((seed) => seed.sector))) {
    await payload.create({ collection: 'sectors', data: { id: sector, name: sector, group: 'x' }, ...quietly });
  }
  const agencies = seeds.flatMap(({ performers }) =>
    performers.kind === 'department' ? [performers.agency] : performers.kind === 'list' ? performers.agencies : [],
  );
  for (const id of new Set(agencies)) {
    await payload.create({ collection: 'agencies', data: { id, name: `Cơ quan ${id}`, province }, ...quietly });
  }
}

/** Rows of a collection without versions. */
async function store(payload: Payload, req: InTransaction, collection: CollectionSlug, rows: readonly object[]) {
  const now = new Date().toISOString();
  for (const row of rows) {
    const data = { ...row, createdAt: now, updatedAt: now };
    await payload.db.create({ collection, data, req, returning: false });
  }
}

const agencyOf = ({ performers }: Procedure) => (performers.kind === 'department' ? performers.agency : null);

const workingDocument = ({ id, number, record, level }: Made) => ({
  ...newProcedure(record),
  id,
  level: level.legacy,
  currentLevel: level.current,
  missingCriteria: missingIn(level),
  releasedOn: day,
  releasedRevision: 1,
  _status: number % 3 === 0 ? 'draft' : 'published',
});

const release = ({ number, record, level, content }: Made) => ({
  id: uuidv7(),
  province,
  key: record.key,
  title: record.name,
  revision: 1,
  sequence: number + 1,
  content,
  sha256: sha256(content),
  decision: 'direct',
  releasedAt: `${day}T02:00:00.000Z`,
  legacyLevel: level.legacy,
  level,
});

const request = ({ id, number, record, content, level }: Made, submitter: string) => ({
  id: uuidv7(),
  province,
  title: record.name,
  searchText: searchKey(`${record.name} ${record.key}`),
  procedure: id,
  key: record.key,
  round: 1,
  agency: agencyOf(record),
  targetDate: `2027-0${1 + (number % 9)}-01`,
  sha256: sha256(content),
  content,
  level,
  levelFrom: 2,
  levelTo: 3,
  baseRevision: 1,
  effect: 'compatible',
  kind: 'raise',
  submittedBy: submitter,
  submittedByName: 'Cán bộ',
  submittedAt: new Date(Date.UTC(2026, 9, 1) + number * 60_000).toISOString(),
  state: number % 2 === 0 ? 'submitted' : 'released',
  step: 0,
});

const counts = ({ number, record }: Made) =>
  months.flatMap((month) =>
    channels.map((channel) => ({
      id: uuidv7(),
      province,
      key: record.key,
      agency: agencyOf(record) ?? office,
      month,
      channel,
      received: number % 40,
      handled: number % 37,
      rev: 1,
    })),
  );
