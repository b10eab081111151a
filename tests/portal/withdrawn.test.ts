import { describe, expect, test } from 'vitest';
import { openApi } from './support/api';
import { dataFolder, openModel } from './support/model';
import { birth, like, memoryStore, released } from './support/releases';
import { backAgain, because, withdrawalOf } from './support/withdrawals';

const three = () =>
  released([
    birth,
    like('1.000001', 'Đăng ký khai sinh lưu động', { code: '1.000001' }),
    like('khai-sinh-cu', 'Đăng ký khai sinh cũ', { code: null }),
  ]);

const keysOf = async (model: Awaited<ReturnType<typeof openModel>>, asOf?: string) => {
  const listing = await model.listing({ province: 'H01', ...(asOf ? { asOf } : {}) });
  return [...listing.addresses()].map(({ key }) => key).sort();
};

describe('a withdrawn service', () => {
  test('leaves the list, the search, the facets; lists of the days before have it; the list has changed', async () => {
    const store = memoryStore(three());
    const model = await openModel(store);
    const before = await model.listing({ province: 'H01' });
    const version = model.version();
    store.releases.push(withdrawalOf(store.releases, '1.000001', { kind: 'merged', into: birth.key }));
    await model.refresh();
    expect(await keysOf(model)).toEqual(['1.001193', 'khai-sinh-cu']);
    expect(await keysOf(model, '2026-11-24')).toEqual(['1.000001', '1.001193', 'khai-sinh-cu']);
    expect(await keysOf(model, '2026-11-25')).toEqual(['1.001193', 'khai-sinh-cu']);
    const found = await model.find({ text: 'luu dong' }, { first: 10 });
    expect([found.total, found.items]).toEqual([0, []]);
    expect((await model.find({}, { first: 10 })).facets.sector).toEqual([{ value: 'ho-tich', count: 2 }]);
    const after = await model.listing({ province: 'H01' });
    expect([after.revision, after.modifiedAt]).toEqual(['H01-4', '2026-11-25T03:00:00.000Z']);
    expect([before.revision, model.version() === version]).toEqual(['H01-3', false]);
    expect(model.provinces()).toMatchObject([{ code: 'H01', services: 2 }]);
    expect([model.summary('H01', '1.000001'), model.service('H01', '1.000001')]).toEqual([undefined, undefined]);
  });

  test('leads to the one in its place, through any number of mergers, never in a circle', async () => {
    const store = memoryStore(three());
    const model = await openModel(store);
    const push = (key: string, into: string | null) =>
      store.releases.push(withdrawalOf(store.releases, key, { kind: into ? 'merged' : 'ended', into }));
    push('khai-sinh-cu', '1.000001');
    await model.refresh();
    expect(model.withdrawn('H01', 'khai-sinh-cu')).toMatchObject({ successor: '1.000001', kind: 'merged', because });
    push('1.000001', birth.key);
    await model.refresh();
    expect(model.withdrawn('H01', 'khai-sinh-cu')?.successor).toBe(birth.key);
    push(birth.key, 'khai-sinh-cu');
    await model.refresh();
    expect(model.withdrawn('H01', 'khai-sinh-cu')?.successor).toBeNull();
    expect(model.withdrawn('H01', 'nobody')).toBeUndefined();
  });

  test('is told in the changes, and so is its return', async () => {
    const store = memoryStore(three());
    const model = await openModel(store);
    store.releases.push(withdrawalOf(store.releases, '1.000001', { kind: 'merged', into: birth.key }));
    store.releases.push(backAgain(store.releases, '1.000001'));
    await model.refresh();
    expect(model.changes({ province: 'H01' }, 2)).toMatchObject([
      { key: '1.000001', revision: 3, isBack: true },
      { key: '1.000001', revision: 2, withdrawal: { kind: 'merged', into: birth.name } },
    ]);
    expect(await keysOf(model)).toContain('1.000001');
    expect((await model.find({ text: 'luu dong' }, { first: 10 })).total).toBe(1);
  });

  test('stays withdrawn after a restart, also where the search index is of before', async () => {
    const store = memoryStore(three());
    const dataDir = dataFolder();
    const first = await openModel(store, dataDir);
    store.releases.push(withdrawalOf(store.releases, '1.000001', { kind: 'ended', into: null }));
    await first.close();
    const second = await openModel(store, dataDir);
    expect(await keysOf(second)).toEqual(['1.001193', 'khai-sinh-cu']);
    expect((await second.find({ text: 'luu dong' }, { first: 10 })).total).toBe(0);
  });
});

describe('the portal API', () => {
  const ask = `query ($code: ID!, $province: ID) { service(province: $province, code: $code) { key code redirectedFrom } }`;

  test('gives the one in its place for a code of a merged service, and says which was asked for', async () => {
    const { post, store, model } = await openApi();
    store.releases.push(withdrawalOf(store.releases, '1.000001', { kind: 'merged', into: '1.000002' }));
    await model.refresh();
    const answer = await post(ask, { code: '1.000001' });
    expect(answer.data.service).toEqual({ key: '1.000002', code: '1.000002', redirectedFrom: '1.000001' });
    expect((await post(ask, { code: '1.000001.000.00.00.H01', province: 'H01' })).data.service.key).toBe('1.000002');
    expect((await post(ask, { code: '1.000002' })).data.service.redirectedFrom).toBeNull();
    const form = (code: string) => post(`{ form(province: "H01", code: "${code}") { key redirectedFrom } }`);
    expect((await form('1.000001')).data.form).toEqual({ key: '1.000002', redirectedFrom: '1.000001' });
    expect((await form('1.000002')).data.form).toEqual({ key: '1.000002', redirectedFrom: null });
  });

  test('says of one that has ended that it has been withdrawn', async () => {
    const { post, store, model } = await openApi();
    store.releases.push(withdrawalOf(store.releases, '1.000001', { kind: 'ended', into: null }));
    await model.refresh();
    const answer = await post(ask, { code: '1.000001' });
    expect(answer.data.service).toBeNull();
    expect(answer.errors[0].extensions.problems).toMatchObject([{ code: 'service-withdrawn', field: 'code' }]);
  });
});
