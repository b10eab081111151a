import { parse } from 'csv-parse/sync';
import type { Where } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishProcedure } from '../../collections/publishing/publish';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { makeReviewProvince, type ReviewProvince, readyToRise, write } from './support/review-province';

let started: StartedPayload;
let province: ReviewProvince;

const thisMonth = new Date().toISOString().slice(0, 7);

beforeAll(async () => {
  started = await startPayload();
  const { payload } = started;
  province = await makeReviewProvince(payload);
  for (const key of ['muc-ba', 'muc-ba-nua']) {
    await write(payload, province.record(key));
    await publishProcedure(payload, { province: 'H01', key, decision: 'direct', approver: null, now: new Date() });
  }
  await readyToRise(payload, province.record('muc-hai'));
  await write(payload, province.record('chua-cong-bo'));
});
afterAll(() => started.close());

const dashboard = async (query = '') => (await province.digitiser.get(`/named-lists/dashboard${query}`)).body;

describe('the figures of a province', () => {
  it('count what is published, by what is published', async () => {
    const figures = await dashboard();
    expect(figures).toMatchObject({ services: 3 });
    expect(figures.byLegacy).toMatchObject([{ count: 0 }, { count: 0 }, { count: 1 }, { count: 2 }, { count: 0 }]);
    expect(figures.missing).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'l3-channel', count: 1 })]));
    const months: unknown[] = Array.isArray(figures.overTime) ? figures.overTime : [];
    expect(months.at(-1)).toMatchObject({ counts: [0, 0, 1, 2, 0] });
  });

  it('count dossiers by channel, apart from procedures', async () => {
    const add = (key: string, channel: string, handled: number) =>
      province.digitiser.post('/dossier-counts', {
        province: 'H01',
        key,
        agency: 'H01.03',
        month: thisMonth,
        channel,
        received: handled,
        handled,
      });
    expect((await add('muc-ba', 'own-software', 30)).status).toBe(201);
    expect((await add('muc-hai', 'counter', 70)).status).toBe(201);
    const { goals, dossiers, unused } = await dashboard();
    expect(dossiers).toEqual({ online: 30, all: 100 });
    expect(goals).toMatchObject([
      { id: 'decision-1819-dossiers', reached: 0, all: 100, wanted: 30, distance: 30 },
      { id: 'decision-1819-procedures', reached: 0, all: 3, wanted: 1, distance: 1 },
      { id: 'resolution-36a', reached: 2, all: 3, wanted: 3, distance: 1 },
    ]);
    expect(unused).toMatchObject([{ key: 'muc-ba-nua', value: 0 }]);
  });

  it('follow every write: a count corrected, taken away, or of a month that is over', async () => {
    const { digitiser } = province;
    const all = async () => (await dashboard()).dossiers;
    const row = { province: 'H01', key: 'muc-ba', agency: 'H01.05', month: thisMonth, channel: 'post', received: 5 };
    const made = await digitiser.post('/dossier-counts', { ...row, handled: 5 });
    expect(await all()).toEqual({ online: 30, all: 105 });
    const twice = await digitiser.post('/dossier-counts', { ...row, handled: 1 });
    expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('count-exists')]);
    const ofAgency = async (agency: string) => {
      const { body } = await digitiser.get(`/named-lists/dashboard?agency=${agency}`);
      return Reflect.get(Object(body.figures ?? body), 'dossiers');
    };
    expect(await ofAgency('H01.05')).toEqual({ online: 0, all: 5 });
    expect(await ofAgency('H01.03')).toEqual({ online: 30, all: 100 });
    const id = String(Reflect.get(Object(made.body.doc), 'id'));
    await digitiser.patch(`/dossier-counts/${id}`, { handled: 3, rev: 1 });
    expect(await all()).toEqual({ online: 30, all: 103 });
    await digitiser.delete(`/dossier-counts/${id}`);
    expect(await all()).toEqual({ online: 30, all: 100 });
    const old = await digitiser.post('/dossier-counts', { ...row, handled: 5, month: '2020-01' });
    expect(old.status, old.text).toBe(201);
    expect(await all()).toEqual({ online: 30, all: 100 });
    const again = await digitiser.post('/dossier-counts', { ...row, handled: 1 });
    expect(await all()).toEqual({ online: 30, all: 101 });
    for (const { body } of [old, again]) {
      await digitiser.delete(`/dossier-counts/${String(Reflect.get(Object(body.doc), 'id'))}`);
    }
    expect(await all()).toEqual({ online: 30, all: 100 });
  });

  it('follow a write that is dated before one that has been read already', async () => {
    const { payload } = started;
    const counts = async () => {
      const { services, byLegacy, dossiers } = await dashboard();
      return {
        services,
        levels: (Array.isArray(byLegacy) ? byLegacy : []).map((each) => Reflect.get(each, 'count')),
        dossiers,
      };
    };
    const before = await counts();
    const past = new Date(Date.now() - 2_000).toISOString();
    const only = async (collection: 'procedures' | 'dossier-counts', key: string) => {
      const { docs } = await payload.find({ collection, where: { key: { equals: key } }, depth: 0 });
      return docs[0]?.id ?? '';
    };
    const [procedure, row] = [await only('procedures', 'muc-ba'), await only('dossier-counts', 'muc-hai')];
    const dated = async (level: number, handled: number) => {
      const latest: Where = { and: [{ parent: { equals: procedure } }, { latest: { equals: true } }] };
      const { docs } = await payload.db.findVersions({ collection: 'procedures', where: latest, limit: 1 });
      const [last] = docs;
      if (!last) throw new Error('no such procedure');
      await payload.db.updateVersion({
        collection: 'procedures',
        id: last.id,
        versionData: { ...last, updatedAt: past, version: { ...last.version, level, updatedAt: past } },
      });
      await payload.db.updateOne({ collection: 'dossier-counts', id: row, data: { handled, updatedAt: past } });
    };
    await dated(1, 60);
    expect(await counts()).toEqual({ ...before, levels: [0, 1, 1, 1, 0], dossiers: { online: 30, all: 90 } });
    await dated(3, 70);
    expect(await counts()).toEqual(before);
  });

  it('hold named lists of the nation and of the own province against what is published', async () => {
    const { administrator, digitiser } = province;
    const entries = [
      {
        blockType: 'list-entry',
        key: 'muc-ba',
        targetLevel: '3',
        date: '2020-01-01T12:00:00.000Z',
        unit: 'Sở Tư pháp',
      },
      { blockType: 'list-entry', key: 'muc-hai', targetLevel: '3', date: '2020-01-01T12:00:00.000Z' },
      { blockType: 'list-entry', key: 'chua-cong-bo', targetLevel: '3' },
    ];
    const national = await administrator.post('/named-lists', { title: 'Dịch vụ thiết yếu', province: 'VN', entries });
    expect(national.status, national.text).toBe(201);
    expect((await digitiser.post('/named-lists', { title: 'x', province: 'VN', entries })).status).toBe(403);
    expect(
      (await digitiser.post('/named-lists', { title: 'Phụ lục kế hoạch 97', province: 'H01', entries: [] })).status,
    ).toBe(201);
    const { lists } = await dashboard();
    expect(lists).toMatchObject([
      { title: 'Dịch vụ thiết yếu', owner: 'VN', reached: 1, all: 3, late: 1 },
      { title: 'Phụ lục kế hoạch 97', all: 0 },
    ]);
    const twice = await digitiser.post('/named-lists', {
      title: 'x',
      province: 'H01',
      entries: [entries[0], entries[0], { ...entries[0], key: 'Không phải khóa' }],
    });
    expect(twice.status).toBe(422);
    expect(twice.body.problems).toMatchObject([
      { code: 'entry-twice', field: 'entries.1.key' },
      { code: 'key-missing', field: 'entries.2.key' },
    ]);
  });

  it('are exported as a table that Excel reads, formulas disarmed', async () => {
    await write(started.payload, { ...province.record('cong-thuc'), name: '=HYPERLINK("http://x","y")' });
    await publishProcedure(started.payload, {
      province: 'H01',
      key: 'cong-thuc',
      decision: 'direct',
      approver: null,
      now: new Date(),
    });
    const answer = await province.digitiser.get('/named-lists/dashboard.csv');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const rows: string[][] = parse(answer.text, { bom: true });
    expect(rows.every((row) => row.length === 4)).toBe(true);
    expect(rows).toContainEqual(['Chung', 'Số dịch vụ đang công bố', '4', '']);
    expect(rows.flat().some((cell) => /^[=+@]/.test(cell))).toBe(false);
  });

  it('of another province and of the nation are for whoever works there', async () => {
    expect((await province.digitiser.get('/named-lists/dashboard?province=H21')).status).toBe(404);
    expect((await province.digitiser.get('/named-lists/dashboard?province=VN')).status).toBe(404);
    const nation = await province.administrator.get('/named-lists/dashboard?province=VN');
    expect(nation.body).toMatchObject({ services: 4 });
    const { anonymous } = await import('./support/rest');
    expect((await anonymous.get('/named-lists/dashboard')).status).toBe(401);
  });

  it('of a quarter are a report: each with its formula, what cannot be known said', async () => {
    const [year, month] = thisMonth.split('-').map(Number);
    const quarter = `${year}-Q${Math.ceil((month ?? 1) / 3)}`;
    const report = await province.digitiser.get(`/named-lists/report?quarter=${quarter}&format=json`);
    expect(report.status, report.text).toBe(200);
    expect(report.body.parts).toHaveLength(3);
    expect(report.text).toContain('"value":"75% (3/4)"');
    expect(report.text).toContain('Danh mục không có dữ liệu này.');
    const docx = await province.digitiser.get(`/named-lists/report?quarter=${quarter}`);
    expect(docx.headers.get('content-type')).toContain('wordprocessingml');
    expect(docx.text.startsWith('PK')).toBe(true);
    const pdf = await province.digitiser.get(`/named-lists/report?quarter=${quarter}&format=pdf`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.text.startsWith('%PDF-1.7')).toBe(true);
    expect((await province.digitiser.get(`/named-lists/report?quarter=${quarter}&format=exe`)).status).toBe(422);
    expect((await province.digitiser.get(`/named-lists/report?quarter=${quarter}&agency=zzz`)).status).toBe(422);
    expect((await province.digitiser.get('/named-lists/dashboard?agency=H21.01')).status).toBe(422);
    expect((await province.administrator.get('/named-lists/dashboard?province=H99')).status).toBe(422);
    for (const wrong of ['', '2026', '2026-Q5', '../..', '2099-Q1']) {
      expect((await province.digitiser.get(`/named-lists/report?quarter=${wrong}`)).status).toBe(422);
    }
  });
});
