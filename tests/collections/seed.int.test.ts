import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromProcedure } from '../../collections/procedures/from-procedure';
import { toProcedure } from '../../collections/procedures/to-procedure';
import { readWorkingCopy } from '../../collections/publishing/working-copy';
import { makeReleaseStore } from '../../collections/store';
import { seedAdministrator, seedCatalog } from '../../seed';
import { seedProcedureRecords } from '../../seed/procedures';
import { seedProcedures } from '../../seed/read';
import { emptyReport } from '../../seed/report';
import { SettingError } from '../../src/problem/setting-error';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
beforeAll(async () => {
  started = await startPayload();
});
afterAll(() => started.close());

const lines: string[] = [];
const log = (line: string) => lines.push(line);
const now = new Date('2026-11-22T01:00:00Z');

/** Seeds in a process of its own on this very database and kills it, without warning, when it says `until`. */
function seedAndKill(until: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tests/collections/support/seed-process.ts'], {
      env: { ...process.env, NODE_ENV: 'test' },
    });
    let said = '';
    let complained = '';
    child.stdout.on('data', (data) => {
      said += String(data);
      if (until.test(said)) child.kill('SIGKILL');
    });
    child.stderr.on('data', (data) => {
      complained += String(data);
    });
    child.on('error', reject);
    child.on('exit', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(said);
      else reject(new Error(`it ended before it said ${until}: ${said}\n${complained}`));
    });
  });
}

const count = async (
  collection: 'procedures' | 'forms' | 'releases' | 'provinces' | 'former-provinces' | 'sectors' | 'agencies',
) => (await started.payload.count({ collection })).totalDocs;

const everything = async () => ({
  provinces: await count('provinces'),
  former: await count('former-provinces'),
  sectors: await count('sectors'),
  agencies: await count('agencies'),
  procedures: await count('procedures'),
  forms: await count('forms'),
  releases: await count('releases'),
  procedureVersions: (await started.payload.countVersions({ collection: 'procedures' })).totalDocs,
  formVersions: (await started.payload.countVersions({ collection: 'forms' })).totalDocs,
});

const releases = () => makeReleaseStore(started.payload).since('H01', 0, 1_000);

/** Before anything is seeded, as at a start: without anybody who receives dossiers no service is above level 2. */
describe('the first administrator', () => {
  it.each([
    [{ ADMIN_PASSWORD: 'short' }, 'ADMIN_PASSWORD'],
    [{ ADMIN_PASSWORD: 'mat-khau-123456' }, 'ADMIN_PASSWORD'],
    [{ ADMIN_EMAIL: 'nobody' }, 'ADMIN_EMAIL'],
  ])('of %j is refused by name before anything is stored or printed', async (given, name) => {
    const announced: unknown[] = [];
    const made = seedAdministrator(started.payload, { NODE_ENV: 'test', ...given }, (one) => announced.push(one));
    await expect(made).rejects.toThrow(new RegExp(`^${name} `));
    await expect(made).rejects.toBeInstanceOf(SettingError);
    expect(announced).toEqual([]);
    expect((await started.payload.count({ collection: 'users' })).totalDocs).toBe(0);
  });

  it('is made once, from the environment or with a generated password that works', async () => {
    const { payload } = started;
    const env = { NODE_ENV: 'test' } as const;
    const made = await seedAdministrator(payload, env);
    expect(made?.isGenerated).toBe(true);
    const signedIn = await payload.login({
      collection: 'users',
      data: { email: made?.email ?? '', password: made?.password ?? '' },
    });
    expect(signedIn.user?.role).toBe('administrator');
    expect(await seedAdministrator(payload, env)).toBeNull();
  });
});

