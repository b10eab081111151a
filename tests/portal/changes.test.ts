import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fromChangeCursor, toChangeCursor } from '../../src/portal/read-model/changes/cursor';
import type { Release } from '../../src/service-list/release';
import { openApi } from './support/api';
import { makeMirror } from './support/mirror';
import { dataFolder, openModel } from './support/model';
import { birth, like, type MemoryStore, makeRelease, memoryStore, released } from './support/releases';
import { backAgain, withdrawalOf } from './support/withdrawals';

afterEach(() => vi.restoreAllMocks());

const keys = ['1.000001', '1.000002', '1.000003', 'dia-phuong'];
const provinces = ['H01', 'H26'];

type Deed =
  | { kind: 'publish'; province: string; key: string; name: string }
  | { kind: 'withdraw'; province: string; key: string; into: string | null }
  | { kind: 'poll'; first: number }
  | { kind: 'drain' };

const place = { province: fc.constantFrom(...provinces), key: fc.constantFrom(...keys) };
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('publish' as const), ...place, name: fc.string() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('withdraw' as const),
      ...place,
      into: fc.constantFrom(null, ...keys),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('poll' as const), first: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'drain' as const }) },
);

/** Publishes: the first time, again, or after a withdrawal. */
function publish({ releases }: MemoryStore, province: string, key: string, name: string): void {
  const own = releases.filter((release) => release.province === province);
  const revision = 1 + own.filter((release) => release.key === key).length;
  releases.push(makeRelease({ procedure: like(key, name, { province }), sequence: own.length + 1, revision }));
}

function withdraw({ releases }: MemoryStore, { province, key, into }: Extract<Deed, { kind: 'withdraw' }>): void {
  const newest = releases.findLast((release) => release.province === province && release.key === key);
  if (!newest || newest.withdrawal) return;
  const kind = into === null ? ('ended' as const) : ('merged' as const);
  releases.push(withdrawalOf(releases, key, { kind, into }, '2026-11-25', province));
}

/** What the releases say is offered, reckoned without any of our code. */
function offered(releases: readonly Release[]) {
  const newest = new Map(releases.map((release) => [`${release.province}/${release.key}`, release]));
  return [...newest.values()]
    .filter(({ withdrawal }) => withdrawal === undefined)
    .map(({ province, key, revision, sha256, content }) => [
      province,
      key,
      revision,
      sha256,
      JSON.parse(content).procedure.name,
    ])
    .sort();
}

/** Plays the deeds against two copies, one of the nation and one of a province, and compares them with what the releases say. */
async function holdsAfter(deeds: readonly Deed[]): Promise<void> {
  const store = memoryStore();
  const model = await openModel(store);
  const { post } = await openApi({ model, cacheBytes: 0 });
  const [nation, own] = [makeMirror(post), makeMirror(post, 'H26')];
  for (const deed of deeds) {
    await play(deed, store, nation);
    await model.refresh();
  }
  for (const mirror of [nation, own]) await mirror.drain();
  expect(nation.shown()).toEqual(offered(store.releases));
  expect(own.shown()).toEqual(offered(store.releases.filter(({ province }) => province === 'H26')));
  for (const { province, key } of nation.addresses()) {
    const successor = model.withdrawn(province, key)?.successor;
    expect(nation.leadsTo(province, key)).toBe(successor === undefined ? key : successor);
  }
  await model.close();
}

async function play(deed: Deed, store: MemoryStore, mirror: ReturnType<typeof makeMirror>): Promise<void> {
  switch (deed.kind) {
    case 'publish':
      return publish(store, deed.province, deed.key, deed.name);
    case 'withdraw':
      return withdraw(store, deed);
    case 'poll':
      await mirror.poll(deed.first);
      return;
    case 'drain':
      await mirror.drain(2);
      expect(mirror.shown()).toEqual(offered(store.releases));
  }
}

