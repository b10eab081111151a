import { fillText, type MessageValues } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Form } from '../form';
import { slotOf } from '../text-slots';
import { textsOf } from '../translate';
import { type CsvRow, scanCsv } from './csv';
import { csvProblems, headings } from './messages';

const longestFile = 10 * 1024 * 1024;
const longestText = 10_000;
const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;

/** What a CSV says. With problems nothing of it is taken. */
export type ReadTranslations = {
  /** All translations of the form as they would be: those it has, changed and added to. */
  translations: Form['translations'];
  /** What differs from what the form has. */
  changed: { locale: string; pointer: string; text: string }[];
  /** Ids that the form has no text for. */
  unknown: string[];
  /** Ids whose Vietnamese text has changed since the file was written: their translations are taken, and should be looked at. */
  stale: string[];
  problems: Problem[];
};

/**
 * Reads a CSV of `writeTranslations` back, by the ids of the texts: rows may be sorted, left out or come in another order, languages too.
 * An empty cell changes nothing, so nothing is lost. `languages`: those that forms may have, beside the ones this form has; absent: any.
 * Never throws, whatever the text is.
 */
export function readTranslations(csv: string, form: Form, languages?: readonly string[]): ReadTranslations {
  const result: ReadTranslations = {
    translations: form.translations,
    changed: [],
    unknown: [],
    stale: [],
    problems: [],
  };
  if (csv.length > longestFile) return withProblem(result, 'csv-too-large', { limit: longestFile / 1024 / 1024 });
  const { rows: all, openQuote } = scanCsv(csv);
  if (openQuote !== undefined) return withProblem(result, 'csv-quote-open', { line: openQuote });
  const [head, ...rows] = all;
  const columns = columnsOf(head);
  if (columns === undefined) return withProblem(result, 'csv-without-head');
  const allowed = languages && [...new Set([...languages, ...Object.keys(form.translations)])];
  for (const [column] of columns.languages) {
    if (allowed?.includes(column) === false) {
      withProblem(result, 'language-unknown', { column, allowed: allowed.join(', ') });
    }
  }
  if (result.problems.length > 0) return result;
  const known = placesByName(form);
  const seen = new Set<string>();
  for (const row of rows) {
    const id = (row.cells[columns.id] ?? '').trim();
    const place = known.get(id);
    if (place === undefined) {
      result.unknown.push(id === '' ? String(row.line) : id);
      continue;
    }
    if (seen.has(place.pointer)) withProblem(result, 'text-repeated', { line: row.line, id });
    seen.add(place.pointer);
    if (isStale(row, columns, place)) result.stale.push(id);
    takeTexts(row, columns, place, form, result);
  }
  return result.problems.length > 0
    ? { ...result, changed: [] }
    : { ...result, translations: merged(form, result.changed) };
}

type Place = { pointer: string; text: string };

function isStale({ cells }: CsvRow, { original }: Columns, { text }: Place): boolean {
  const written = original === undefined ? undefined : cells[original];
  return written !== undefined && written.normalize('NFC') !== text.normalize('NFC').replaceAll('\r\n', '\n');
}

function takeTexts(
  { cells, line }: CsvRow,
  columns: Columns,
  place: Place,
  form: Form,
  result: ReadTranslations,
): void {
  for (const [locale, column] of columns.languages) {
    const text = (cells[column] ?? '').normalize('NFC');
    if (text.trim() === '' || text === form.translations[locale]?.[place.pointer]) continue;
    if (text.length > longestText) {
      withProblem(result, 'text-too-long', { line, language: locale, limit: longestText });
    } else result.changed.push({ locale, pointer: place.pointer, text });
  }
}

function placesByName(form: Form): Map<string, Place> {
  const named = textsOf(form).flatMap((place) => namesOf(form, place.pointer).map((name) => [name, place] as const));
  return new Map(named);
}

/** A text goes by its stable id, and by its pointer for files written by hand. */
function namesOf(form: Form, pointer: string): string[] {
  return [...new Set([slotOf(form, pointer), pointer])];
}

type Columns = { id: number; original: number | undefined; languages: [string, number][] };

function columnsOf(head: CsvRow | undefined): Columns | undefined {
  const names = (head?.cells ?? []).map((cell) => cell.trim());
  const id = names.findIndex((name) => name.toLowerCase() === headings.id);
  const original = names.indexOf(headings.original);
  const languages = names.flatMap((name, index): [string, number][] =>
    index !== id && index !== original && language.test(name) ? [[name, index]] : [],
  );
  if (id < 0 || languages.length === 0) return undefined;
  return { id, original: original < 0 ? undefined : original, languages };
}

function merged(form: Form, changed: ReadTranslations['changed']): Form['translations'] {
  const translations: Form['translations'] = { ...form.translations };
  for (const { locale, pointer, text } of changed) translations[locale] = { ...translations[locale], [pointer]: text };
  return translations;
}

function withProblem(
  result: ReadTranslations,
  code: keyof typeof csvProblems,
  values: MessageValues = {},
): ReadTranslations {
  result.problems.push({ code, message: fillText(csvProblems[code], values) });
  return result;
}
