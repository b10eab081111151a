import { stat } from 'node:fs/promises';
import { boundedRows } from './bounded-rows';
import { csvReader } from './csv-file';
import { headOf } from './decode-text';
import { jsonReader } from './json-file';
import { fileLimits } from './limits';
import { fileRefused } from './messages';
import type { OpenTable, TableReader } from './table-reader';
import { xlsReader } from './xls/xls-file';
import { xlsxReader } from './xlsx/xlsx-file';

/** Every kind of file, the surest signature first; delimited text takes what is text and nothing else. */
export const tableReaders: readonly TableReader[] = [xlsxReader, xlsReader, jsonReader, csvReader];

/**
 * Opens a file by what it is, whatever it is called, within the limits.
 * @throws ProblemError (422) with the reason: empty, too large, protected, damaged, no table
 */
export async function openTable(path: string): Promise<OpenTable> {
  const { size } = await stat(path);
  if (size === 0) throw fileRefused('file-empty');
  if (size > fileLimits.bytes) throw fileRefused('file-too-large', { limit: fileLimits.bytes / 1024 / 1024 });
  const head = await headOf(path, 4096);
  const reader = tableReaders.find(({ recognises }) => recognises(head));
  if (!reader) throw fileRefused('file-kind');
  const { info, rows } = await reader.open(path);
  return { info, rows: boundedRows(rows) };
}
