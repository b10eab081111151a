import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedCatalog } from '../../seed';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
const log: string[] = [];
beforeAll(async () => {
  started = await startPayload();
});
afterAll(() => started.close());

const counts = async () => {
  const count = async (
    collection: 'procedures' | 'forms' | 'releases' | 'provinces' | 'former-provinces' | 'sectors',
  ) => (await started.payload.count({ collection })).totalDocs;
  const versions = (await started.payload.countVersions({ collection: 'procedures' })).totalDocs;
  const formVersions = (await started.payload.countVersions({ collection: 'forms' })).totalDocs;
  return {
    provinces: await count('provinces'),
    former: await count('former-provinces'),
    sectors: await count('sectors'),
    procedures: await count('procedures'),
    forms: await count('forms'),
    releases: await count('releases'),
    versions,
    formVersions,
  };
};

describe('the seed', () => {
  it('brings everything in and releases it', async () => {
    const t = Date.now();
    const report = await seedCatalog(started.payload, {
      now: new Date('2026-11-22T01:00:00Z'),
      log: (line) => log.push(line),
    });
    console.log('seeded in', Date.now() - t, log.join('\n'), JSON.stringify(report).slice(0, 1500));
    const all = await started.payload.find({ collection: 'procedures', limit: 0, draft: true, pagination: false });
    const main = await started.payload.find({ collection: 'procedures', limit: 0, pagination: false });
    for (const d of all.docs) {
      const m = main.docs.find((x) => x.id === d.id);
      if (d._status !== 'published') {
        const vs = await started.payload.findVersions({
          collection: 'procedures',
          where: { parent: { equals: d.id } },
          limit: 10,
        });
        console.log(
          'DBG',
          d.key,
          d._status,
          d.rev,
          d.releasedRevision,
          'main',
          m?._status,
          m?.rev,
          vs.docs.map((v) => [v.latest, v.version._status, v.version.rev, v.updatedAt]),
        );
      }
    }
    expect(report.refused).toEqual([]);
    expect(await counts()).toMatchObject({ provinces: 35, former: 63, sectors: 66, procedures: 60, releases: 60 });
  });

  it('changes nothing when it runs again', async () => {
    const before = await counts();
    const t = Date.now();
    await seedCatalog(started.payload, { now: new Date('2026-12-01T01:00:00Z'), log: (line) => log.push(line) });
    console.log('again in', Date.now() - t);
    expect(await counts()).toEqual(before);
  });
});
