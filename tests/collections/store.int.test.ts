import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
