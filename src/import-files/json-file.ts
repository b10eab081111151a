import { readFile } from 'node:fs/promises';
import type { SourceRow } from '../import/source-row';
import { asRows, ownRecordIn } from './json-rows';
import { fileRefused } from './messages';
import type { TableReader } from './table-reader';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The list of an export, at the top or under whatever name it has there (`data`, `docs`, `items`, `thu_tuc`). */
function listIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) {
    if (value.every(isRecord)) return value;
    throw fileRefused('json-item', { item: value.findIndex((each) => !isRecord(each)) + 1 });
  }
  if (isRecord(value) && ownRecordIn(value)) return [value];
  if (isRecord(value)) {
    const lists = Object.values(value).filter(
      (each): each is Record<string, unknown>[] => Array.isArray(each) && each.length > 0 && each.every(isRecord),
    );
    const [longest] = lists.sort((a, b) => b.length - a.length);
    if (longest) return longest;
  }
  throw fileRefused('json-shape');
}

async function* rowsOf(list: readonly Record<string, unknown>[]): AsyncGenerator<SourceRow> {
  yield* asRows(list);
}

/** A JSON list of objects as a table: a row per object, a column per key. Small enough to be read whole (the limit is in bytes). */
export const jsonReader: TableReader = {
  format: 'json',
  recognises: (head) => /^\ufeff?\s*[[{]/u.test(new TextDecoder().decode(head.subarray(0, 64))),
  open: async (path) => {
    const text = new TextDecoder('utf-8').decode(await readFile(path));
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw fileRefused('file-damaged', { reason: error instanceof Error ? error.message.slice(0, 120) : 'JSON' });
    }
    const list = listIn(value);
    return { info: { format: 'json', expectedRows: list.length }, rows: rowsOf(list) };
  },
};
