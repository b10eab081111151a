import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkingCopy } from '../../collections/publishing/working-copy';
import { seedProcedures } from '../../seed/read';
import { seedReferences } from '../../seed/references';
import { emptyReport } from '../../seed/report';
import type { Procedure } from '../../src/procedure/procedure';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { type Answer, type Caller, signIn } from './support/rest';
import { password } from './support/two-provinces';

const run = promisify(execFile);

let started: StartedPayload;
let payload: Payload;
let clerk: Caller;
let file = '';

/** Whole records of the seed as another province would send them: several cases, fees, conditions, local keys among them. */
const records: Procedure[] = seedProcedures()
  .filter(({ performers }) => performers.kind === 'communes')
  .map((record) => ({
    ...record,
    province: 'H26',
    cases: record.cases.map((each) => ({
      ...each,
      documents: each.documents.map((document) =>
        document.template ? { ...document, template: { ...document.template, file: null } } : document,
      ),
    })),
  }));

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  await seedReferences(payload, emptyReport(), () => {});
  await payload.create({
    collection: 'users',
    data: { email: 'h24@example.vn', password, name: 'H24', role: 'digitiser', province: 'H24' },
  });
  clerk = await signIn(payload, 'h24@example.vn', password);
  file = join(started.dataDir, 'ban-ghi.json');
  writeFileSync(file, JSON.stringify(records));
});
afterAll(() => started.close());

async function settled(id: string): Promise<Answer> {
  for (;;) {
    const answer = await clerk.get(`/imports/${id}/state`);
    if (!/^(planning|applying|undoing)$/.test(String(answer.body.state))) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the catalogue of a province holds of the records; what an import asked about is the only thing added. */
async function heldBy(province: string): Promise<Procedure[]> {
  const held: Procedure[] = [];
  for (const { key } of records) held.push((await readWorkingCopy(payload, { province, key })).procedure);
  return held;
}

const inProvince = (province: string) => records.map((record) => ({ ...record, province }));

describe('a JSON file of whole records', () => {
  it('comes in by the command line, and nothing of a record is lost', async () => {
    const { stdout } = await run(
      process.execPath,
      ['--import', 'tsx', 'scripts/import.ts', file, '--province', 'H21', '--accept', '--all'],
      { env: { ...process.env }, maxBuffer: 16 * 1024 * 1024 },
    ).catch((error: unknown) => ({ stdout: String(Object(error).stdout) + String(Object(error).stderr) }));
    expect(stdout).toContain(`đã nhập ${records.length}`);
    expect(await heldBy('H21')).toEqual(inProvince('H21'));
  });

  it('comes in over the network, the same, with the forms; sent again it changes nothing', async () => {
    const body = JSON.stringify(records);
    const sent = async () => {
      const made = await clerk.sendRaw('POST', '/imports/file', 'application/octet-stream', body);
      const id = String(made.body.id);
      await clerk.post(`/imports/${id}/plan`);
      return { id, counts: Object((await settled(id)).body.counts) };
    };
    const { id, counts } = await sent();
    expect(counts).toMatchObject({ rows: records.length, refused: 0, same: 0 });
    await clerk.post(`/imports/${id}/accept`, { verdicts: ['new', 'question'] });
    expect((await settled(id)).body).toMatchObject({
      state: 'applied',
      counts: { applied: records.length, failed: 0 },
    });
    expect(await heldBy('H24')).toEqual(inProvince('H24'));
    const [record] = records;
    if (!record) throw new Error('no record');
    const { forms } = await readWorkingCopy(payload, { province: 'H24', key: record.key });
    expect(Object.keys(forms)).toEqual(record.cases.map(({ key }) => key));
    expect((await sent()).counts).toMatchObject({ rows: records.length, same: records.length, new: 0, changed: 0 });
    await clerk.post(`/imports/${id}/undo`);
    expect((await settled(id)).body).toMatchObject({ state: 'undone', counts: { undone: records.length } });
  });
});
