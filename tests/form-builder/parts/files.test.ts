import { expect, test } from 'vitest';
import { readTextFile } from '../../../src/form-builder/parts/files';

test.each([
  [1, '10,1'],
  [1024 * 100, '10,1'],
  [1024 * 512, '10,5'],
])('a file %i bytes over 10 MB never reads as 10,0 MB', async (over, size) => {
  const file = new File([new Uint8Array(10 * 1024 * 1024 + over)], 'a.csv');
  const { problems } = await readTextFile(file);
  expect(problems?.[0]?.message.vi).toBe(`Tệp “a.csv” nặng ${size} MB; chỉ nhận tệp đến 10 MB.`);
});

test.each([
  ['an XLSX', [0x50, 0x4b, 0x03, 0x04], 'file-packed'],
  ['an XLS', [0xd0, 0xcf, 0x11, 0xe0], 'file-packed'],
  ['a text of another encoding', [0xff, 0xfe, 0x41], 'file-not-text'],
])('%s is no text', async (_name, bytes, code) => {
  const { problems } = await readTextFile(new File([new Uint8Array(bytes)], 'a'));
  expect(problems?.map((problem) => problem.code)).toEqual([code]);
});

test('a text is read as it is', async () => {
  expect(await readTextFile(new File(['Tiếng Việt'], 'a'))).toEqual({ value: 'Tiếng Việt' });
});
