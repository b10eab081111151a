import { findDelimiter, makeCsvParser } from '../../import/csv';
import { isEmptyRow, type SourceRow } from '../../import/source-row';
import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { countChannels, type DossierCount } from '../../service-level/dossier-counts';
import { searchKey } from '../../service-list/search-key';
import { csvCell } from '../csv-cell';
import { type CountColumn, countColumns } from './columns';
import { countMessages as messages } from './messages';

/** A row of the file that could be read. */
export type CountLine = { line: number; count: DossierCount };

export type ReadCounts = { lines: CountLine[]; problems: Problem[] };

/** Rows a file may have. */
export const mostCountLines = 20_000;

/** Faults that are named one by one; a file with more is mended in its source, not here. */
const mostProblems = 100;

const problem = (
  { code, message }: { code: string; message: { vi: string; en: string } },
  line: number,
  field: string,
  values: Record<string, string | number> = {},
): Problem => ({ code, message: fillText(message, values), field: `${line}.${field}` });

/**
 * Reads a file of monthly counts: delimited text with a head line, in any order of columns. All faults are named by line and column;
 * with any of them nothing should be taken. A row of the same procedure, agency, month and channel as an earlier one is a fault.
 * @param latest the month that runs, `2026-11`: none after it can have been counted
 */
export function readCounts(text: string, latest: string): ReadCounts {
  const plain = text.replace(/^\uFEFF/, '').normalize('NFC');
  const parser = makeCsvParser(findDelimiter(plain.slice(0, 20_000)));
  const rows = [...parser.push(plain), ...parser.end()].filter((row) => !isEmptyRow(row));
  const [head, ...body] = rows;
  if (!head) return { lines: [], problems: [messages.fileEmpty] };
  const places = placesOf(head);
  const lost = countColumns.filter(({ id, isOptional }) => !isOptional && !places.has(id));
  if (lost.length > 0) {
    return {
      lines: [],
      problems: lost.map(({ heads }) => problem(messages.columnMissing, head.line, 'head', { name: heads[0] ?? '' })),
    };
  }
  if (body.length > mostCountLines) {
    const message = fillText(messages.tooManyLines.message, { most: mostCountLines });
    return { lines: [], problems: [{ code: messages.tooManyLines.code, message }] };
  }
  return readRows(body, places, latest);
}

function placesOf({ cells }: SourceRow): Map<CountColumn['id'], number> {
  const names = cells.map((cell) => searchKey(cell));
  return new Map(
    countColumns.flatMap(({ id, heads }) => {
      const known = new Set(heads.map(searchKey));
      const place = names.findIndex((name) => known.has(name));
      return place < 0 ? [] : [[id, place] as const];
    }),
  );
}

function readRows(
  rows: readonly SourceRow[],
  places: ReadonlyMap<CountColumn['id'], number>,
  latest: string,
): ReadCounts {
  const lines: CountLine[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(row, places);
    problems.push(...read.problems);
    if (!read.count) continue;
    const { month } = read.count;
    if (month > latest) problems.push(problem(messages.monthInFuture, row.line, 'month', { month }));
    const name = nameOfCount(read.count);
    const earlier = seen.get(name);
    if (earlier !== undefined) problems.push(problem(messages.countTwice, row.line, 'key', { line: earlier }));
    seen.set(name, row.line);
    lines.push({ line: row.line, count: read.count });
  }
  return { lines, problems: problems.slice(0, mostProblems) };
}

/** What makes two counts the same one. */
export const nameOfCount = ({ key, agency, month, channel }: DossierCount): string =>
  [key, agency, month, channel].join(' ');

function readRow(row: SourceRow, places: ReadonlyMap<CountColumn['id'], number>) {
  const values = new Map<CountColumn['id'], string | number | null>();
  const problems: Problem[] = [];
  for (const { id, read } of countColumns) {
    const cell = (row.cells[places.get(id) ?? -1] ?? '').trim();
    const value = read(cell);
    if (value === undefined) {
      const fault = cell === '' ? messages.cellEmpty : messages.cellUnreadable;
      problems.push(problem(fault, row.line, id, { cell: cell.slice(0, 60) }));
    } else values.set(id, value);
  }
  const count = problems.length === 0 ? toCount(values) : undefined;
  if (count && count.onTime !== null && count.onTime > count.handled) {
    problems.push(problem(messages.moreOnTime, row.line, 'onTime'));
  }
  return { problems, count };
}

function toCount(values: ReadonlyMap<CountColumn['id'], string | number | null>): DossierCount | undefined {
  const channel = countChannels.find((each) => each.channel === values.get('channel'))?.channel;
  const onTime = values.get('onTime') ?? null;
  if (channel === undefined) return undefined;
  return {
    key: String(values.get('key')),
    agency: String(values.get('agency')),
    month: String(values.get('month')),
    channel,
    received: Number(values.get('received')),
    handled: Number(values.get('handled')),
    onTime: onTime === null ? null : Number(onTime),
  };
}

/** The file that `readCounts` reads: with BOM, for Excel; texts that a spreadsheet would take for formulas disarmed. */
export function writeCounts(counts: readonly DossierCount[]): string {
  const rows = [
    countColumns.map(({ heads }) => heads[0] ?? ''),
    ...counts.map((count) => countColumns.map(({ write }) => write(count))),
  ];
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
