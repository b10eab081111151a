import { spawn } from 'node:child_process';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continueBulkJobs } from '../../collections/bulk-jobs/run';
import { changeJob, readJob } from '../../collections/bulk-jobs/store';
import { formsOf, insertProcedures } from '../../collections/bulk-writer/insert-procedures';
import { publishProblems } from '../../collections/publishing/publish';
import { currentRelease } from '../../collections/publishing/releases';
import { readWorkingCopyById } from '../../collections/publishing/working-copy';
import { closeStaffSearch } from '../../collections/staff-search/staff-search';
import { changeInWords } from '../../src/bulk-work/report-csv';
import type { RowChange } from '../../src/bulk-work/row';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { type Caller, signIn } from './support/rest';
import {
  makeReviewProvince,
  password,
  type ReviewProvince,
  readyToFall,
  readyToRise,
  withoutOnline,
  write,
} from './support/review-province';

let started: StartedPayload;
let payload: Payload;
let province: ReviewProvince;
/** A digitiser of one agency only. */
let limited: Caller;

/** Procedures with forms: a department of each of two agencies performs half of them. */
async function makeProcedures(
  prefix: string,
  count: number,
  performerOf = (number: number) => (number % 2 === 0 ? 'H01.03' : 'H01.05'),
): Promise<string[]> {
  const transactionID = await payload.db.beginTransaction();
  if (transactionID === null) throw new Error('no transaction');
  const records = Array.from({ length: count }, (_, number) => ({
    ...province.record(`${prefix}-${number}`),
    name: `Thủ tục ${prefix} số ${number}`,
    performers: { kind: 'department', agency: performerOf(number) } as const,
    target: { ...province.record('x').target, legacy: 2, current: 'thong-tin', responsible: null } as const,
  }));
  const ids = await insertProcedures(
    payload,
    { transactionID },
    records.map((record) => ({ record, forms: formsOf(record, {}) })),
  );
  await payload.db.commitTransaction(transactionID);
  return ids;
}

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  province = await makeReviewProvince(payload);
  await payload.create({
    collection: 'users',
    data: {
      email: 'mot-so@example.vn',
      password,
      name: 'Cán bộ một sở',
      role: 'digitiser',
      province: 'H01',
      agencies: ['H01.03'],
    },
  });
  limited = await signIn(payload, 'mot-so@example.vn', password);
});

afterAll(async () => {
  await closeStaffSearch();
  await started.close();
});

type Row = {
  key: string;
  status: string;
  problems: { code: string }[];
  changes: RowChange[];
  notes: { vi: string }[];
};

/** The changes of a row as its report has them. */
const said = (row: Row | undefined) => row?.changes.map((change) => changeInWords(change, 'vi'));

const liveLevel = async (key: string) => (await currentRelease(payload, { province: 'H01', key }))?.level.legacy;
type Job = { id: string; state: string; counts: Record<string, number>; total: number };

async function settled(id: string, caller = province.digitiser): Promise<Job> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const { body } = await caller.get(`/bulk-jobs/${id}/state`);
    if (body.state !== 'previewing' && body.state !== 'running') return { ...body } as unknown as Job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the job does not end');
}

async function made(body: unknown, caller = province.digitiser): Promise<Job> {
  const answer = await caller.post('/bulk-jobs/make', body);
  expect(answer.status, answer.text).toBe(201);
  const job = await settled(String(answer.body.id), caller);
  expect(job.state, JSON.stringify(job)).toBe('previewed');
  return job;
}

async function done(id: string, caller = province.digitiser): Promise<Job> {
  expect((await caller.post(`/bulk-jobs/${id}/start`)).status).toBe(202);
  const job = await settled(id, caller);
  expect(job.state, JSON.stringify(job)).toBe('done');
  return job;
}

async function rowsOf(id: string, only = ''): Promise<Row[]> {
  const { body } = await province.digitiser.get(`/bulk-jobs/${id}/rows?limit=200&only=${only}`);
  const rows: unknown = body.rows;
  return Array.isArray(rows) ? rows : [];
}

const workingCopy = async (id: string) =>
  (await payload.find({ collection: 'procedures', draft: true, where: { id: { equals: id } }, depth: 0 })).docs[0];

/** How often these have been saved. */
async function revsOf(ids: readonly string[]): Promise<Set<number | null | undefined>> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { id: { in: [...ids] } },
    limit: 0,
    pagination: false,
    depth: 0,
    select: { rev: true },
  });
  expect(docs).toHaveLength(ids.length);
  return new Set(docs.map(({ rev }) => rev));
}

