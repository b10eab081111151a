import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeJob, moveJob } from '../../collections/bulk-jobs/store';
import { changeImport, moveImport } from '../../collections/imports/store';
import { makeDossierStore, makeReleaseStore, makeUploadStore } from '../../collections/store';
import type { Dossier } from '../../src/dossier/dossier';
import type { StoredUpload } from '../../src/intake/ports';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
beforeAll(async () => {
  started = await startPayload();
  await started.payload.create({ collection: 'provinces', data: { id: 'H01', name: 'An Giang' } });
});
afterAll(() => started.close());

const dossier = (number: string, idempotencyHash: string): Dossier => ({
  number,
  province: 'H01',
  key: '1.001193',
  caseKey: 'mac-dinh',
  formHash: 'f'.repeat(64),
  releaseSha256: 'e'.repeat(64),
  revision: 1,
  procedureName: 'Đăng ký khai sinh',
  applicantName: 'Nguyễn Văn Ba',
  answers: { fullName: 'Nguyễn Văn Ba', children: [{ 'a.b': 1, $ref: 'x' }], none: null },
  files: [
    { id: 'u'.repeat(16), field: 'paper', name: 'giấy.pdf', mediaType: 'application/pdf', bytes: 3, sha256: 'a' },
  ],
  state: 'submitted',
  submittedAt: '2026-11-22T01:02:03.456Z',
  dueOn: '2026-11-25',
  idempotencyHash,
  secretHash: 's',
  via: 'site',
  events: [{ at: '2026-11-22T01:02:03.456Z', by: 'applicant', from: null, to: 'submitted' }],
});

describe('names', () => {
  it('that are given up stay known with the moment, however an agency or sector is renamed', async () => {
    const { payload } = started;
    await payload.create({ collection: 'agencies', data: { id: 'H01.05', name: 'Sở Tài nguyên', province: 'H01' } });
    await payload.create({ collection: 'sectors', data: { id: 'dat-dai', name: 'Đất đai', group: 'Nhóm' } });
    const rename = (name: string) => payload.update({ collection: 'agencies', id: 'H01.05', data: { name } });
    await rename('Sở Tài nguyên và Môi trường');
    await payload.update({ collection: 'agencies', id: 'H01.05', data: { shortName: 'Sở TNMT' } });
    await rename('Sở Nông nghiệp và Môi trường');
    const forged = [{ name: 'Bịa', until: '2026-01-01T00:00:00.000Z' }];
    await payload.update({ collection: 'agencies', id: 'H01.05', data: { formerNames: forged } });
    const { agencies, sectors } = await makeReleaseStore(payload).references();
    const until = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(agencies).toEqual([
      {
        code: 'H01.05',
        province: 'H01',
        name: 'Sở Nông nghiệp và Môi trường',
        formerNames: [
          { name: 'Sở Tài nguyên', until },
          { name: 'Sở Tài nguyên và Môi trường', until },
        ],
      },
    ]);
    expect(sectors).toEqual([{ id: 'dat-dai', name: 'Đất đai', group: 'Nhóm' }]);
  });
});

describe('dossiers', () => {
  it('come back exactly as they were inserted', async () => {
    const store = makeDossierStore(started.payload);
    const sent = dossier('H01.12-261122-0001', 'i1');
    expect(await store.insert(sent)).toBe('inserted');
    expect(await store.byNumber(sent.number)).toEqual(sent);
    expect(await store.byIdempotencyHash('i1')).toEqual(sent);
    expect(await store.submittedSince('2026-11-22T00:00:00.000Z', 10)).toEqual([sent]);
    expect(await store.submittedSince('2026-11-23T00:00:00.000Z', 10)).toEqual([]);
  });

  it('tell a number that is taken from a submission that was repeated', async () => {
    const store = makeDossierStore(started.payload);
    await store.insert(dossier('H01.12-261122-0002', 'i2'));
    expect(await store.insert(dossier('H01.12-261122-0003', 'i2'))).toBe('idempotency-taken');
    expect(await store.insert(dossier('H01.12-261122-0002', 'i3'))).toBe('number-taken');
    expect(await store.byNumber('H01.12-261122-0003')).toBeUndefined();
  });

  it('let one of many equal inserts through', async () => {
    const store = makeDossierStore(started.payload);
    const same = Array.from({ length: 12 }, (_, place) => dossier(`H01.12-261122-${5000 + place}`, 'same'));
    const ended = await Promise.all(same.map((each) => store.insert(each)));
    expect(ended.filter((each) => each === 'inserted')).toHaveLength(1);
    expect(ended.filter((each) => each === 'idempotency-taken')).toHaveLength(11);
  });

  it('find the last number of a day, longer serials after shorter ones', async () => {
    const store = makeDossierStore(started.payload);
    expect(await store.lastNumber('H01.99-261122-')).toBeUndefined();
    for (const serial of ['0001', '9999', '10000'])
      await store.insert(dossier(`H01.99-261122-${serial}`, `last-${serial}`));
    await store.insert(dossier('H01.99-261123-0777', 'another day'));
    expect(await store.lastNumber('H01.99-261122-')).toBe('H01.99-261122-10000');
  });
});

