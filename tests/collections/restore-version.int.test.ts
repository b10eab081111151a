import { afterAll, beforeAll, expect, it } from 'vitest';
import { type StartedPayload, startPayload } from '../support/start-payload';
import { makeTwoProvinces, type TwoProvinces } from './support/two-provinces';

let started: StartedPayload;
let two: TwoProvinces;
beforeAll(async () => {
  started = await startPayload();
  two = await makeTwoProvinces(started.payload);
});
afterAll(() => started.close());

it('an earlier version taken back is a draft, the newest save, and changes nothing that is public', async () => {
  const { payload } = started;
  const id = two.ids.H01.procedure;
  const working = () => payload.findByID({ collection: 'procedures', id, draft: true, depth: 0 });
  const first = await working();
  const releases = (await payload.count({ collection: 'releases' })).totalDocs;
  for (const requirements of ['một', 'hai', 'ba']) {
    expect((await two.h01.patch(`/procedures/${id}?draft=true`, { requirements })).status).toBe(200);
  }
  const before = await working();
  const { docs } = await payload.findVersions({
    collection: 'procedures',
    where: { parent: { equals: id } },
    limit: 20,
    depth: 0,
  });
  const wanted = docs.find(({ version }) => version.requirements === 'một');
  const answer = await two.h01.post(`/procedures/versions/${wanted?.id}?draft=true`);
  expect(answer.status, answer.text).toBe(200);
  const after = await working();
  expect(after).toMatchObject({
    requirements: 'một',
    _status: 'draft',
    level: first.level,
    releasedRevision: first.releasedRevision,
    releasedOn: first.releasedOn,
    state: before.state,
  });
  expect(Number(after.rev)).toBe(Number(before.rev) + 1);
  expect((await payload.count({ collection: 'releases' })).totalDocs).toBe(releases);
  // Once more, as the screen sends it.
  const again = await two.h01.post(
    `/procedures/versions/${docs.find(({ version }) => version.requirements === 'hai')?.id}?draft=false`,
  );
  expect([again.status, (await working()).requirements, (await working())._status]).toEqual([200, 'hai', 'draft']);
  const saved = await two.h01.patch(`/procedures/${id}?draft=true`, {
    requirements: 'bốn',
    rev: (await working()).rev,
  });
  expect(saved.status, saved.text).toBe(200);
});