describe('a bulk job', () => {
  it('previews without writing, then does what it said, each change with a line of its own', async () => {
    const ids = await makeProcedures('muc-tieu', 6);
    const job = await made({
      action: 'target',
      settings: { level: '4', date: '2027-06-30', responsible: 'Nguyễn Văn A' },
      selection: { ids },
    });
    expect(job).toMatchObject({ state: 'previewed', total: 6, counts: { change: 6, same: 0, refused: 0 } });
    expect((await workingCopy(ids[0] ?? ''))?.rev).toBe(1);
    expect(await done(job.id)).toMatchObject({ state: 'done', counts: { changed: 6, failed: 0, change: 0 } });
    expect(await workingCopy(ids[0] ?? '')).toMatchObject({
      rev: 2,
      target: { legacy: '4', current: 'toan-trinh', responsible: 'Nguyễn Văn A' },
    });
    const { docs } = await payload.db.find<{ content: string }>({
      collection: 'audit-pending',
      limit: 1_000,
      pagination: false,
    });
    const lines = docs
      .map(({ content }) => JSON.parse(content))
      .filter(({ requestId }) => requestId === `bulk:${job.id}`);
    expect(lines.filter(({ action }) => action === 'saved')).toHaveLength(6);
    expect(lines.find(({ action }) => action === 'saved').actor).toMatchObject({ id: province.ids.digitiser });
    expect(lines.filter(({ action }) => action === 'bulk-work')).toHaveLength(1);
  });

  it('done twice changes nothing the second time', async () => {
    const ids = await makeProcedures('hai-lan', 3);
    const order = { action: 'target', settings: { level: '3' }, selection: { ids } };
    await done((await made(order)).id);
    const again = await made(order);
    expect(again.counts).toMatchObject({ change: 0, same: 3 });
  });

  it('chooses by a search, whatever page it stands on', async () => {
    // More than are read at once, and some of another agency.
    await makeProcedures('theo-loc', 210, (number) => (number < 205 ? 'H01.05' : 'H01.03'));
    const job = await made({
      action: 'target',
      settings: { level: '3' },
      selection: { filter: { q: 'theo loc', agency: 'H01.05' } },
    });
    expect(job, JSON.stringify(job)).toMatchObject({ total: 205 });
    const keys = (await rowsOf(job.id)).map(({ key }) => key);
    expect(new Set(keys).size).toBe(200);
  });

  it.each([{ q: 5 }, { agency: ['H01.05'] }, { agencyy: 'H01.05' }])(
    'a search it does not understand chooses nothing: %j',
    async (filter) => {
      const order = { action: 'target', settings: { level: '3' }, selection: { filter } };
      const answer = await province.digitiser.post('/bulk-jobs/make', order);
      expect([answer.status, Object(answer.body.problems)[0]]).toMatchObject([
        422,
        { code: 'value-of-wrong-type', field: `selection/filter/${Object.keys(filter)[0]}` },
      ]);
    },
  );

  it('refuses per row what a single edit would refuse', async () => {
    const ids = await makeProcedures('mot-co-quan', 4);
    const job = await made({ action: 'target', settings: { level: '4' }, selection: { ids } }, limited);
    expect(job.counts).toMatchObject({ change: 2, refused: 2 });
    expect((await rowsOf(job.id, 'refused')).flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'outside-agencies',
      'outside-agencies',
    ]);
    expect((await done(job.id, limited)).counts).toMatchObject({ changed: 2, refused: 2 });
    const away = await made(
      { action: 'performers', settings: { charge: 'H01.05' }, selection: { ids: ids.slice(0, 1) } },
      limited,
    );
    expect(away.counts).toMatchObject({ refused: 1 });
  });

  it('sees what somebody changed since the preview', async () => {
    const [first = '', second = ''] = await makeProcedures('doi-giua-chung', 2);
    const job = await made({ action: 'target', settings: { level: '4' }, selection: { ids: [first, second] } });
    const target = { ...(await workingCopy(first))?.target, legacy: '4', current: 'toan-trinh' };
    expect((await province.digitiser.patch(`/procedures/${first}?draft=true`, { target })).status).toBe(200);
    expect((await done(job.id)).counts).toMatchObject({ changed: 1, same: 1 });
  });

  it('stops and goes on', async () => {
    const ids = await makeProcedures('dung-lai', 24);
    const job = await made({ action: 'target', settings: { level: '4' }, selection: { ids } });
    expect((await province.digitiser.post(`/bulk-jobs/${job.id}/start`)).status).toBe(202);
    expect((await province.digitiser.post(`/bulk-jobs/${job.id}/stop`)).status).toBe(202);
    const stopped = await settled(job.id);
    expect(stopped.state).toBe('running-stopped');
    expect(stopped.counts.change).toBeGreaterThan(0);
    expect((await province.digitiser.post(`/bulk-jobs/${job.id}/resume`)).status).toBe(202);
    expect(await settled(job.id)).toMatchObject({ state: 'done', counts: { changed: 24 } });
    expect(await revsOf(ids)).toEqual(new Set([2]));
  });

  it('two at once over the same procedures both end, and each row says what became of it', async () => {
    const ids = await makeProcedures('hai-dot', 12);
    const [one, two] = await Promise.all([
      made({ action: 'target', settings: { level: '4' }, selection: { ids } }),
      made({ action: 'target', settings: { responsible: 'Trần Thị B' }, selection: { ids } }),
    ]);
    const [first, second] = await Promise.all([done(one.id), done(two.id)]);
    expect(first.counts).toMatchObject({ changed: 12, failed: 0 });
    expect(second.counts).toMatchObject({ changed: 12, failed: 0 });
    for (const id of ids) {
      expect((await workingCopy(id))?.target).toMatchObject({ legacy: '4', responsible: 'Trần Thị B' });
    }
  });

  it('killed on the way is taken up again, and no procedure is changed twice', async () => {
    const ids = await makeProcedures('kill-9', 30);
    const job = await made({ action: 'target', settings: { level: '4' }, selection: { ids } });
    await killedOnTheWay(job.id);
    const cut = await readJob(payload, job.id);
    expect(cut.state).toBe('running');
    expect(await continueBulkJobs(payload)).toEqual([]);
    await changeJob(payload, job.id, { aliveAt: new Date(Date.now() - 60_000).toISOString() });
    const [taken] = await continueBulkJobs(payload);
    await taken?.finished;
    expect(await settled(job.id)).toMatchObject({ state: 'done', counts: { changed: 30, change: 0, failed: 0 } });
    expect(await revsOf(ids)).toEqual(new Set([2]));
  }, 300_000);

  it('ends with a reason when whoever made it may not change the catalogue any more', async () => {
    const [id = ''] = await makeProcedures('thoi-quyen', 1);
    const job = await made({ action: 'target', settings: { level: '4' }, selection: { ids: [id] } }, limited);
    const { docs } = await payload.find({ collection: 'users', where: { email: { equals: 'mot-so@example.vn' } } });
    await payload.update({ collection: 'users', id: docs[0]?.id ?? '', data: { disabled: true } });
    const { body } = await province.administrator.post(`/bulk-jobs/${job.id}/start`);
    expect(body.state).toBe('running');
    const after = await settled(job.id, province.administrator);
    expect(after).toMatchObject({ state: 'running-stopped', problems: [{ code: 'starter-gone' }] });
    await payload.update({ collection: 'users', id: docs[0]?.id ?? '', data: { disabled: false } });
    limited = await signIn(payload, 'mot-so@example.vn', password);
  });

  it('reports as a table that no spreadsheet runs', async () => {
    const ids = await makeProcedures('bao-cao', 2);
    await payload.update({ collection: 'procedures', id: ids[0] ?? '', data: { name: '=cmd("xấu")' }, draft: true });
    const job = await made({ action: 'target', settings: { level: '4' }, selection: { ids } });
    await done(job.id);
    const { text, headers } = await province.digitiser.get(`/bulk-jobs/${job.id}/report.csv`);
    expect(headers.get('content-type')).toContain('text/csv');
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain(`"'=cmd(""xấu"")"`);
    expect(lines[1]).toContain('Đã làm');
  });
});

