import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPack } from '../../src/portal/read-model/pack/pack-file';
import { dataFolder, openModel, packFiles } from './support/model';
import { birth, birthForm, like, makeRelease, memoryStore, released } from './support/releases';

const procedures = [
  birth,
  like('1.000002', 'Đăng ký kết hôn'),
  like('1.000003', 'Đăng ký khai tử'),
  like('1.000004', 'Cấp giấy phép xây dựng'),
];

/** A store with a closed pack beside it, ready to be damaged. */
async function packed() {
  const store = memoryStore(released(procedures));
  const dataDir = dataFolder();
  const model = await openModel(store, dataDir);
  const version = model.version();
  await model.close();
  store.asked.since = 0;
  return { store, dataDir, version, files: packFiles(dataDir) };
}

async function isWhole(opened: Awaited<ReturnType<typeof openModel>>, version: string) {
  expect(opened.version()).toBe(version);
  for (const procedure of procedures) expect(opened.service('H01', procedure.key)?.procedure).toEqual(procedure);
  expect((await opened.find({}, { first: 10 })).total).toBe(procedures.length);
}

describe('a pack', () => {
  test('is used again after a restart without fetching a release', async () => {
    const { store, dataDir, version } = await packed();
    await isWhole(await openModel(store, dataDir), version);
    expect(store.asked.since).toBe(0);
  });

  test('without its index is read from its bodies', async () => {
    const { store, dataDir, version, files } = await packed();
    rmSync(files.index);
    await isWhole(await openModel(store, dataDir), version);
    expect(store.asked.since).toBe(0);
  });

  test('with the index of another pack does not believe it', async () => {
    const { store, dataDir, version, files } = await packed();
    const index = readFileSync(files.index);
    index[0] = index[0] === 0x30 ? 0x31 : 0x30;
    writeFileSync(files.index, index);
    await isWhole(await openModel(store, dataDir), version);
    expect(store.asked.since).toBe(0);
  });

  test('without its bodies is made again', async () => {
    const { store, dataDir, version, files } = await packed();
    rmSync(files.bodies);
    await isWhole(await openModel(store, dataDir), version);
    expect(store.asked.since).toBeGreaterThan(0);
  });

  test('whose append was killed anywhere keeps what is whole and fetches the rest', async () => {
    const { store, dataDir, version, files } = await packed();
    const bodies = readFileSync(files.bodies);
    const index = readFileSync(files.index);
    for (let part = 0; part <= 20; part += 1) {
      const { bodies: path, index: indexPath } = packFiles(dataDir);
      writeFileSync(path, bodies.subarray(0, Math.floor((bodies.length * part) / 20)));
      writeFileSync(indexPath, index.subarray(0, Math.floor((index.length * (20 - part)) / 20)));
      const model = await openModel(store, dataDir);
      await isWhole(model, version);
      await model.close();
    }
  });

  test('cut in the middle of its last record loses that record only', async () => {
    const { store, dataDir, version, files } = await packed();
    truncateSync(files.bodies, statSync(files.bodies).size - 10);
    await isWhole(await openModel(store, dataDir), version);
    expect(store.asked.since).toBe(1);
  });

  test('with rubbish behind its end cuts it off', async () => {
    const { store, dataDir, version, files } = await packed();
    const size = statSync(files.bodies).size;
    appendFileSync(files.bodies, 'rubbish that is no record');
    await isWhole(await openModel(store, dataDir), version);
    expect(statSync(packFiles(dataDir).bodies).size).toBe(size);
  });

  test.each([0.1, 0.35, 0.5, 0.75, 0.99])('with a byte flipped at %d of its length is made again', async (share) => {
    const { store, dataDir, version, files } = await packed();
    const bodies = readFileSync(files.bodies);
    const at = Math.floor(bodies.length * share);
    bodies[at] = (bodies[at] ?? 0) ^ 0x01;
    writeFileSync(files.bodies, bodies);
    await isWhole(await openModel(store, dataDir), version);
    expect(store.asked.since).toBeGreaterThan(0);
  });

  test('damaged while in use refuses to serve the damage and is made again on the next look', async () => {
    const { store, dataDir, version, files } = await packed();
    const { pack, records } = openPack(join(dataDir, 'pack', readdirSync(join(dataDir, 'pack'))[0] ?? ''));
    const [record] = records;
    const bodies = readFileSync(files.bodies);
    const at = (record?.bodyAt ?? 0) + 20;
    bodies[at] = (bodies[at] ?? 0) ^ 0x01;
    writeFileSync(files.bodies, bodies);
    expect(() => record && pack.read(record, 0, 100)).toThrow('damaged');
    pack.close();
    const model = await openModel(store, dataDir);
    await model.refresh();
    await isWhole(model, version);
  });
});

