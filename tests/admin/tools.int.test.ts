import { createLocalReq, type Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, staffOf } from '../../collections/access';
import { submitForReview } from '../../collections/level-reviews/submit';
import { toolsFor, toolsOfMenu } from '../../src/admin/tools/tools';
import { uuidv7 } from '../../src/database/uuidv7';
import { makeReviewProvince, type ReviewProvince, readyToRise } from '../collections/support/review-province';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
let payload: Payload;
let province: ReviewProvince;

beforeAll(async () => {
  started = await startPayload();
  payload = started.payload;
  province = await makeReviewProvince(payload);
});

afterAll(() => started.close());

/** What the first page offers somebody: the tools with what waits there. */
async function offeredTo(who: keyof ReviewProvince['ids']): Promise<Record<string, number>> {
  const user = await payload.findByID({ collection: 'users', id: province.ids[who], depth: 0 });
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload);
  const staff = staffOf(req);
  if (!staff) throw new Error(`${who} is no staff`);
  return Object.fromEntries((await toolsFor(req, staff)).map(({ id, count }) => [id, count]));
}

const ofProvince = (code: string) => ({ province: code, startedBy: province.ids.digitiser });

async function makeJob(state: 'previewed' | 'done', code = 'H01'): Promise<void> {
  const job = { title: 'Đợt', action: 'target', state, total: 1, ...ofProvince(code) };
  await payload.create({ collection: 'bulk-jobs', data: { id: uuidv7(), ...job } });
}

async function makeImport(state: 'planned' | 'applied', code = 'H01'): Promise<void> {
  const id = uuidv7();
  const file = { title: 'danh-muc.csv', fileSha256: 'ab'.repeat(32), bytes: 1, chunks: 0, done: 0 };
  await payload.create({ collection: 'imports', data: { id, turn: id, state, ...file, ...ofProvince(code) } });
}

describe('the tools of the first page', () => {
  it('are those a person may use', async () => {
    expect(Object.keys(await offeredTo('digitiser'))).toEqual(['imports', 'bulk', 'duplicates', 'reviews', 'targets']);
    expect(Object.keys(await offeredTo('reviewer'))).toEqual(['reviews', 'targets']);
    expect(Object.keys(await offeredTo('administrator'))).toContain('masters');
  });

  it('stand in the menu of those who may use them, and in no other', () => {
    const menuOf = (role: Role) =>
      toolsOfMenu({ id: 'x', name: 'X', role, roles: [role], province: 'H01', agencies: [] }).map(({ id }) => id);
    expect(menuOf('digitiser')).toEqual(['imports', 'bulk', 'duplicates', 'reviews', 'targets']);
    for (const role of ['reviewer', 'officer', 'auditor'] as const)
      expect(menuOf(role)).toEqual(['reviews', 'targets']);
  });

  it('count what waits in the own province, and what is one’s own', async () => {
    await Promise.all([makeJob('previewed'), makeJob('done')]);
    await makeImport('planned');
    await makeImport('applied');
    await makeImport('planned', 'H21');
    const procedure = await readyToRise(payload, province.record('cong-cu'));
    const person = await payload.findByID({ collection: 'users', id: province.ids.digitiser, depth: 0 });
    const staff = staffOf({ user: { ...person, collection: 'users' } });
    if (!staff) throw new Error('no staff');
    await submitForReview(payload, { staff, procedure, note: '', releaseOn: null, now: new Date() });
    expect(await offeredTo('digitiser')).toMatchObject({ imports: 1, bulk: 1, duplicates: 0, reviews: 1 });
    expect(await offeredTo('reviewer')).toEqual({ reviews: 1, targets: 0 });
    expect(await offeredTo('administrator')).toMatchObject({ imports: 2, bulk: 0, reviews: 1 });
  });

  it('lead to the procedures that differ from their master', async () => {
    const link = {
      master: '1.000001',
      deviations: [],
      toldRevision: 1,
      since: new Date().toISOString(),
      province: 'H01',
    };
    for (const [key, openCount] of [
      ['khac-ban-goc', 2],
      ['nhu-ban-goc', 0],
    ] as const) {
      await payload.create({
        collection: 'master-links',
        data: { ...link, id: uuidv7(), procedure: key, key, openCount },
      });
    }
    expect(await offeredTo('digitiser')).toMatchObject({ masters: 1 });
  });
});
