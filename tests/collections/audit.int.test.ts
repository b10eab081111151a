import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Where } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chainAudit } from '../../collections/audit/chain';
import { linesOf as exportedLines, formats } from '../../collections/audit/export-endpoint';
import { makeAuditFollower } from '../../collections/audit/follow';
import { makeAuditKeeper } from '../../collections/audit/keep';
import { readMarks } from '../../collections/audit/marks';
import { verifyAudit } from '../../collections/audit/verify';
import { writeAudit } from '../../collections/audit/write';
import type { AuditLine } from '../../src/audit/chain';
import { readLine } from '../../src/audit/read-line';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { rowsOf } from './support/rest';
import { makeTwoProvinces, password, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(() => started.close());

/** The lines of a province, oldest first. */
async function linesOf(province: string): Promise<AuditLine[]> {
  await chainAudit(started.payload);
  const { docs } = await started.payload.find({
    collection: 'audit-lines',
    where: { province: { equals: province } },
    sort: 'sequence',
    limit: 0,
    pagination: false,
  });
  return docs.flatMap(({ content }) => readLine(content) ?? []);
}

/** The lines that `work` adds to a province. */
async function linesOfWork(province: string, work: () => Promise<unknown>): Promise<AuditLine[]> {
  const before = (await linesOf(province)).length;
  await work();
  return (await linesOf(province)).slice(before);
}

const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value : []);

const faults = async () =>
  (await verifyAudit(started.payload, readMarks(started.dataDir))).flatMap((report) => report.faults);

