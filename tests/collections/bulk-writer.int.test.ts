import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formsOf, insertProcedures } from '../../collections/bulk-writer/insert-procedures';
import { fromProcedure } from '../../collections/procedures/from-procedure';
import { writeDerivedForms } from '../../collections/publishing/derived-forms';
import { readWorkingCopy } from '../../collections/publishing/working-copy';
import { seedProcedures } from '../../seed/read';
import { seedReferences } from '../../seed/references';
import { emptyReport } from '../../seed/report';
import type { Procedure } from '../../src/procedure/procedure';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
let payload: Payload;

/** Half of the records go in by Payload, the same ones under other keys by the bulk writer. */
const records = seedProcedures().slice(0, 12);
const twin = (record: Procedure): Procedure => ({ ...record, key: `twin-${record.key.replace('.', '-')}`, code: null });

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  await seedReferences(payload, emptyReport(), () => {});
  for (const record of records) {
    const key = `payload-${record.key.replace('.', '-')}`;
    await payload.create({
      collection: 'procedures',
      data: fromProcedure({ ...record, key, code: null }),
      draft: true,
      depth: 0,
    });
    await writeDerivedForms(
      payload,
      await readWorkingCopy(payload, { province: record.province, key }),
      record.cases.map((each) => each.key),
    );
  }
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('no transaction');
  const names = Object.fromEntries(
    (await payload.find({ collection: 'agencies', limit: 0 })).docs.map(({ id, name }) => [id, name]),
  );
  await insertProcedures(
    payload,
    { transactionID },
    records.map((record) => ({ record: twin(record), forms: formsOf(twin(record), names) })),
  );
  await payload.db.commitTransaction(transactionID);
});

afterAll(() => started.close());

/** Everything that differs by nature: ids, times, the key and what is made of it. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string'
      ? value.replaceAll(/(payload|twin)-(\d)-(\d{6})|(payload|twin) (\d) (\d{6})/g, 'KEY')
      : value;
  }
  if (value instanceof Date) return 'TIME';
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      if (/^(_?id|parent|parent_id|procedure|procedure_id|version_procedure|version_procedure_id|_uuid)$/.test(name))
        return [name, typeof each];
      if (/^(created_?at|updated_?at|version_(created|updated)_at|createdAt|updatedAt)$/i.test(name))
        return [name, typeof each];
      if (/sha256$/i.test(name)) return [name, typeof each === 'string' ? each.length : each];
      return [name, comparable(typeof each === 'string' && /^[[{]/.test(each) ? JSON.parse(each) : each)];
    }),
  );
}

type SqlClient = { execute: (sql: string) => Promise<{ rows: unknown[] }> };
const isSqlClient = (value: unknown): value is SqlClient =>
  typeof value === 'object' && value !== null && 'execute' in value;

/** The stored rows themselves, by table or collection, of documents whose key starts so. */
async function storedRows(prefix: string): Promise<Record<string, unknown[]>> {
  if ('client' in payload.db && isSqlClient(payload.db.client)) return rowsOnSqlite(payload.db.client, prefix);
  return rowsOnMongo(prefix);
}

