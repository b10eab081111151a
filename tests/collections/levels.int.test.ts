import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAuditFollower } from '../../collections/audit/follow';
import { fromProcedure } from '../../collections/procedures/from-procedure';
import { writeDerivedForms } from '../../collections/publishing/derived-forms';
import { publishProcedure } from '../../collections/publishing/publish';
import { reassess } from '../../collections/publishing/reassess';
import { endReassessments, forgetReassessments } from '../../collections/publishing/reassess-soon';
import { currentRelease } from '../../collections/publishing/releases';
import { readWorkingCopy } from '../../collections/publishing/working-copy';
import type { Procedure } from '../../src/procedure/procedure';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { makeReviewProvince, type ReviewProvince, readyToRise, write } from './support/review-province';

let started: StartedPayload;
let province: ReviewProvince;

beforeAll(async () => {
  started = await startPayload();
  province = await makeReviewProvince(started.payload);
});
// What a test before has changed is assessed a second later, on the day that it really is: not in the midst of the next one.
beforeEach(() => endReassessments());
afterAll(() => started.close());

const now = new Date('2026-11-27T03:00:00Z');
const current = async (key: string) => {
  const release = await currentRelease(started.payload, { province: 'H01', key });
  if (!release) throw new Error(`${key} is not released`);
  return release;
};
const levelsOf = async (key: string) => {
  const { decision, level, revision, approver } = await current(key);
  return { decision, revision, approver, legacy: level.legacy, approved: level.approved?.legacy };
};
const again = (...keys: string[]) => reassess(started.payload, { province: 'H01', now, keys });

async function publish(record: Procedure): Promise<string> {
  const id = await write(started.payload, record);
  await publishProcedure(started.payload, {
    province: 'H01',
    key: record.key,
    decision: 'direct',
    approver: null,
    now,
  });
  return id;
}

/** A PDF with this text in a comment. */
const pdf = (text: string) => `%PDF-1.4
% ${text}
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/MediaBox[0 0 3 3]/Parent 2 0 R>>endobj
xref
0 1
0000000000 65535 f 
trailer<</Size 4/Root 1 0 R>>
startxref
160
%%EOF`;

/** A record whose first template has a file; gives the hash of that file. */
async function withFile(key: string): Promise<string> {
  const { payload } = started;
  const data = Buffer.from(pdf(key));
  const file = await payload.create({
    collection: 'template-files',
    data: { province: 'H01' },
    file: { data, mimetype: 'application/pdf', name: `${key}.pdf`, size: data.length },
  });
  const record = province.record(key);
  const named = { sha256: file.sha256 ?? '', name: '', mediaType: '', bytes: 0 };
  const cases = record.cases.map((each) => ({
    ...each,
    documents: each.documents.map((document, place) =>
      place === 0 ? { ...document, template: { name: 'Mẫu 1', mustBeSigned: false, file: named } } : document,
    ),
  }));
  const columns = fromProcedure({ ...record, cases }, new Map([[named.sha256, file.id]]));
  await payload.create({ collection: 'procedures', data: columns, draft: true });
  const copy = await readWorkingCopy(payload, record);
  await writeDerivedForms(payload, copy, ['mac-dinh']);
  await publishProcedure(payload, { province: 'H01', key, decision: 'direct', approver: null, now });
  // The new file has set one off: it must not be what finds the file gone.
  await endReassessments();
  return named.sha256;
}

const pathOf = async (sha256: string) => {
  const { readdir } = await import('node:fs/promises');
  const files = await readdir(join(started.dataDir, 'files'), { recursive: true });
  const path = files.find((each) => each.endsWith(sha256) || each.replaceAll('/', '').endsWith(sha256));
  if (!path) throw new Error('the file is not kept');
  return join(started.dataDir, 'files', path);
};

const noticesOf = async (kind: string) =>
  (
    await started.payload.find({
      collection: 'notices',
      where: { kind: { equals: kind } },
      limit: 0,
      pagination: false,
    })
  ).docs;