describe('who follows the changes', () => {
  test('holds the catalogue, whatever is published, merged, withdrawn and brought back between and during the pages', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyDeed, { minLength: 1, maxLength: 30 }), holdsAfter), { numRuns: 60 });
  });

  test('is told each changed service once, as it is now, and nothing when nothing changed', async () => {
    const store = memoryStore(released([birth, like('1.000001', 'Một'), like('1.000002', 'Hai')]));
    const model = await openModel(store);
    const first = await model.changesSince({ first: 10 });
    expect(first.changes.map(({ key }) => key)).toEqual(['1.001193', '1.000001', '1.000002']);
    publish(store, 'H01', '1.000001', 'Một mới');
    publish(store, 'H01', '1.000002', 'Hai mới');
    publish(store, 'H01', '1.000001', 'Một mới nữa');
    await model.refresh();
    const next = await model.changesSince({ since: first.cursor, first: 10 });
    expect(next.changes.map(({ key, revision, name }) => [key, revision, name])).toEqual([
      ['1.000002', 2, 'Hai mới'],
      ['1.000001', 3, 'Một mới nữa'],
    ]);
    const last = await model.changesSince({ since: next.cursor, first: 10 });
    expect(last).toMatchObject({ changes: [], hasMore: false, cursor: next.cursor });
  });

  test('learns why a service went, where its address leads now, and its earlier codes', async () => {
    const store = memoryStore(released([birth, like('khai-sinh-cu', 'Khai sinh cũ', { code: '1.000009' })]));
    const model = await openModel(store);
    const { post } = await openApi({ model });
    const { cursor: since } = await model.changesSince({ first: 10 });
    store.releases.push(withdrawalOf(store.releases, 'khai-sinh-cu', { kind: 'merged', into: birth.key }));
    await model.refresh();
    const ask = `query ($since: String) { changes(since: $since) { nodes { kind key code codes successor because { vi } service { key } } } }`;
    expect((await post(ask, { since })).data.changes.nodes).toEqual([
      {
        kind: 'MERGED',
        key: 'khai-sinh-cu',
        code: '1.000009',
        codes: ['khai-sinh-cu', '1.000009'],
        successor: birth.key,
        because: { vi: 'Trùng nội dung.' },
        service: null,
      },
    ]);
    store.releases.push(backAgain(store.releases, 'khai-sinh-cu'));
    await model.refresh();
    expect((await post(ask, { since })).data.changes.nodes).toMatchObject([
      { kind: 'RELEASED', successor: null, service: { key: 'khai-sinh-cu' } },
    ]);
  });

  test('sees that an agency has another name, which makes no release', async () => {
    const store = memoryStore(released([birth]));
    const model = await openModel(store);
    const before = await model.changesSince({ first: 1 });
    const renamed = await store.references();
    store.references = async () => ({ ...renamed, agencies: [{ code: 'H01.03', name: 'Sở mới', province: 'H01' }] });
    await model.refresh();
    const after = await model.changesSince({ since: before.cursor, first: 1 });
    expect([after.changes, after.namesVersion === before.namesVersion]).toEqual([[], false]);
  });
});

describe('a cursor', () => {
  test('of a process that was faster makes this one catch up instead of refusing it', async () => {
    const store = memoryStore(released([birth]));
    const [slow, fast] = [await openModel(store), await openModel(store)];
    publish(store, 'H01', '1.000001', 'Mới');
    await fast.refresh();
    const { cursor: since } = await fast.changesSince({ first: 10 });
    expect(await slow.changesSince({ since, first: 10 })).toMatchObject({ changes: [], cursor: since });
    expect(slow.summary('H01', '1.000001')?.name).toBe('Mới');
  });

  test('is kept as it is while the database cannot be asked', async () => {
    const store = memoryStore(released([birth]));
    const [slow, fast] = [await openModel(store), await openModel(store)];
    publish(store, 'H01', '1.000001', 'Mới');
    await fast.refresh();
    const { cursor: since } = await fast.changesSince({ first: 10 });
    store.sequences = () => Promise.reject(new Error('gone'));
    expect(await slow.changesSince({ since, first: 10 })).toMatchObject({ changes: [], cursor: since, hasMore: false });
    store.sequences = async () => [];
  });

  test.each([
    ['fewer releases', 1],
    ['as many releases, another one at its place', 2],
  ])('of before a restore (%s) is refused, and says to begin again', async (_name, count) => {
    const before = await openModel(memoryStore(released([birth, like('1.000001', 'Một')])));
    const { cursor: since } = await before.changesSince({ first: 10 });
    const restored = released([birth, like('1.000002', 'Hai')]).slice(0, count);
    const { post } = await openApi({ model: await openModel(memoryStore(restored), dataFolder()) });
    const { status, data, errors } = await post(`query ($since: String) { changes(since: $since) { cursor } }`, {
      since,
    });
    expect([status, data]).toEqual([200, null]);
    expect(errors[0].extensions).toMatchObject({
      code: 'CONFLICT',
      problems: [{ code: 'cursor-of-another-history', field: 'since' }],
    });
  });

  test('comes back as it was, however many provinces it stands for', () => {
    const followed = fc.dictionary(
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.record({ sequence: fc.integer({ min: 1 }), mark: fc.string() }),
      { maxKeys: 40 },
    );
    fc.assert(
      fc.property(followed, (each) => {
        const known = new Map(Object.entries(each));
        expect(fromChangeCursor(toChangeCursor(known))).toEqual(known);
      }),
    );
  });

  test('that is no cursor is refused, whatever it is', async () => {
    const { post } = await openApi();
    const ask = `query ($since: String, $first: Int!) { changes(since: $since, first: $first) { cursor } }`;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        async (since) => {
          const { status, errors } = await post(ask, { since, first: 1 });
          expect(status).toBe(200);
          if (errors) expect(['BAD_USER_INPUT', 'CONFLICT']).toContain(errors[0].extensions.code);
        },
      ),
    );
    for (const since of ['x'.repeat(9_000), 'W10x', Buffer.from('[["H01",0,"x"]]').toString('base64url')]) {
      const { errors } = await post(ask, { since, first: 1 });
      expect(errors[0].extensions.problems).toMatchObject([{ code: 'cursor-unreadable', field: 'since' }]);
    }
    for (const first of [0, 101]) {
      const { errors } = await post(ask, { first });
      expect(errors[0].extensions.problems).toMatchObject([{ code: 'first-out-of-range', field: 'first' }]);
    }
  });
});