describe('a write of staff', () => {
  it('gets a line that says who, what, from and to', async () => {
    const id = two.ids.H01.draft;
    const lines = await linesOfWork('H01', () =>
      two.h01.patch(`/procedures/${id}?draft=true`, { requirements: 'Có giấy hẹn' }),
    );
    expect(lines).toMatchObject([
      {
        action: 'saved',
        actor: { kind: 'staff', id: two.ids.H01.user, name: 'H01' },
        subject: { collection: 'procedures', id, title: 'Bản nháp bí mật của H01' },
        procedure: 'bi-mat',
        changes: [{ field: 'requirements', to: 'Có giấy hẹn' }],
      },
    ]);
  });

  it('over GraphQL and in bulk gets one as well, and one that changes nothing gets none', async () => {
    const id = two.ids.H01.draft;
    const mutation = `mutation { updateProcedure(id: "${id}", draft: true, data: { requirements: "hai", performers: { kind: communes } }) { id } }`;
    expect(await linesOfWork('H01', () => two.h01.graphql(mutation))).toHaveLength(1);
    const bulk = () => two.h01.patch('/procedures?where[key][equals]=bi-mat&draft=true', { requirements: 'ba' });
    expect(await linesOfWork('H01', bulk)).toHaveLength(1);
    expect(await linesOfWork('H01', bulk)).toEqual([]);
  });

  it('that fails leaves no line of itself', async () => {
    const lines = await linesOfWork('H01', () =>
      two.h01.patch(`/procedures/${two.ids.H01.draft}?draft=true`, { sector: 'khong-co' }),
    );
    expect(lines).toEqual([]);
  });

  it('that makes, derives, keeps and publishes stands in the history of the procedure, in words', async () => {
    const id = two.ids.H01.procedure;
    await two.h01.patch(`/procedures/${id}?draft=true`, { requirements: 'để công bố' });
    await two.h01.post(`/procedures/${id}/derive`);
    await two.h01.post(`/procedures/${id}/keep-form`);
    expect((await two.h01.post(`/procedures/${id}/publish`)).status).toBe(201);
    await makeAuditFollower(started.payload)();
    const history = await two.h01.get(`/procedures/${id}/history`);
    const lines = Array.isArray(history.body.lines) ? history.body.lines : [];
    const words = lines.map((line: { words: { vi: string } }) => line.words.vi);
    expect(words[0]).toBe('H01 công bố trực tiếp «Thủ tục của H01», không qua thẩm định');
    expect(words).toContain('H01 sinh lại biểu mẫu «Thủ tục của H01»');
    expect(words).toContain('H01 giữ biểu mẫu «Thủ tục của H01» như đang có');
    expect(words).toContain('H01 sửa «Thủ tục của H01»');
  });

  it('names fields and values in the history as people know them', async () => {
    const id = two.ids.H01.procedure;
    const target = { legacy: '4', current: 'toan-trinh', date: '2027-06-30T12:00:00.000Z', responsible: 'Lê An' };
    await two.h01.patch(`/procedures/${id}?draft=true`, { target, numberOfSets: 3 });
    const history = await two.h01.get(`/procedures/${id}/history`);
    const [line] = Array.isArray(history.body.lines) ? history.body.lines : [];
    const said = (line?.changes ?? []).map(
      ({ name, to }: { name: { vi: string }; to: { vi: string } | null }) => `${name.vi}: ${to?.vi ?? '–'}`,
    );
    expect(said).toContain('Số bộ hồ sơ: 3');
    expect(said.some((each: string) => each.endsWith(': 30/06/2027'))).toBe(true);
    expect(said.some((each: string) => each.endsWith(': Lê An'))).toBe(true);
    expect(said.join('; ')).not.toMatch(/numberOfSets|legacy|responsible|toan-trinh|\{/);
  });

  it('says what changed inside of cases, documents, channels and fees, and inside of a form', async () => {
    const { procedure: id, form } = two.ids.H01;
    const { body } = await two.h01.get(`/procedures/${id}?draft=true&depth=0`);
    const [first, ...others] = rows(body.cases);
    const [paper, ...papers] = rows(first?.documents);
    const [channel, ...channels] = rows(first?.channels);
    const fee = { blockType: 'fee', kind: 'le-phi', amount: { kind: 'fixed', value: 37_000 }, currency: 'VND' };
    const cases = [
      {
        ...first,
        documents: [{ ...paper, copies: Number(paper?.copies ?? 0) + 2 }, ...papers],
        channels: [{ ...channel, fees: [fee] }, ...channels],
      },
      ...others,
    ];
    const lines = await linesOfWork('H01', () =>
      two.h01.patch(`/procedures/${id}?draft=true`, { cases, steps: [{ blockType: 'step', text: 'Nộp hồ sơ' }] }),
    );
    expect(lines[0]?.changes.map(({ field }) => field).sort()).toEqual(['cases', 'steps']);
    const history = await two.h01.get(`/procedures/${id}/history`);
    const said = (at: number) =>
      rows(rows(history.body.lines)[at]?.changes).flatMap(({ within }) => rows(within).map(({ vi }) => String(vi)));
    expect(said(0)).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`${paper?.name} – số bản sao`),
        expect.stringContaining('37.000'),
        expect.stringContaining('Nộp hồ sơ'),
      ]),
    );

    const { document } = (await two.h01.get(`/forms/${form}?depth=0`)).body;
    const renamed = { ...Object(document), title: 'Tờ khai tên mới' };
    const [saved] = await linesOfWork('H01', () => two.h01.patch(`/forms/${form}`, { document: renamed }));
    expect(saved?.changes.find(({ field }) => field === 'document')?.within).toEqual([
      expect.objectContaining({ vi: expect.stringContaining('Tờ khai tên mới') }),
    ]);
    expect(await faults()).toEqual([]);
  });

  it('names changed rights, passwords and keys as what they are, and never shows a secret', async () => {
    const { administrator } = two;
    const id = two.ids.H21.user;
    const rights = await linesOfWork('H21', () => administrator.patch(`/users/${id}`, { role: 'reviewer' }));
    expect(rights).toMatchObject([
      { action: 'role-changed', changes: [{ field: 'role', from: 'digitiser', to: 'reviewer' }] },
    ]);
    const fresh = 'mot-mat-khau-hoan-toan-moi';
    const changed = await linesOfWork('H21', () => administrator.patch(`/users/${id}`, { password: fresh }));
    expect(changed).toMatchObject([{ action: 'password-changed', subject: { id }, changes: [] }]);
    await administrator.patch(`/users/${id}`, { role: 'digitiser', password });
    const made = await administrator.post('/portal-keys', {
      name: 'Cổng H21',
      province: 'H21',
      scopes: ['read'],
      quotaPerMinute: 1,
    });
    const key = String(Reflect.get(Object(made.body.doc), 'id'));
    const issued = await linesOfWork('H21', () => administrator.post(`/portal-keys/${key}/issue`));
    expect(issued.map(({ action }) => action)).toEqual(['key-issued']);
    const everything = JSON.stringify(await linesOf('H21'));
    expect(everything).not.toContain(fresh);
    expect(everything).not.toMatch(/keyHash|totpSecret|"hash"|"salt"/);
  });
});

