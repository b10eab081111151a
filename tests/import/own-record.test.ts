import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { makePlanner } from '../../src/import/plan';
import type { ReadRow } from '../../src/import/read-row';
import { findMapping, isUsable } from '../../src/import/read-sheet';
import type { SourceRow } from '../../src/import/source-row';
import { applyRow } from '../../src/import/to-record';
import { jsonReader } from '../../src/import-files/json-file';
import type { Procedure } from '../../src/procedure/procedure';
import { readAll } from './support/world';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'own-record-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const origin = { province: 'H01', source: 'ban-ghi.json' };

async function rowsIn(content: unknown): Promise<SourceRow[]> {
  const path = join(folder, 'ban-ghi.json');
  writeFileSync(path, JSON.stringify(content));
  const rows: SourceRow[] = [];
  for await (const row of (await jsonReader.open(path)).rows) rows.push(row);
  return rows;
}

async function readIn(content: unknown): Promise<ReadRow[]> {
  return readAll(await rowsIn(content)).flatMap((item) => (item.kind === 'data' ? [item.row] : []));
}

const withoutFiles = (record: Procedure): Procedure => ({
  ...record,
  cases: record.cases.map((each) => ({
    ...each,
    documents: each.documents.map((document) =>
      document.template ? { ...document, template: { ...document.template, file: null } } : document,
    ),
  })),
});

const seed = seedProcedures();
const [first] = seed;
if (!first) throw new Error('no seed');

describe('a JSON file of records of ours', () => {
  it('comes back whole, with every case, document, fee and condition', async () => {
    const rows = await readIn(seed);
    expect(rows).toHaveLength(seed.length);
    expect(rows.map((row) => applyRow(null, row, origin))).toEqual(seed.map(withoutFiles));
  });

  it('of any records: what one province has, another one gets, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(seed, { minLength: 1 }), fc.string(), async (some, name) => {
        const records = some.map((record) => ({ ...record, name: `${record.name} ${name} «"a"».`.trim() }));
        const rows = await readIn({ docs: records });
        const came = rows.map((row) => applyRow(null, row, origin));
        expect(came).toEqual(records.map(withoutFiles));
        const planner = makePlanner(origin);
        for (const [place, row] of rows.entries()) {
          const found = came[place];
          if (found)
            expect(planner(row, { procedure: found, by: 'code' })).toMatchObject({ verdict: 'same', deed: 'same' });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('may hold a single record, or the content of a release', async () => {
    for (const content of [first, { procedure: first, forms: {} }, [{ procedure: first, forms: {} }]]) {
      expect((await readIn(content)).map((row) => applyRow(null, row, origin))).toEqual([withoutFiles(first)]);
    }
  });

  it('needs no mapping by hand', async () => {
    const mapping = findMapping(await rowsIn(seed));
    expect(isUsable(mapping)).toBe(true);
    expect(mapping.columns.map(({ field }) => field)).toEqual(['name', 'record']);
  });

  it('takes the place of what is there, but for the address, and for files that are there already', async () => {
    const template = { name: 'Mẫu', mustBeSigned: false };
    const file = { sha256: 'ab'.repeat(32), name: 'a.docx', mediaType: 'application/msword', bytes: 4 };
    const [only] = first.cases;
    const [document] = only?.documents ?? [];
    if (!only || !document) throw new Error('no document');
    const withFile = { ...first, cases: [{ ...only, documents: [{ ...document, template: { ...template, file } }] }] };
    const [row] = await readIn([withFile]);
    if (!row) throw new Error('no row');
    expect(row.remarks.map(({ code }) => code)).toEqual(['record-files']);
    const there = { ...withFile, key: 'khoa-cu', name: 'Tên cũ', steps: ['Bước cũ'] };
    expect(applyRow(there, row, origin)).toEqual({ ...withFile, key: 'khoa-cu' });
    expect(applyRow(null, row, origin).cases[0]?.documents[0]?.template).toEqual({ ...template, file: null });
  });

  it('objects of any kind are whole: what one does not say is not filled from the one above', async () => {
    const national = { ten_thu_tuc: 'Đăng ký kết hôn', linh_vuc: 'Hộ tịch', co_quan_thuc_hien: 'UBND cấp xã' };
    const rows = await readIn([national, { ten_thu_tuc: 'Không có lĩnh vực' }]);
    expect(rows.map(({ values }) => values.sector?.id)).toEqual(['ho-tich', undefined]);
  });

  it.each([
    ['a type that is none', { ...first, steps: 'Nộp' }, 'steps'],
    ['a member that is not ours', { ...first, colour: 'red' }, 'colour'],
    ['a member that is missing', { ...first, target: undefined }, 'target'],
    ['a tier there never was', { ...first, tiers: ['galaxy'] }, 'tiers'],
  ])('with %s is refused, naming the place', async (_name, record, place) => {
    const rows = await readIn([record]);
    const [planned] = rows.map((row) => makePlanner(origin)(row, null));
    expect(planned).toMatchObject({ verdict: 'refused', deed: 'none', problems: [{ code: 'record-unreadable' }] });
    expect(planned?.problems[0]?.message.vi).toContain(place);
  });

  it('asks about a sector and an agency this province does not have, and keeps them in words', async () => {
    const record: Procedure = {
      ...first,
      province: 'H21',
      sector: 'linh-vuc-la',
      performers: { kind: 'department', agency: 'H21.03' },
      decidingAgency: 'Sở Tư pháp tỉnh Gia Lai',
    };
    const [row] = await readIn([record]);
    if (!row) throw new Error('no row');
    expect(row.remarks.map(({ code, text }) => [code, text])).toEqual([
      ['sector-unknown', 'linh-vuc-la'],
      ['agency-unknown', 'H21.03'],
      ['record-of-other', ''],
    ]);
    expect(applyRow(null, row, origin)).toMatchObject({
      province: 'H01',
      sector: '',
      performers: { kind: 'outside', name: 'Sở Tư pháp tỉnh Gia Lai' },
    });
  });

  it('a name that staff mend in the grid counts', async () => {
    const [row] = await readIn([first]);
    if (!row) throw new Error('no row');
    const mended = { ...row, values: { ...row.values, name: 'Tên đã sửa' } };
    expect(applyRow(null, mended, origin).name).toBe('Tên đã sửa');
  });
});