describe('uploads', () => {
  const upload = (id: string, createdAt = '2026-11-22T00:00:00.000Z'): StoredUpload => ({
    id,
    sha256: `hash of ${id}`,
    name: 'giấy chứng sinh.pdf',
    mediaType: 'application/pdf',
    bytes: 12,
    via: 'site',
    createdAt,
    dossier: null,
  });

  it('are claimed once and stay with whom claimed them first', async () => {
    const store = makeUploadStore(started.payload);
    const sent = upload('upload-aaaaaaaaaaaa');
    await store.insert(sent);
    expect(await store.find([sent.id, 'upload-unknown'])).toEqual([sent]);
    await store.claim([sent.id], 'first');
    await store.claim([sent.id], 'second');
    expect(await store.find([sent.id])).toEqual([{ ...sent, dossier: 'first' }]);
    expect(await store.removeUnclaimed(sent.id)).toBe(false);
    expect(await store.contentInUse(sent.sha256)).toBe(true);
  });

  it('that nobody claimed are found by age and removed once', async () => {
    const store = makeUploadStore(started.payload);
    await store.insert(upload('upload-old-aaaaaaaa', '2026-11-01T00:00:00.000Z'));
    const old = await store.unclaimedBefore('2026-11-02T00:00:00.000Z', 10);
    expect(old.map(({ id }) => id)).toEqual(['upload-old-aaaaaaaa']);
    expect(await store.removeUnclaimed('upload-old-aaaaaaaa')).toBe(true);
    expect(await store.removeUnclaimed('upload-old-aaaaaaaa')).toBe(false);
    expect(await store.contentInUse('hash of upload-old-aaaaaaaa')).toBe(false);
  });
});

describe('an empty catalogue', () => {
  it('has no newest release, and its references', async () => {
    const store = makeReleaseStore(started.payload);
    expect(await store.sequences()).toEqual([]);
    expect(await store.since('H01', 0, 10)).toEqual([]);
    expect((await store.references()).provinces).toEqual([{ code: 'H01', name: 'An Giang' }]);
  });
});

describe('work that several write about at once', () => {
  const times = Array.from({ length: 12 }, (_, number) => number);

  it('a sign of life never takes back what the work has written, nor the state', async () => {
    const { payload } = started;
    const job = await payload.create({
      collection: 'bulk-jobs',
      data: { title: 'Đợt', action: 'target', state: 'previewing', total: 0, startedBy: 'x', province: 'H01' },
    });
    await Promise.all([
      ...times.map((second) => changeJob(payload, job.id, { aliveAt: `2026-11-22T01:02:${10 + second}.000Z` })),
      changeJob(payload, job.id, { total: 205, counts: { change: 205 } }),
      moveJob(payload, job, 'previewed', { problems: [] }),
      ...times.map((second) => changeJob(payload, job.id, { aliveAt: `2026-11-22T01:02:${30 + second}.000Z` })),
    ]);
    const after = await payload.findByID({ collection: 'bulk-jobs', id: job.id });
    expect(after).toMatchObject({ state: 'previewed', total: 205, counts: { change: 205 } });
    expect(Date.parse(after.updatedAt)).toBeGreaterThanOrEqual(Date.parse(job.updatedAt));
  });

  it('of many that move it at once one does', async () => {
    const { payload } = started;
    const made = {
      title: 'Đợt',
      action: 'target',
      state: 'previewed',
      total: 1,
      startedBy: 'x',
      province: 'H01',
    } as const;
    const job = await payload.create({ collection: 'bulk-jobs', data: made });
    const moves = await Promise.allSettled(times.map(() => moveJob(payload, job, 'start')));
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('an import: the same, and one at a time works in a province', async () => {
    const { payload } = started;
    const made = { title: 'a.csv', fileSha256: 'a', bytes: 1, state: 'planning', province: 'H01' } as const;
    const row = await payload.create({ collection: 'imports', data: { ...made, turn: 'H01', chunks: 0, done: 0 } });
    const waiting = await payload.create({
      collection: 'imports',
      data: { ...made, state: 'planned', turn: 'b', chunks: 0, done: 0 },
    });
    const refused = await moveImport(payload, waiting, 'accept').catch((error: unknown) => error);
    expect(refused).toMatchObject({ status: 409, problems: [{ code: 'import-at-work' }] });
    await Promise.all([
      ...times.map((done) => changeImport(payload, row.id, { done })),
      changeImport(payload, row.id, { chunks: 7 }),
      moveImport(payload, row, 'planned'),
      ...times.map((done) => changeImport(payload, row.id, { done })),
    ]);
    expect(await payload.findByID({ collection: 'imports', id: row.id })).toMatchObject({
      state: 'planned',
      turn: row.id,
      chunks: 7,
    });
    const moves = await Promise.allSettled(
      times.map(() => moveImport(payload, { ...row, state: 'planned' }, 'accept')),
    );
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