describe('what is refused', () => {
  it('gets a line: forged rights, another province, a release by hand, in bulk, over GraphQL, by an endpoint', async () => {
    const { h01, ids } = two;
    const tries = [
      () => h01.patch(`/users/${ids.H01.user}`, { role: 'administrator' }),
      () => h01.post('/procedures?draft=true', { name: 'x', key: 'x-y', province: 'H21' }),
      () => h01.post('/releases', { key: 'x' }),
      () => h01.delete(`/releases/${ids.H01.release}`),
      () => h01.graphql(`mutation { deleteRelease(id: "${ids.H01.release}") { id } }`),
    ];
    for (const attempt of tries) {
      const lines = await linesOfWork('H01', attempt);
      expect(lines).toMatchObject([{ action: 'refused', actor: { id: ids.H01.user } }]);
    }
    const [forged] = await linesOfWork('H01', () => h01.patch(`/users/${ids.H01.user}`, { role: 'reviewer' }));
    expect(forged?.reason).toBe('role-not-yours');
  });

  it('gets one too where the answer is that there is nothing: a decision in another province; looking gets none', async () => {
    const { h01, ids } = two;
    const path = `/procedures/${ids.H21.procedure}`;
    const [line, ...others] = await linesOfWork('H01', async () => {
      expect((await h01.post(`${path}/publish`, {})).status).toBe(404);
      expect((await h01.get(`${path}/level`)).status).toBe(404);
    });
    expect(line).toMatchObject({ action: 'refused', actor: { id: ids.H01.user } });
    expect(others).toEqual([]);
  });

  it('in a loop fills no log', async () => {
    const lines = await linesOfWork('H01', async () => {
      for (let times = 0; times < 60; times += 1) await two.h01.post('/releases', { key: 'x' });
    });
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines.length).toBeLessThan(45);
  });
});

