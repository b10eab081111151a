import { spawn } from 'node:child_process';
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { catchUpMerges } from '../../collections/procedure-merges/settle';
import { currentRelease } from '../../collections/publishing/releases';
import { readWorkingCopyById } from '../../collections/publishing/working-copy';
import type { Procedure } from '../../src/procedure/procedure';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { addReleased, sampleRecord } from './support/catalogue';
import { rowsOf } from './support/rest';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let payload: Payload;
let world: TwoProvinces;

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  world = await makeTwoProvinces(payload);
});
afterAll(() => started.close());

const recordOf = (key: string, change: Partial<Procedure> = {}): Procedure => ({
  ...sampleRecord(),
  province: 'H01',
  key,
  code: null,
  codeAsPrinted: null,
  name: `Thủ tục ${key}`,
  ...change,
});

/** Two public procedures that differ in their requirements. */
async function twoPublic(name: string) {
  const [kept, retired] = [recordOf(`${name}-giu`), recordOf(`${name}-bo`, { requirements: 'Đủ 18 tuổi' })];
  return { kept, retired, keptId: await addReleased(payload, kept), retiredId: await addReleased(payload, retired) };
}

/** Merges in a process of its own, which is killed outright where it stops. */
async function killedMerging(moment: 'inside' | 'after', keptId: string, retiredId: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/collections/support/merge-process.ts', moment, keptId, retiredId, world.ids.H01.user],
    { env: { ...process.env }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  const signal = await new Promise((resolve) => {
    child.stdout.on('data', (data) => {
      said += String(data);
      if (said.includes('STOPPED')) child.kill('SIGKILL');
    });
    child.once('exit', (_, endedBy) => resolve(endedBy));
  });
  expect([signal, said.includes('FINISHED')]).toEqual(['SIGKILL', false]);
}

const mergesOf = async (keptId: string) =>
  rowsOf(await world.h01.get('/procedure-merges?limit=100')).filter(({ kept }) => kept === keptId);

const standing = async (id: string) => {
  const { row, procedure } = await readWorkingCopyById(payload, id);
  return { state: row.state ?? 'in-use', rev: row.rev, requirements: procedure.requirements };
};

describe('a merger whose process is killed outright', () => {
  it('before it is committed has not happened: not a word of it is left, and it can be done again', async () => {
    const { keptId, retiredId, retired } = await twoPublic('trong');
    const before = [await standing(keptId), await standing(retiredId)];
    await killedMerging('inside', keptId, retiredId);
    expect([await standing(keptId), await standing(retiredId)]).toEqual(before);
    expect(await mergesOf(keptId)).toEqual([]);
    expect(await catchUpMerges(payload, new Date())).toBe(0);
    expect((await currentRelease(payload, retired))?.revision).toBe(1);
    // A server may hold the locks of the dead for a while.
    const revs = { [keptId]: before[0]?.rev, [retiredId]: before[1]?.rev };
    const order = { kept: keptId, retired: [retiredId], choices: { requirements: retiredId }, revs };
    await vi.waitUntil(async () => (await world.h01.post('/procedure-merges/merge', order)).status === 201, {
      timeout: 90_000,
      interval: 500,
    });
    expect(await mergesOf(keptId)).toHaveLength(1);
  });

  it('once it is committed is made good by whoever starts, once, however many start', async () => {
    const { kept, retired, keptId, retiredId } = await twoPublic('sau');
    await killedMerging('after', keptId, retiredId);
    expect(await standing(keptId)).toMatchObject({ state: 'in-use', requirements: 'Đủ 18 tuổi' });
    expect(await standing(retiredId)).toMatchObject({ state: 'merged' });
    expect(await mergesOf(keptId)).toMatchObject([{ state: 'merged', settled: false }]);
    expect((await currentRelease(payload, retired))?.revision).toBe(1);
    await Promise.all([1, 2].map(() => catchUpMerges(payload, new Date())));
    expect(await catchUpMerges(payload, new Date())).toBe(0);
    expect(await mergesOf(keptId)).toMatchObject([{ state: 'merged', settled: true }]);
    expect(await currentRelease(payload, retired)).toMatchObject({
      revision: 2,
      withdrawal: { kind: 'merged', into: kept.key },
    });
    expect((await currentRelease(payload, kept))?.revision).toBe(1);
  });
});
