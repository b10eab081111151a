import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertProcedures } from '../../collections/bulk-writer/insert-procedures';
import { fromProcedure } from '../../collections/procedures/from-procedure';
import { publishProcedure } from '../../collections/publishing/publish';
import { closeStaffSearch, staffSearch } from '../../collections/staff-search/staff-search';
import { seedProcedures } from '../../seed/read';
import type { Procedure } from '../../src/procedure/procedure';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { makeReviewProvince, type ReviewProvince, write } from './support/review-province';

let started: StartedPayload;
let payload: Payload;
let province: ReviewProvince;

const names = {
  'khai-sinh': 'Đăng ký khai sinh có yếu tố nước ngoài',
  'khai-tu': 'Đăng ký khai tử',
  'giay-phep': 'Cấp giấy phép xây dựng nhà ở riêng lẻ',
};

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  province = await makeReviewProvince(payload);
  for (const [key, name] of Object.entries(names)) await write(payload, { ...province.record(key), name });
  await payload.create({
    collection: 'procedures',
    data: fromProcedure({ ...province.record('bi-mat'), province: 'H21', name: 'Đăng ký khai sinh của tỉnh khác' }),
    draft: true,
  });
});

afterAll(async () => {
  await closeStaffSearch();
  await started.close();
});

/** Keys in the order they are found. */
async function found(query: Record<string, string>, caller = province.digitiser) {
  const answer = await caller.get(`/procedures/search?${new URLSearchParams(query)}`);
  expect(answer.status).toBe(200);
  const items: unknown = answer.body.items;
  return Array.isArray(items) ? items.map(({ key }) => String(key)) : [];
}

describe('staff search', () => {
  it.each([
    ['with accents', 'khai sinh', ['khai-sinh']],
    ['without accents', 'dang ky khai tu', ['khai-tu']],
    ['by a beginning', 'giấy ph', ['giay-phep']],
    ['by its key', 'khai-tu', ['khai-tu']],
    ['with one slip', 'xay dunng', ['giay-phep']],
  ])('finds working documents %s', async (_how, q, keys) => {
    expect(await found({ q })).toEqual(keys);
  });

  it('shows the own province only; whoever works everywhere, all', async () => {
    expect(await found({ q: 'khai sinh' })).not.toContain('bi-mat');
    expect(await found({ q: 'khai sinh' }, province.administrator)).toContain('bi-mat');
    expect((await province.digitiser.get('/procedures/search?province=H21')).status).toBe(404);
  });

  it('counts facets, and narrows by them', async () => {
    await publishProcedure(payload, {
      province: 'H01',
      key: 'khai-tu',
      decision: 'direct',
      approver: null,
      now: new Date(),
    });
    const { body } = await province.digitiser.get('/procedures/search');
    expect(body).toMatchObject({
      total: 3,
      facets: {
        state: [
          { value: 'never', count: 2 },
          { value: 'published', count: 1 },
        ],
      },
    });
    expect(await found({ state: 'published' })).toEqual(['khai-tu']);
  });

  it('sees a change at once: by a save, by the bulk writer, and what is gone', async () => {
    await write(payload, { ...province.record('khai-tu'), name: 'Đăng ký khai tử lưu động' });
    expect(await found({ q: 'luu dong' })).toEqual(['khai-tu']);
    const record: Procedure = { ...province.record('nhap-vao'), name: 'Thủ tục nhập từ bảng tính' };
    const transactionID = await payload.db.beginTransaction();
    if (transactionID === null) throw new Error('no transaction');
    const [id = ''] = await insertProcedures(payload, { transactionID }, [{ record, forms: {} }]);
    await payload.db.commitTransaction(transactionID);
    expect(await found({ q: 'bang tinh' })).toEqual(['nhap-vao']);
    await payload.delete({ collection: 'procedures', id });
    expect(await found({ q: 'bang tinh' })).toEqual([]);
  });

  it('is made again when its file is gone or damaged', async () => {
    const before = await found({ q: 'dang ky' });
    await closeStaffSearch();
    const parent = join(started.dataDir, 'staff-search');
    for (const name of readdirSync(parent)) {
      for (const end of ['-wal', '-shm']) rmSync(join(parent, name, `search.db${end}`), { force: true });
      writeFileSync(join(parent, name, 'search.db'), 'no database at all');
    }
    expect(await found({ q: 'dang ky' })).toEqual(before);
    await closeStaffSearch();
    rmSync(parent, { recursive: true });
    expect(await found({ q: 'dang ky' })).toEqual(before);
  });

  it('goes on when its folder is deleted under it', async () => {
    const before = await found({ q: 'dang ky' });
    rmSync(join(started.dataDir, 'staff-search'), { recursive: true });
    expect(await found({ q: 'dang ky' })).toEqual(before);
    expect(await found({ q: 'khai sinh' })).not.toEqual(before);
  });

  it('goes through many pages without losing or doubling a document', async () => {
    const base = seedProcedures()[0];
    if (!base) throw new Error('no seed');
    const transactionID = await payload.db.beginTransaction();
    if (transactionID === null) throw new Error('no transaction');
    const records = Array.from({ length: 620 }, (_, number) => ({
      record: { ...province.record(`nhieu-${number}`), name: `Thủ tục đại trà số ${number}` },
      forms: {},
    }));
    await insertProcedures(payload, { transactionID }, records);
    await payload.db.commitTransaction(transactionID);
    const seen = [];
    for (let page = 1; page <= 7; page += 1)
      seen.push(...(await found({ q: 'dai tra', page: `${page}`, limit: '100' })));
    expect(new Set(seen).size).toBe(620);
    expect(seen).toHaveLength(620);
    const all = await staffSearch(payload).find({ province: 'H01' }, { first: 1 });
    const { totalDocs } = await payload.count({ collection: 'procedures', where: { province: { equals: 'H01' } } });
    expect(all.total).toBe(totalDocs);
  });
});

describe('the search box of the procedures list', () => {
  /** What the list view asks Payload for. */
  const listed = async (text: string, caller = province.digitiser) => {
    const query = new URLSearchParams({ 'where[or][0][searchText][like]': text, draft: 'true', limit: '50' });
    const { body, status } = await caller.get(`/procedures?${query}`);
    expect(status).toBe(200);
    const docs: unknown = body.docs;
    return Array.isArray(docs) ? docs.map(({ key }) => String(key)).sort() : [];
  };

  it('forgives a slip and knows codes', async () => {
    expect(await listed('xay dunng')).toEqual(['giay-phep']);
    expect(await listed('khai sinh')).toEqual(['khai-sinh']);
    expect(await listed('khong co gi nhu the')).toEqual([]);
  });

  it('keeps to the own province, and falls back to the folded text where thousands match', async () => {
    expect(await listed('tinh khac')).toEqual([]);
    expect(await listed('tinh khac', province.administrator)).toEqual(['bi-mat']);
    const { body } = await province.digitiser.get(
      `/procedures?${new URLSearchParams({ 'where[or][0][searchText][like]': 'dai tra', draft: 'true', limit: '1' })}`,
    );
    expect(body.totalDocs).toBe(620);
  });
});
