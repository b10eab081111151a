import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { searchThread } from '../../src/search/search-thread';
import { aDocument, indexPath } from './support';

let script = '';

beforeAll(async () => {
  const outDir = fileURLToPath(new URL('../../node_modules/.cache/search-thread', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL('../../src/search/thread.ts', import.meta.url)),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'thread.mjs' } },
    },
  });
  script = `${outDir}/thread.mjs`;
}, 60_000);

const birth = aDocument('1.001193', 'Đăng ký khai sinh');

test('a thread answers what the engine answers, in the order asked', async () => {
  const search = searchThread(script)(indexPath());
  const [, found, digests] = await Promise.all([
    search.write('H01', 'one', [birth], true),
    search.find({ text: 'khai sinh' }, { first: 10 }),
    search.digests(),
  ]);
  expect(found).toMatchObject({ total: 1, positions: [{ key: '1.001193', name: 'Đăng ký khai sinh' }] });
  expect([...digests]).toEqual([['H01', 'one']]);
  await search.close();
});

test('an error of one question fails that question only', async () => {
  const search = searchThread(script)(indexPath());
  // @ts-expect-error what no caller can pass, so that the engine throws
  await expect(search.write('H01', 'one', [{ province: 'H01' }], true)).rejects.toThrow();
  expect((await search.find({}, { first: 1 })).total).toBe(0);
  await search.close();
});

test('a thread that cannot start fails the question; closing twice is no error', async () => {
  const search = searchThread(`${script}-nowhere.mjs`)(indexPath());
  await expect(search.digests()).rejects.toThrow();
  await search.close();
  await search.close();
});