describe('the log', () => {
  it('is not written, changed or emptied by anybody, access overridden or not', async () => {
    const { payload } = started;
    const [line] = rowsOf(await two.administrator.get('/audit-lines?limit=1'));
    const id = String(line?.id);
    for (const work of [
      () => payload.update({ collection: 'audit-lines', id, data: { subjectTitle: 'x' } }),
      () => payload.delete({ collection: 'audit-lines', id }),
      () =>
        payload.create({
          collection: 'audit-lines',
          data: { id: 'x', province: 'H01', sequence: 9_999, at: '', action: 'saved', hash: '', content: '' },
        }),
      () => payload.create({ collection: 'audit-pending', data: { id: 'x', content: '{}' } }),
    ]) {
      await expect(work()).rejects.toThrow();
    }
    expect(await faults()).toEqual([]);
  });

  it('keeps one chain without gaps while many write at once', async () => {
    const { payload } = started;
    const subject = { collection: 'provinces', id: 'H01', title: 'cùng lúc' };
    const lines = await linesOfWork('H01', async () => {
      await Promise.all(
        Array.from({ length: 40 }, async (_, place) => {
          await writeAudit(payload, { id: `at-once-${place}`, province: 'H01', action: 'saved', subject });
          await chainAudit(payload);
        }),
      );
    });
    expect(lines.map(({ id }) => id).sort()).toEqual(
      Array.from({ length: 40 }, (_, place) => `at-once-${place}`).sort(),
    );
    expect(await faults()).toEqual([]);
  });

  it('takes the same entry once, however often it is written', async () => {
    const subject = { collection: 'provinces', id: 'H01', title: 'một lần' };
    const write = () => writeAudit(started.payload, { id: 'only-once', province: 'H01', action: 'saved', subject });
    const lines = await linesOfWork('H01', async () => {
      await write();
      await write();
      await chainAudit(started.payload);
      await write();
    });
    expect(lines.map(({ id }) => id)).toEqual(['only-once']);
  });

  it('has a line for every release, once, also when the follower starts anew', async () => {
    for (let times = 0; times < 3; times += 1) await makeAuditFollower(started.payload)();
    const lines = (await linesOf('H01')).filter(
      ({ subject }) => subject.collection === 'releases' && subject.id !== '',
    );
    const released = lines.filter(({ action }) => action === 'released').map(({ subject }) => subject.id);
    const { docs } = await started.payload.find({
      collection: 'releases',
      where: { province: { equals: 'H01' } },
      limit: 0,
      pagination: false,
    });
    expect(released.sort()).toEqual(docs.map(({ id }) => id).sort());
  });

  it('holds nothing that a citizen wrote', async () => {
    expect(JSON.stringify(await linesOf('H01'))).not.toContain('Người nộp');
  });

  it('is exported as CSV whose cells are no formulas, and as JSON Lines with hashes', async () => {
    const subject = { collection: 'provinces', id: 'H01', title: '=cmd|x' };
    await writeAudit(started.payload, { province: 'H01', action: 'saved', subject });
    const csv = await two.administrator.get('/audit-lines/export?format=csv&province=H01');
    expect(csv.headers.get('Content-Type')).toContain('text/csv');
    expect(csv.text).not.toMatch(/(^|,)"?=cmd/m);
    const jsonl = await two.administrator.get('/audit-lines/export?format=jsonl&province=H01');
    for (const line of jsonl.text.trim().split('\n')) expect(JSON.parse(line).hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await two.administrator.get('/audit-lines/export?format=xls')).status).toBe(400);
    expect((await two.administrator.get('/audit-lines/export?from=hom-qua')).status).toBe(400);
  });

  it('is exported whole and in order, however many lines are read at a time', async () => {
    const { payload } = started;
    const text = (where: Where, size: number) =>
      new Response(exportedLines(payload, where, formats.jsonl, size)).text();
    const whole = await text({ and: [] }, 5_000);
    expect(whole.split('\n').length).toBeGreaterThan(8);
    expect(new Set(whole.match(/"province":"[^"]+"/g)).size).toBeGreaterThan(1);
    for (const size of [1, 3]) expect(await text({ and: [] }, size)).toBe(whole);
    const one = { and: [{ province: { equals: 'H01' } }] };
    expect(await text(one, 2)).toBe(await text(one, 5_000));
  });

  it('is exported by days of Vietnam', async () => {
    const subject = { collection: 'provinces', id: 'H01', title: 'sáng sớm' };
    await writeAudit(started.payload, {
      province: 'H01',
      action: 'saved',
      subject,
      // Half past six in the morning of the second.
      at: '2026-03-01T23:30:00.000Z',
    });
    const of = async (day: string) =>
      (await two.administrator.get(`/audit-lines/export?format=jsonl&province=H01&from=${day}&to=${day}`)).text;
    expect([(await of('2026-03-01')).includes('sáng sớm'), (await of('2026-03-02')).includes('sáng sớm')]).toEqual([
      false,
      true,
    ]);
  });
});

describe('a process that is killed', () => {
  it('while it writes and chains leaves a chain that goes on, with every line once', async () => {
    const { payload } = started;
    for (const until of [/WRITTEN 7\b/, /WRITTEN 20\b/]) await writeAndKill(until);
    await chainAudit(payload);
    const ids = (await linesOf('H21')).map(({ id }) => id).filter((id) => id.startsWith('killed-'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(27);
    expect(await faults()).toEqual([]);
    expect((await payload.count({ collection: 'audit-pending' })).totalDocs).toBe(0);
  });
});

describe('several processes at once', () => {
  it('append to one chain without a fault, each line once', async () => {
    const { payload } = started;
    await Promise.all([1, 2, 3].map(() => crowd(15)));
    const ids = (await linesOf('H31')).map(({ id }) => id).filter((id) => id.startsWith('crowd-'));
    expect(ids).toHaveLength(45);
    expect(new Set(ids).size).toBe(45);
    expect(await faults()).toEqual([]);
    expect((await payload.count({ collection: 'audit-pending' })).totalDocs).toBe(0);
  });
});

/** A process that writes and chains this many lines. */
function crowd(lines: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = ['--import', 'tsx', 'tests/collections/support/audit-crowd.ts', String(lines)];
    const child = spawn(process.execPath, program, { env: { ...process.env, NODE_ENV: 'test' } });
    let complained = '';
    child.stderr.on('data', (data) => {
      complained += String(data);
    });
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(complained))));
  });
}

