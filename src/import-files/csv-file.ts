import { findDelimiter, makeCsvParser } from '../import/csv';
import type { SourceRow } from '../import/source-row';
import { decodedText, type Encoding, encodingOf, mayBeText } from './decode-text';
import { fileRefused } from './messages';
import type { TableReader } from './table-reader';

/** How much of the text the delimiter is found from. */
const startLength = 20_000;

async function* rowsOf(
  path: string,
  encoding: Encoding,
  parser: ReturnType<typeof makeCsvParser>,
): AsyncGenerator<SourceRow> {
  for await (const piece of decodedText(path, encoding)) yield* parser.push(piece);
  yield* parser.end();
}

async function startOf(path: string, encoding: Encoding): Promise<string> {
  let start = '';
  for await (const piece of decodedText(path, encoding)) {
    start += piece;
    if (start.length >= startLength) break;
  }
  return start.slice(0, startLength);
}

/** Delimited text in any of the encodings and with any of the marks that offices use. Recognises whatever is left over. */
export const csvReader: TableReader = {
  format: 'csv',
  recognises: mayBeText,
  open: async (path) => {
    const encoding = await encodingOf(path);
    const start = await startOf(path, encoding);
    if (start.trim() === '') throw fileRefused('file-empty');
    if (/^\s*<(!doctype html|html|table|meta)/iu.test(start)) throw fileRefused('file-is-page');
    const delimiter = findDelimiter(start);
    return { info: { format: 'csv', encoding, delimiter }, rows: rowsOf(path, encoding, makeCsvParser(delimiter)) };
  },
};