describe('a template file that is lost', () => {
  it('brings the level back with it, although something else was published meanwhile', async () => {
    const { payload } = started;
    const path = await pathOf(await withFile('mat-roi-co'));
    const { readFile, writeFile } = await import('node:fs/promises');
    const bytes = await readFile(path);
    await rm(path);
    await again('mat-roi-co');
    const { row } = await readWorkingCopy(payload, { province: 'H01', key: 'mat-roi-co' });
    await payload.update({ collection: 'procedures', id: row.id, data: { name: 'Tên được sửa' }, draft: true });
    await writeDerivedForms(payload, await readWorkingCopy(payload, { province: 'H01', key: 'mat-roi-co' }), [
      'mac-dinh',
    ]);
    await publishProcedure(payload, { province: 'H01', key: 'mat-roi-co', decision: 'direct', approver: null, now });
    expect(await levelsOf('mat-roi-co')).toMatchObject({ decision: 'direct', legacy: 1, approved: 3 });
    await writeFile(path, bytes);
    // What the save has set off may have been first.
    await again('mat-roi-co');
    expect(await levelsOf('mat-roi-co')).toMatchObject({ decision: 'system', legacy: 3, approved: undefined });
  });

  it('lowers the level by a system release, told once; back again, it rises to what was approved', async () => {
    const sha256 = await withFile('mat-tep');
    expect(await levelsOf('mat-tep')).toMatchObject({ legacy: 3, decision: 'direct', revision: 1 });
    const before = await current('mat-tep');
    const path = await pathOf(sha256);
    const { readFile, writeFile } = await import('node:fs/promises');
    const bytes = await readFile(path);
    await rm(path);
    const { moved } = await again('mat-tep');
    expect(moved).toHaveLength(1);
    const fallen = await current('mat-tep');
    expect(fallen).toMatchObject({ decision: 'system', approver: null, revision: 2, sha256: before.sha256 });
    expect(fallen.content).toBe(before.content);
    expect(fallen.level).toMatchObject({ legacy: 1, approved: { legacy: 3 } });
    expect(fallen.because?.vi).toContain('Tệp của mẫu không còn: “Mẫu 1”');
    expect((await again('mat-tep')).moved).toEqual([]);
    await makeAuditFollower(started.payload)();
    const { docs: lines } = await started.payload.find({
      collection: 'audit-lines',
      where: { and: [{ procedure: { equals: 'mat-tep' } }, { action: { equals: 'level-fallen' } }] },
    });
    expect(lines.map(({ content }) => JSON.parse(content).reason)).toEqual([fallen.because?.vi]);
    const told = await noticesOf('level-fallen');
    expect(told.map(({ values }) => values)).toContainEqual(expect.objectContaining({ from: 3, to: 1 }));
    const count = told.length;
    await writeFile(path, bytes);
    expect((await again('mat-tep')).moved.map(({ move }) => move.direction)).toEqual(['risen']);
    expect(await levelsOf('mat-tep')).toEqual({
      decision: 'system',
      revision: 3,
      approver: null,
      legacy: 3,
      approved: undefined,
    });
    expect((await noticesOf('level-fallen')).length).toBe(count);
    expect((await noticesOf('level-risen')).length).toBeGreaterThan(0);
    const { docs } = await started.payload.find({
      collection: 'procedures',
      where: { key: { equals: 'mat-tep' } },
      draft: true,
    });
    expect(docs[0]).toMatchObject({ level: 3, releasedRevision: 3, _status: 'published' });
  });
});

describe('officers', () => {
  it('of an agency that are its only ones: removed, the level falls; another named, it rises', async () => {
    const { payload } = started;
    const record: Procedure = { ...province.record('can-bo'), performers: { kind: 'department', agency: 'H01.03' } };
    const procedure = await write(payload, record);
    const officer = await payload.create({
      collection: 'users',
      data: {
        email: 'duy-nhat@example.vn',
        password: 'mot-mat-khau-dai-9',
        name: 'Duy Nhất',
        role: 'officer',
        province: 'H01',
      },
    });
    const made = await province.digitiser.post('/offerings', {
      procedure,
      agency: 'H01.03',
      province: 'H01',
      receivedBy: 'named',
      officers: [officer.id],
    });
    expect(made.status, made.text).toBe(201);
    await publishProcedure(payload, { province: 'H01', key: 'can-bo', decision: 'direct', approver: null, now });
    expect(await levelsOf('can-bo')).toMatchObject({ legacy: 3 });
    await payload.delete({ collection: 'users', id: officer.id });
    await again('can-bo');
    const fallen = await current('can-bo');
    expect(fallen.level).toMatchObject({ legacy: 2, approved: { legacy: 3 } });
    expect(fallen.because?.vi).toContain('chưa có cán bộ nào tiếp nhận');
    const { docs } = await payload.find({ collection: 'offerings', where: { key: { equals: 'can-bo' } } });
    const mended = await province.digitiser.patch(`/offerings/${docs[0]?.id}`, { officers: [province.ids.officer] });
    expect(mended.status, mended.text).toBe(200);
    await again('can-bo');
    expect(await levelsOf('can-bo')).toMatchObject({ legacy: 3, decision: 'system', revision: 3 });
  });
});