describe('the seed', () => {
  it('killed on its way leaves releases that are whole, and goes on where it was', async () => {
    await seedAndKill(/Thủ tục 20\/60/);
    const partial = await releases();
    expect(partial.length).toBeGreaterThanOrEqual(19);
    expect(partial.length).toBeLessThan(60);
    expect(partial.map(({ sequence }) => sequence)).toEqual(partial.map((_, place) => place + 1));
    for (const { content } of partial) expect(() => JSON.parse(content)).not.toThrow();

    const report = await seedCatalog(started.payload, { now, log });
    expect(report.refused).toEqual([]);
    expect(report.released).toBe(60 - partial.length);
    expect(lines.some((line) => line.startsWith('Thủ tục'))).toBe(true);
  });

  it('brings in all provinces, sectors and procedures, each released once with a form for every case', async () => {
    expect(await everything()).toMatchObject({ provinces: 35, former: 63, sectors: 66, procedures: 60, releases: 60 });
    const all = await releases();
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map((_, place) => place + 1));
    expect(new Set(all.map(({ key }) => key)).size).toBe(60);
    const cases = seedProcedures().flatMap((record) => record.cases);
    expect(await count('forms')).toBe(cases.length);
    const levels = all.map(({ level }) => level.legacy);
    expect(Math.max(...levels)).toBeLessThan(4);
    expect(levels.filter((level) => level === 3).length).toBeGreaterThan(0);
  });

  it('gives back every record exactly', async () => {
    const { docs } = await started.payload.find({ collection: 'procedures', draft: true, limit: 0, depth: 0 });
    const stored = new Map(docs.map((row) => [row.key, row]));
    for (const record of seedProcedures()) {
      const row = stored.get(record.key);
      expect(row && toProcedure(row)).toEqual(record);
      expect(row?._status).toBe('published');
    }
  });

  it('changes nothing when it runs again, on another day', async () => {
    const before = await everything();
    const report = await seedCatalog(started.payload, { now: new Date('2027-01-01T00:00:00Z'), log });
    expect(report).toMatchObject({ updated: 0, released: 0, refused: [] });
    expect(await everything()).toEqual(before);
  });

  it('leaves alone what staff have changed, also when the seed changes', async () => {
    const { payload } = started;
    const [first, second] = seedProcedures();
    if (!first || !second) throw new Error('no seed');
    const { row } = await readWorkingCopy(payload, first);
    await payload.update({ collection: 'procedures', id: row.id, data: { name: 'Tên do cán bộ đặt' }, draft: true });
    const newer = [first, second].map((record) => ({ ...record, requirements: 'Điều kiện mới của bản nạp sẵn' }));
    const report = emptyReport();
    await seedProcedureRecords(payload, newer, { now, log, report });
    expect(report.keptForStaff).toEqual([first.key]);
    expect(report.updated).toBe(1);
    expect((await readWorkingCopy(payload, first)).procedure.name).toBe('Tên do cán bộ đặt');
    expect((await readWorkingCopy(payload, second)).procedure.requirements).toBe('Điều kiện mới của bản nạp sẵn');
  });

  it('reports a record that breaks a rule by key, field and reason, and takes the rest', async () => {
    const { payload } = started;
    const [first] = seedProcedures();
    if (!first) throw new Error('no seed');
    const good = { ...first, key: 'ban-ghi-tot', code: null };
    const bad = { ...first, key: 'ban-ghi-hong', code: null, name: '', numberOfSets: -1 };
    const orphan = { ...first, key: 'mo-coi', code: null, sector: 'khong-co' };
    const report = emptyReport();
    await seedProcedureRecords(payload, [bad, orphan, good], { now, log, report });
    expect(report.refused.map(({ key }) => key)).toEqual(['ban-ghi-hong', 'mo-coi']);
    expect(report.refused[0]?.problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['name', 'numberOfSets']),
    );
    expect(report.released).toBe(1);
    expect(lines.some((line) => line.includes('ban-ghi-hong') && line.includes('numberOfSets'))).toBe(true);
    const left = await payload.count({ collection: 'procedures', where: { key: { in: ['ban-ghi-hong', 'mo-coi'] } } });
    expect(left.totalDocs).toBe(0);
  });

  it('does not touch a procedure that staff made under a key of the seed', async () => {
    const { payload } = started;
    const [first] = seedProcedures();
    if (!first) throw new Error('no seed');
    const mine = { ...first, key: 'cua-can-bo', code: null, name: 'Do cán bộ tạo' };
    await payload.create({ collection: 'procedures', data: fromProcedure(mine), draft: true });
    const report = emptyReport();
    await seedProcedureRecords(payload, [{ ...mine, name: 'Của bản nạp sẵn' }], { now, log, report });
    expect((await readWorkingCopy(payload, mine)).procedure.name).toBe('Do cán bộ tạo');
    expect(report.released).toBe(0);
  });
});