function writeAndKill(until: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/collections/support/audit-process.ts'], {
      env: { ...process.env, NODE_ENV: 'test' },
    });
    let said = '';
    child.stdout.on('data', (data) => {
      said += String(data);
      if (until.test(said)) child.kill('SIGKILL');
    });
    let complained = '';
    child.stderr.on('data', (data) => {
      complained += String(data);
    });
    child.on('exit', (_code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`it ended before it was killed: ${said}\n${complained}`));
    });
  });
}

/** Runs the command as somebody would at a terminal, on this very database. */
function verify(): { status: number | null; said: string } {
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/audit-verify.ts'], {
    env: { ...process.env, NODE_ENV: 'test' },
    encoding: 'utf8',
  });
  return { status, said: stdout };
}

describe('npm run audit:verify', () => {
  it('finds a tampered line, a removed one, and lines cut off the end', async () => {
    const { payload, dataDir } = started;
    const subject = { collection: 'provinces', id: 'H21', title: 'để giả mạo' };
    for (let times = 0; times < 6; times += 1) {
      await writeAudit(payload, { province: 'H21', action: 'saved', subject, reason: 'thật' });
    }
    await makeAuditKeeper(payload)();
    const clean = await verifyAudit(payload, readMarks(dataDir));
    expect(clean.flatMap(({ faults }) => faults)).toEqual([]);

    const { docs } = await payload.find({
      collection: 'audit-lines',
      where: { province: { equals: 'H21' } },
      sort: '-sequence',
      limit: 6,
    });
    const [last, , third, , fifth] = docs;
    if (!last || !third || !fifth) throw new Error('no lines');
    await payload.db.updateOne({
      collection: 'audit-lines',
      id: third.id,
      data: { content: third.content.replace('thật', 'giả') },
      returning: false,
    });
    await payload.db.deleteMany({ collection: 'audit-lines', where: { id: { equals: fifth.id } } });
    await payload.db.deleteMany({ collection: 'audit-lines', where: { id: { equals: last.id } } });
    const found = verify();
    expect(found.status).toBe(1);
    expect(found.said).toContain(`H21 dòng ${third.sequence}: đã bị sửa`);
    expect(found.said).toContain(`H21 dòng ${fifth.sequence}: đã bị xóa`);
    expect(found.said).toContain(`H21 dòng ${last.sequence}: đã bị xóa`);
    expect(found.said).toContain('"faults":3');

    // The mark stays while the chain contradicts it, whatever is added.
    await writeAudit(payload, { province: 'H21', action: 'saved', subject, reason: 'che đi' });
    await makeAuditKeeper(payload)();
    expect(readMarks(dataDir).H21).toEqual({ sequence: last.sequence, hash: last.hash });
    const later = await verifyAudit(payload, readMarks(dataDir));
    expect(later.flatMap(({ faults }) => faults).map(({ kind }) => kind)).toContain('rewritten');
    const file = join(dataDir, 'audit-marks.json');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, '[1]');
    expect(() => readMarks(dataDir)).toThrow();
    writeFileSync(file, text);
  });
});