/** Runs the job in a process of its own and kills it once some rows are done. */
function killedOnTheWay(id: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/collections/support/bulk-process.ts', id], {
      env: { ...process.env, NODE_ENV: 'test' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('FINISHED')) reject(new Error('it was too fast to be killed'));
      const last = /DONE (\d+)\n(?![\s\S]*DONE)/.exec(said);
      if (Number(last?.[1] ?? 0) >= 3) child.kill('SIGKILL');
    });
    child.on('exit', () => resolve());
  });
}

describe('what can be done', () => {
  const settingsOf: Record<string, Record<string, unknown>> = {
    'derive-forms': {},
    'fill-in': { applicants: ['citizen'] },
    target: { level: '3' },
    performers: { kind: 'department', agency: 'H01.03' },
    'own-software': { way: 'own-software', address: 'https://motcua.example.vn/nop' },
    reassess: {},
    publish: { review: true },
  };

  it('is offered with the settings each action asks for', async () => {
    const { body } = await province.digitiser.get('/bulk-jobs/actions');
    const actions: unknown = body.actions;
    const offered = Array.isArray(actions) ? actions.map(({ id }) => id) : [];
    expect(offered).toEqual(expect.arrayContaining([...Object.keys(settingsOf), 'officers']));
  });

  it('derives missing and outdated forms, and leaves what was changed by hand', async () => {
    const ids = await makeProcedures('bieu-mau', 3);
    const formOf = async (id: string) =>
      (await payload.find({ collection: 'forms', where: { procedure: { equals: id } }, depth: 0 })).docs[0];
    const [gone = '', old = '', byHand = ''] = ids;
    await payload.delete({ collection: 'forms', id: (await formOf(gone))?.id ?? '' });
    for (const id of [old, byHand]) {
      await payload.update({ collection: 'procedures', id, data: { name: `Tên mới của ${id}` }, draft: true });
    }
    const hand = await formOf(byHand);
    const document = { ...Object(hand?.document), title: 'Chỉnh tay' };
    await payload.update({ collection: 'forms', id: hand?.id ?? '', data: { document } });
    const job = await made({ action: 'derive-forms', settings: {}, selection: { ids } });
    expect(job.counts).toMatchObject({ change: 2, same: 1 });
    expect((await done(job.id)).counts).toMatchObject({ changed: 2, same: 1, failed: 0 });
    expect(await formOf(gone)).toBeDefined();
    expect((await formOf(byHand))?.title).toBe('Chỉnh tay');
    const replaced = await made({ action: 'derive-forms', settings: { replace: true }, selection: { ids } });
    expect((await done(replaced.id)).counts).toMatchObject({ changed: 1 });
    expect((await formOf(byHand))?.title).not.toBe('Chỉnh tay');
  });

  it('fills in what a publication needs, only where it is empty', async () => {
    const { id: bare } = await payload.create({
      collection: 'procedures',
      data: {
        province: 'H01',
        name: 'Nhập từ danh mục sở',
        key: 'bo-sung-1',
        performers: { kind: 'outside', name: '' },
      },
      draft: true,
    });
    const [full = ''] = await makeProcedures('bo-sung-day-du', 1);
    const before = await workingCopy(full);
    const { sector } = province.record('x');
    const settings = { applicants: ['organisation', 'citizen'], tiers: ['province'], sector, agency: 'H01.03' };
    const job = await made({ action: 'fill-in', settings, selection: { ids: [bare, full] } });
    expect(job.counts).toMatchObject({ change: 1, same: 1, refused: 0 });
    expect(said((await rowsOf(job.id, 'change'))[0])).toEqual([
      'Đối tượng thực hiện: (trống) → Công dân Việt Nam; Tổ chức',
      'Cấp thực hiện: (trống) → Cấp tỉnh',
      'Lĩnh vực: (trống) → Hộ tịch',
      'Cơ quan thực hiện: (trống) → Sở H01.03',
      'Nơi tiếp nhận: (trống) → Sở H01.03',
      'Cơ quan có thẩm quyền: (trống) → Sở H01.03',
    ]);
    expect((await done(job.id)).counts).toMatchObject({ changed: 1, same: 1 });
    const problems = publishProblems(await readWorkingCopyById(payload, bare)).map(({ field }) => field);
    for (const field of ['applicants', 'tiers', 'sector', 'performers', 'receivingAgency', 'decidingAgency']) {
      expect(problems).not.toContain(field);
    }
    expect((await workingCopy(full))?.applicants).toEqual(before?.applicants);
    const replaced = await made({
      action: 'fill-in',
      settings: { applicants: ['enterprise'], overwrite: true },
      selection: { ids: [bare, full] },
    });
    expect((await done(replaced.id)).counts).toMatchObject({ changed: 2 });
    expect(await workingCopy(full)).toMatchObject({ applicants: ['enterprise'], performers: before?.performers });
  });

  it('assigns performers, the agency in charge and who is responsible', async () => {
    const ids = await makeProcedures('phan-cong', 2);
    const settings = { kind: 'list', agencies: ['H01.03', 'H01.05'], charge: 'H01.05', responsible: 'Lê C' };
    const job = await made({ action: 'performers', settings, selection: { ids } });
    expect((await done(job.id)).counts).toMatchObject({ changed: 2 });
    expect(await workingCopy(ids[0] ?? '')).toMatchObject({
      performers: { kind: 'list', agencies: ['H01.03', 'H01.05'] },
      managingAgency: 'H01.05',
      target: { responsible: 'Lê C' },
    });
  });

  it('names officers, and marks what is handled in other software, once for each agency', async () => {
    const [id = ''] = await makeProcedures('don-vi', 1);
    const people = [province.ids.officer];
    const named = await made({ action: 'officers', settings: { people }, selection: { ids: [id] } });
    expect((await done(named.id)).counts, JSON.stringify(await rowsOf(named.id))).toMatchObject({ changed: 1 });
    const elsewhere = { action: 'own-software', settings: settingsOf['own-software'], selection: { ids: [id] } };
    await done((await made(elsewhere)).id);
    const { docs } = await payload.find({ collection: 'offerings', where: { procedure: { equals: id } }, depth: 0 });
    expect(docs).toHaveLength(1);
    expect(docs[0]).toMatchObject({
      agency: 'H01.03',
      online: 'own-software',
      address: 'https://motcua.example.vn/nop',
      receivedBy: 'named',
      officers: people,
    });
    expect((await made(elsewhere)).counts).toMatchObject({ same: 1 });
  });

  it('publishes what may go out, sends for review what needs one where that is asked, and says why not else', async () => {
    const ids = [];
    for (const key of ['cong-bo-1', 'cong-bo-2']) ids.push(await readyToRise(payload, province.record(key)));
    const plain = await made({ action: 'publish', settings: {}, selection: { ids } });
    const reasons = (await rowsOf(plain.id)).flatMap(({ problems }) => problems.map(({ code }) => code));
    expect(reasons).toEqual(['review-needed', 'review-needed']);
    const job = await made({ action: 'publish', settings: { review: true, note: 'Cả loạt' }, selection: { ids } });
    expect((await done(job.id)).counts).toMatchObject({ changed: 2, failed: 0 });
    const reviews = await payload.find({ collection: 'level-reviews', where: { procedure: { in: ids } }, depth: 0 });
    expect(reviews.docs.map(({ state, note }) => [state, note])).toEqual([
      ['submitted', 'Cả loạt'],
      ['submitted', 'Cả loạt'],
    ]);
    const again = await made({ action: 'publish', settings: { review: true }, selection: { ids } });
    expect((await rowsOf(again.id)).flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual([
      'review-open',
      'review-open',
    ]);
  });

  it('says which levels would fall and what is then missing, and leaves them out', async () => {
    const fallen = await readyToFall(payload, province.record('ha-muc-1'));
    const ids = [fallen, await readyToRise(payload, { ...province.record('ha-muc-2') })];
    const job = await made({ action: 'publish', settings: { review: true }, selection: { ids } });
    expect(job.counts).toMatchObject({ fall: 1, change: 1, refused: 0 });
    const [row] = await rowsOf(job.id, 'fall');
    expect(said(row)).toEqual(['Công bố bản mới', 'Mức độ: 3 → 2']);
    expect(row?.notes.map(({ vi }) => vi).join(' ')).toContain('Thiếu «');
    expect((await done(job.id)).counts).toMatchObject({ fall: 1, changed: 1, failed: 0 });
    expect(await liveLevel('ha-muc-1')).toBe(3);
  });

  it('other software that nobody has counted a dossier of takes the level down: said before, left out unless agreed to', async () => {
    const ids = [await readyToFall(payload, province.record('ha-muc-phan-mem'))];
    const settings = { ...settingsOf['own-software'], agency: 'H01.03' };
    const elsewhere = { action: 'own-software', settings, selection: { ids } };
    const job = await made(elsewhere);
    expect(job.counts, JSON.stringify(await rowsOf(job.id))).toMatchObject({ fall: 1, change: 0, refused: 0 });
    const [row] = await rowsOf(job.id, 'fall');
    expect(said(row)).toContain('Mức độ: 3 → 2');
    expect(row?.notes.length).toBeGreaterThan(1);
    expect((await done(job.id)).counts).toMatchObject({ fall: 1, changed: 0 });
    expect((await payload.count({ collection: 'offerings', where: { procedure: { in: ids } } })).totalDocs).toBe(0);
    const agreed = await made(elsewhere);
    await province.digitiser.post(`/bulk-jobs/${agreed.id}/start`, { withFalls: true });
    expect((await settled(agreed.id)).counts).toMatchObject({ fall: 0, changed: 1 });
    // Taking it back makes nothing fall.
    const back = await made({ ...elsewhere, settings: { way: 'here', agency: 'H01.03' } });
    expect(back.counts).toMatchObject({ change: 1, fall: 0 });
  });

  it('lets levels fall only where that was asked for as such', async () => {
    const ids = [await readyToFall(payload, province.record('ha-muc-3'))];
    const job = await made({ action: 'publish', settings: {}, selection: { ids } });
    const wrong = await province.digitiser.post(`/bulk-jobs/${job.id}/start`, { withFalls: 'yes' });
    expect(wrong.status).toBe(422);
    expect((await province.digitiser.post(`/bulk-jobs/${job.id}/start`, { withFalls: true })).status).toBe(202);
    expect((await settled(job.id)).counts).toMatchObject({ fall: 0, changed: 1 });
    expect(await liveLevel('ha-muc-3')).toBe(2);
    expect(said((await rowsOf(job.id, 'changed'))[0])).toContain('Mức độ: 3 → 2');
  });

  it('a level that would fall only since the preview is left out, whatever was agreed to', async () => {
    const record = province.record('ha-muc-4');
    const id = await readyToFall(payload, record);
    await write(payload, { ...record, name: 'Tên khác, vẫn trực tuyến' });
    const job = await made({ action: 'publish', settings: {}, selection: { ids: [id] } });
    expect(job.counts).toMatchObject({ change: 1, fall: 0 });
    await write(payload, withoutOnline(record));
    expect((await province.digitiser.post(`/bulk-jobs/${job.id}/start`, { withFalls: true })).status).toBe(202);
    expect((await settled(job.id)).counts).toMatchObject({ changed: 0, fall: 1 });
    expect(await liveLevel('ha-muc-4')).toBe(3);
  });

  it('a single publication is held to the level that was shown', async () => {
    const id = await readyToFall(payload, province.record('ha-muc-5'));
    const { body } = await province.digitiser.get(`/procedures/${id}/level`);
    expect(body.fall).toMatchObject({ from: { legacy: 3 }, to: { legacy: 2 }, isFall: true });
    const shown = { legacy: 3, current: 'mot-phan' };
    const refused = await province.digitiser.post(`/procedures/${id}/publish`, { notBelow: shown });
    expect([refused.status, refused.body.problems]).toEqual([409, [expect.objectContaining({ code: 'level-fell' })]]);
    expect(await liveLevel('ha-muc-5')).toBe(3);
    const nonsense = await province.digitiser.post(`/procedures/${id}/publish`, { notBelow: { legacy: 7 } });
    expect(nonsense.status).toBe(422);
    const agreed = await province.digitiser.post(`/procedures/${id}/publish`, {
      notBelow: { legacy: 2, current: 'thong-tin' },
    });
    expect(agreed.status).toBe(201);
    expect(agreed.body.fall).toBeNull();
    expect(await liveLevel('ha-muc-5')).toBe(2);
  });

  it('re-assessment says what falls, what is missing, and that the system does it by itself', async () => {
    const record = province.record('ha-muc-6');
    const id = await readyToFall(payload, record);
    const where = { release: { key: { equals: record.key } } };
    const release = (await payload.find({ collection: 'releases', where: where.release, depth: 0 })).docs[0];
    const level = { ...Object(release?.level), legacy: 4 };
    await payload.db.updateOne({ collection: 'releases', id: release?.id ?? '', data: { level } });
    const job = await made({ action: 'reassess', settings: {}, selection: { ids: [id] } });
    expect(job.counts).toMatchObject({ fall: 1, change: 0 });
    const [row] = await rowsOf(job.id);
    expect(said(row)).toEqual(['Mức độ: 4 → 3']);
    expect(row?.notes.at(-1)?.vi).toContain('mỗi giờ');
    expect((await done(job.id)).counts).toMatchObject({ fall: 1, changed: 0 });
  });

  it('calls procedures and agencies by what people call them', async () => {
    const [id = ''] = await makeProcedures('ten-goi', 1);
    const job = await made({ action: 'target', settings: { level: '4' }, selection: { ids: [id] } });
    expect((await rowsOf(job.id))[0]).toMatchObject({ key: 'ten-goi-0', code: null, agency: 'Sở H01.03' });
    const { text } = await province.digitiser.get(`/bulk-jobs/${job.id}/report.csv`);
    const [head = '', line = ''] = text.split('\r\n');
    expect(head.split(',').at(-1)).toBe('Khóa trong hệ thống');
    expect(line).toMatch(/^1,–,Thủ tục ten-goi số 0,Sở H01\.03,.*,ten-goi-0$/);
    const { body } = await province.digitiser.get('/procedures/search?q=ten-goi-0');
    const items: unknown = body.items;
    expect(Array.isArray(items) && items[0]).toMatchObject({ code: null, agency: 'Sở H01.03' });
  });

  it('assesses again only what was released', async () => {
    const ids = await makeProcedures('danh-gia', 1);
    const job = await made({ action: 'reassess', settings: {}, selection: { ids } });
    expect((await rowsOf(job.id)).map(({ problems }) => problems[0]?.code)).toEqual(['never-released']);
  });
});

describe('bad orders', () => {
  it.each([
    ['an action that is none', { action: 'xoa-het', settings: {}, selection: { ids: ['a'] } }, 422, 'action-unknown'],
    ['nothing chosen', { action: 'target', settings: { level: '3' }, selection: { ids: [] } }, 422, 'selection-empty'],
    ['no settings', { action: 'target', settings: {}, selection: { ids: ['a'] } }, 422, 'settings-empty'],
    [
      'a kind of applicant there is not',
      { action: 'fill-in', settings: { applicants: ['citizen', 'nguoi-la'] }, selection: { ids: ['a'] } },
      422,
      'setting-invalid',
    ],
    [
      'nothing to fill in',
      { action: 'fill-in', settings: { overwrite: true }, selection: { ids: ['a'] } },
      422,
      'settings-empty',
    ],
    [
      'a level there is not',
      { action: 'target', settings: { level: '9' }, selection: { ids: ['a'] } },
      422,
      'setting-invalid',
    ],
    [
      'a setting there is not',
      { action: 'target', settings: { level: '3', rev: '1' }, selection: { ids: ['a'] } },
      422,
      'setting-unknown',
    ],
    [
      'an address without https',
      {
        action: 'own-software',
        settings: { way: 'own-software', address: 'http://a.vn' },
        selection: { ids: ['a'] },
      },
      422,
      'address-invalid',
    ],
    [
      'another province',
      { action: 'target', settings: { level: '3' }, selection: { ids: ['a'] }, province: 'H21' },
      403,
      'other-province',
    ],
    [
      'too many ticks',
      {
        action: 'target',
        settings: { level: '3' },
        selection: { ids: Array.from({ length: 2_001 }, (_, place) => `${place}`) },
      },
      422,
      'selection-too-large',
    ],
  ])('%s is refused with its reason', async (_what, body, status, code) => {
    const answer = await province.digitiser.post('/bulk-jobs/make', body);
    expect(answer.status).toBe(status);
    expect(answer.body.problems).toEqual([expect.objectContaining({ code })]);
  });

  it('procedures of another province are not there', async () => {
    const other = await payload.create({
      collection: 'procedures',
      data: { province: 'H21', name: 'Của tỉnh khác', key: 'tinh-khac' },
      draft: true,
    });
    const job = await made({ action: 'target', settings: { level: '3' }, selection: { ids: [other.id] } });
    expect(job.total).toBe(0);
  });

  it('a reviewer makes none, another digitiser starts none of somebody else', async () => {
    const order = { action: 'target', settings: { level: '3' }, selection: { ids: ['a'] } };
    expect((await province.reviewer.post('/bulk-jobs/make', order)).status).toBe(403);
    const ids = await makeProcedures('cua-ai', 1);
    const job = await made({ ...order, selection: { ids } });
    expect((await limited.post(`/bulk-jobs/${job.id}/start`)).status).toBe(403);
    expect((await province.digitiser.post(`/bulk-jobs/${job.id}/resume`)).status).toBe(409);
  });
});