describe('several processes', () => {
  test('have a pack each and see the same version', async () => {
    const store = memoryStore(released(procedures));
    const dataDir = dataFolder();
    const [first, second] = await Promise.all([openModel(store, dataDir), openModel(store, dataDir)]);
    expect(readdirSync(join(dataDir, 'pack'))).toHaveLength(2);
    store.releases.push(makeRelease({ procedure: like('1.000009', 'Cấp lại giấy phép'), sequence: 5 }));
    await Promise.all([first.refresh(), second.refresh()]);
    expect(first.version()).toBe(second.version());
    expect(second.service('H01', '1.000009')?.release.sequence).toBe(5);
  });

  test('leave their packs to the next, which keeps one', async () => {
    const store = memoryStore(released(procedures));
    const dataDir = dataFolder();
    const both = await Promise.all([openModel(store, dataDir), openModel(store, dataDir)]);
    for (const model of both) await model.close();
    store.asked.since = 0;
    await openModel(store, dataDir);
    expect(store.asked.since).toBe(0);
    expect(readdirSync(join(dataDir, 'pack'))).toHaveLength(1);
  });

  test('a folder of a process that died is taken over', async () => {
    const { store, dataDir, version } = await packed();
    const [name = ''] = readdirSync(join(dataDir, 'pack'));
    const { renameSync } = await import('node:fs');
    const { hostname } = await import('node:os');
    renameSync(join(dataDir, 'pack', name), join(dataDir, 'pack', `${encodeURIComponent(hostname())}~99999999~abc`));
    await isWhole(await openModel(store, dataDir), version);
    expect(store.asked.since).toBe(0);
  });
});

describe('following the releases', () => {
  test('a new revision replaces the old one; forms of the old one stay readable', async () => {
    const store = memoryStore(released(procedures));
    const model = await openModel(store);
    const old = model.summary('H01', birth.key)?.cases[0]?.formHash ?? '';
    const version = model.version();
    store.releases.push(
      makeRelease({
        procedure: birth,
        forms: { 'mac-dinh': { ...birthForm, title: 'Mới' } },
        sequence: 5,
        revision: 2,
      }),
    );
    await model.refresh();
    expect(model.version()).not.toBe(version);
    expect(model.service('H01', birth.key)?.forms['mac-dinh']?.title).toBe('Mới');
    expect(model.form(old)).toMatchObject({ revision: 1, form: { title: birthForm.title } });
    expect(model.summary('H01', birth.key)).toMatchObject({ revision: 2 });
    expect((await model.find({}, { first: 10 })).total).toBe(procedures.length);
  });

  test('releases behind a gap wait until it is filled', async () => {
    const [first, second, third] = released(procedures);
    if (!first || !second || !third) throw new Error('three releases expected');
    const store = memoryStore([first, third]);
    const model = await openModel(store);
    expect((await model.find({}, { first: 10 })).total).toBe(1);
    store.releases.push(second);
    await model.refresh();
    expect((await model.find({}, { first: 10 })).total).toBe(3);
  });

  test('a restored or replaced database makes the pack anew', async () => {
    const store = memoryStore(released(procedures));
    const model = await openModel(store);
    store.releases = released([birth]);
    await model.refresh();
    expect((await model.find({}, { first: 10 })).total).toBe(1);
    store.releases = released([like('1.7', 'Một'), like('1.8', 'Hai'), like('1.9', 'Ba')]);
    await model.refresh();
    expect((await model.find({}, { first: 10 })).items.map((item) => item.name)).toEqual(['Ba', 'Hai', 'Một']);
  });

  test('content that is not what it was released as is never served', async () => {
    const [first, second] = released(procedures);
    if (!first || !second) throw new Error('two releases expected');
    const store = memoryStore([first, { ...second, content: second.content.replace('kết hôn', 'ly hôn') }]);
    const model = await openModel(store);
    expect(model.service('H01', second.key)).toBeUndefined();
    expect((await model.find({}, { first: 10 })).total).toBe(1);
  });

  test('a store that fails leaves what is there readable', async () => {
    const store = memoryStore(released(procedures));
    const model = await openModel(store);
    const sequences = store.sequences;
    store.sequences = async () => {
      throw new Error('database away');
    };
    await expect(model.refresh()).rejects.toThrow('database away');
    expect(model.service('H01', birth.key)?.procedure.name).toBe(birth.name);
    store.sequences = sequences;
    await model.refresh();
  });
});