describe('agencies that differ', () => {
  const list = (key: string): Procedure => ({
    ...province.record(key),
    performers: { kind: 'list', agencies: ['H01.03', 'H01.05'] },
  });
  const offer = (data: Record<string, unknown>) => province.digitiser.post('/offerings', { province: 'H01', ...data });

  it('lower the procedure to the lowest of them, and show the spread', async () => {
    const procedure = await publish(list('hai-so'));
    expect(await levelsOf('hai-so')).toMatchObject({ legacy: 3 });
    await offer({ procedure, agency: 'H01.05', online: 'off', reason: 'Đang nâng cấp' });
    await again('hai-so');
    const { level } = await current('hai-so');
    expect(level.legacy).toBe(2);
    expect(level.offerings?.map(({ agency, legacy }) => [agency, legacy])).toEqual([
      ['H01.03', 3],
      ['H01.05', 2],
    ]);
  });

  it('with software of their own count by the dossiers it has received', async () => {
    const procedure = await publish(list('phan-mem'));
    await offer({ procedure, agency: 'H01.05', online: 'own-software', address: 'https://so.example.vn' });
    await again('phan-mem');
    expect((await current('phan-mem')).level.legacy).toBe(2);
    const count = (data: Record<string, unknown>) =>
      province.digitiser.post('/dossier-counts', {
        province: 'H01',
        key: 'phan-mem',
        agency: 'H01.05',
        channel: 'own-software',
        handled: 0,
        ...data,
      });
    expect((await count({ month: '2025-10', received: 50 })).status).toBe(201);
    await again('phan-mem');
    expect((await current('phan-mem')).level.legacy).toBe(2);
    expect((await count({ month: '2026-10', received: 3 })).status).toBe(201);
    await again('phan-mem');
    expect((await current('phan-mem')).level.legacy).toBe(3);
    for (const wrong of [
      { month: '2026-13', received: 1 },
      { month: '2026-09', received: -1 },
      { month: '2026-09', received: 1.5 },
    ]) {
      expect((await count(wrong)).status).toBeGreaterThanOrEqual(400);
      expect((await count(wrong)).status).toBeLessThan(500);
    }
    expect((await count({ month: '2026-09', received: 1, key: 'khong-co' })).status).toBe(422);
  });

  it('are refused when they make no sense', async () => {
    const procedure = await publish(list('vo-ly'));
    await started.payload.create({ collection: 'agencies', data: { id: 'H21.01', name: 'Sở khác', province: 'H21' } });
    const tries = [
      { procedure, agency: 'H01.05', online: 'off' },
      { procedure, agency: 'H01.05', online: 'own-software', address: 'http://so.example.vn' },
      { procedure, agency: 'H01.05', online: 'own-software', address: 'javascript:alert(1)' },
      { procedure, agency: 'H21.01' },
      { procedure, agency: 'H01.99' },
      { procedure: 'khong-co', agency: 'H01.05' },
    ];
    for (const data of tries) {
      const { status, text } = await offer(data);
      expect([data, status >= 400 && status < 500], text).toEqual([data, true]);
    }
    expect((await offer({ procedure, agency: 'H01.05' })).status).toBe(201);
    expect((await offer({ procedure, agency: 'H01.05' })).status).toBe(400);
  });
});

describe('a law that expires', () => {
  it('takes the level with it on the day after its last, and gives it back with a text in force', async () => {
    const law = { text: 'Luật cũ', validFrom: null, validTo: '2026-11-27' };
    await publish({ ...province.record('het-hieu-luc'), legalBasis: [law] });
    const on = (day: string) =>
      reassess(started.payload, { province: 'H01', now: new Date(`${day}T05:00:00Z`), keys: ['het-hieu-luc'] });
    expect((await on('2026-11-27')).moved).toEqual([]);
    expect((await on('2026-11-28')).moved).toHaveLength(1);
    expect(await levelsOf('het-hieu-luc')).toMatchObject({ legacy: 0, approved: 3 });
  });
});

describe('who receives', () => {
  it('are the officers of the province: nobody stands in for the last one, whoever set the system up included', async () => {
    const { payload } = started;
    await publish(province.record('nguoi-nhan'));
    const disabled = async (isOut: boolean) => {
      await payload.update({ collection: 'users', id: province.ids.officer, data: { disabled: isOut } });
      forgetReassessments();
      await again('nguoi-nhan');
    };
    expect(await levelsOf('nguoi-nhan')).toMatchObject({ legacy: 3 });
    await disabled(true);
    expect(await levelsOf('nguoi-nhan')).toMatchObject({ legacy: 2, approved: 3 });
    await disabled(false);
    expect(await levelsOf('nguoi-nhan')).toMatchObject({ legacy: 3 });
  });
});

describe('assessing again', () => {
  it('never raises above what was approved, however much works', async () => {
    await readyToRise(started.payload, province.record('khong-tu-len'));
    await again('khong-tu-len');
    expect(await levelsOf('khong-tu-len')).toMatchObject({ legacy: 2, revision: 1 });
  });

  it('of everything twice does nothing the second time', async () => {
    const first = await reassess(started.payload, { province: 'H01', now });
    expect(first.assessed).toBeGreaterThan(5);
    expect((await reassess(started.payload, { province: 'H01', now })).moved).toEqual([]);
  });

  it('by two processes at once makes one release', async () => {
    const sha256 = await withFile('cung-luc');
    await rm(await pathOf(sha256));
    const both = await Promise.all([again('cung-luc'), again('cung-luc')]);
    expect(both.flatMap(({ moved }) => moved)).toHaveLength(1);
    expect((await current('cung-luc')).revision).toBe(2);
  });
});