async function rowsOnSqlite(client: SqlClient, prefix: string) {
  const own = `select id from procedures where key like '${prefix}-%'`;
  const queries = {
    procedures: `select * from procedures where id in (${own}) order by key`,
    procedures_tiers: `select t.*, p.key as of from procedures_tiers t join procedures p on p.id = t.parent_id where p.key like '${prefix}-%' order by p.key, t."order"`,
    procedures_applicants: `select t.*, p.key as of from procedures_applicants t join procedures p on p.id = t.parent_id where p.key like '${prefix}-%' order by p.key, t."order"`,
    procedures_rels: `select t.*, p.key as of from procedures_rels t join procedures p on p.id = t.parent_id where p.key like '${prefix}-%' order by p.key, t."order"`,
    _procedures_v: `select * from _procedures_v where parent_id in (${own}) order by version_key`,
    _procedures_v_version_tiers: `select t.*, p.version_key as of from _procedures_v_version_tiers t join _procedures_v p on p.id = t.parent_id where p.version_key like '${prefix}-%' order by p.version_key, t."order"`,
    _procedures_v_version_applicants: `select t.*, p.version_key as of from _procedures_v_version_applicants t join _procedures_v p on p.id = t.parent_id where p.version_key like '${prefix}-%' order by p.version_key, t."order"`,
    _procedures_v_rels: `select t.*, p.version_key as of from _procedures_v_rels t join _procedures_v p on p.id = t.parent_id where p.version_key like '${prefix}-%' order by p.version_key, t."order"`,
    forms: `select f.*, p.key as of from forms f join procedures p on p.id = f.procedure_id where p.key like '${prefix}-%' order by p.key, f.case_key`,
    _forms_v: `select v.*, p.key as of from _forms_v v join procedures p on p.id = v.version_procedure_id where p.key like '${prefix}-%' order by p.key, v.version_case_key`,
  };
  const found: Record<string, unknown[]> = {};
  for (const [table, sql] of Object.entries(queries))
    found[table] = (await client.execute(sql)).rows.map((row) => ({ ...Object(row) }));
  return found;
}

async function rowsOnMongo(prefix: string) {
  const { collections, versions } = Object(payload.db);
  const procedures = await collections.procedures.collection
    .find({ key: { $regex: `^${prefix}-` } })
    .sort({ key: 1 })
    .toArray();
  const ids = procedures.map(({ _id }: { _id: unknown }) => _id);
  const of = new Map(procedures.map(({ _id, key }: { _id: unknown; key: string }) => [_id, key]));
  const inOrder = (rows: Record<string, unknown>[], owner: (row: Record<string, unknown>) => unknown) =>
    rows.sort((a, b) => (`${of.get(owner(a))}` < `${of.get(owner(b))}` ? -1 : 1));
  return {
    procedures,
    _procedures_v: inOrder(
      await versions.procedures.collection.find({ parent: { $in: ids } }).toArray(),
      ({ parent }) => parent,
    ),
    forms: inOrder(
      await collections.forms.collection
        .find({ procedure: { $in: ids } })
        .sort({ caseKey: 1 })
        .toArray(),
      ({ procedure }) => procedure,
    ),
    _forms_v: inOrder(
      await versions.forms.collection
        .find({ 'version.procedure': { $in: ids } })
        .sort({ 'version.caseKey': 1 })
        .toArray(),
      (row) => Object(row.version).procedure,
    ),
  };
}

describe('the bulk writer', () => {
  it('leaves row by row what Payload leaves', async () => {
    const [byPayload, byWriter] = [await storedRows('payload'), await storedRows('twin')];
    expect(byWriter.procedures).toHaveLength(records.length);
    for (const table of Object.keys(byPayload)) {
      expect(byPayload[table]?.length, table).toBeGreaterThan(0);
      expect(byWriter[table]?.map(comparable), table).toEqual(byPayload[table]?.map(comparable));
    }
  });

  it('leaves documents that Payload reads, changes and publishes', async () => {
    const [first] = records;
    if (!first) throw new Error('no record');
    const { docs } = await payload.find({
      collection: 'procedures',
      draft: true,
      where: { key: { equals: twin(first).key } },
      depth: 0,
    });
    const updated = await payload.update({
      collection: 'procedures',
      id: docs[0]?.id ?? '',
      draft: true,
      data: { name: 'Tên mới' },
      depth: 0,
    });
    expect(updated).toMatchObject({ name: 'Tên mới', rev: 2, _status: 'draft' });
    const versions = await payload.findVersions({
      collection: 'procedures',
      where: { parent: { equals: docs[0]?.id } },
    });
    expect(versions.totalDocs).toBe(2);
  });
});
