import type { Locale, Text } from '../messages/text';
import { reportTexts, statusNames } from './messages';
import type { ReportRow, RowChange } from './row';

/** Quoted as RFC 4180 asks; a text that a spreadsheet would take for a formula gets an apostrophe before it. */
function cell(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/** `Mức độ phấn đấu: 2 → 3`. */
export function changeInWords({ title, from, to }: RowChange, locale: Locale): string {
  const said = (value: Text | null) => (value ?? reportTexts.nothing)[locale];
  return from === null && to === null ? title[locale] : `${title[locale]}: ${said(from)} → ${said(to)}`;
}

/** The head of the report of a bulk job as a table, with a BOM for Excel. */
export function reportHead(locale: Locale): string {
  const { number, code, name, agency, outcome, changes, reasons, key } = reportTexts;
  return `\ufeff${line([number, code, name, agency, outcome, changes, reasons, key].map((text) => text[locale]))}`;
}

/** A row of the report as a line of the table. */
export function reportLine(row: ReportRow, locale: Locale): string {
  const reasons = [...row.problems.map(({ message }) => message[locale]), ...row.notes.map((note) => note[locale])];
  return line([
    String(row.place + 1),
    row.code ?? reportTexts.noCode[locale],
    row.name,
    row.agency ?? '',
    statusNames[row.status][locale],
    row.changes.map((change) => changeInWords(change, locale)).join('; '),
    reasons.join('; '),
    row.key,
  ]);
}
