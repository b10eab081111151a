/** A cell that a spreadsheet would take for a formula, with the apostrophes that say it is a text. */
const formula = /^'*[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180, CRLF, with the mark that makes Excel read UTF-8). Cells that begin like a formula get an apostrophe, which
 * `readCsv` takes off again. The libraries for it bring a Buffer of their own into pages (112 KB); a test holds this to csv-parse.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')}`;
}

function written(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row with the line it begins at (from 1). */
export type CsvRow = { cells: string[]; line: number };

/** Reads CSV as spreadsheets write it: commas, semicolons or tabs, quoted cells with line breaks. Empty rows are left out. */
export function readCsv(text: string): CsvRow[] {
  return scanCsv(text).rows;
}

/** The rows of a CSV, and the line (from 1) of a row with a quote that nothing closes: all that follows became one cell. */
export function scanCsv(text: string): { rows: CsvRow[]; openQuote: number | undefined } {
  const whole = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(whole);
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  let openQuote: number | undefined;
  while (at < whole.length) {
    const begun = line;
    const cells: string[] = [];
    for (let isRowOpen = true; isRowOpen; ) {
      const cell = readCell(whole, at, separator);
      cells.push(kept(cell.text));
      if (cell.isOpen) openQuote = line;
      line += cell.breaks;
      at = cell.end + 1;
      isRowOpen = whole.charAt(cell.end) === separator;
    }
    line += 1;
    if (cells.some((cell) => cell !== '')) rows.push({ cells, line: begun });
  }
  return { rows, openQuote };
}

type Cell = { text: string; breaks: number; end: number; isOpen: boolean };

/** One cell from a position on: its text, how many line breaks stand in it, where its separator or line end is, whether its quote stays open. */
function readCell(text: string, from: number, separator: string): Cell {
  let at = from;
  let cell = '';
  let isOpen = false;
  if (text.charAt(at) === '"') {
    for (at += 1; at < text.length; at += 1) {
      if (text.charAt(at) === '"' && text.charAt(at + 1) !== '"') break;
      if (text.charAt(at) === '"') at += 1;
      cell += text.charAt(at);
    }
    isOpen = at >= text.length;
    at += 1;
  }
  while (at < text.length && text.charAt(at) !== separator && text.charAt(at) !== '\n') {
    cell += text.charAt(at);
    at += 1;
  }
  const breaks = cell.split('\n').length - 1;
  return { text: text.charAt(at) === '\n' ? cell.replace(/\r$/, '') : cell, breaks, end: at, isOpen };
}

/** A cell without what writing added to it. */
function kept(cell: string): string {
  return cell.replaceAll('\r\n', '\n').replace(/^'(?='*[=+\-@\t\r])/, '');
}

/** What separates the cells of the first line: spreadsheets in Vietnamese write semicolons. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}
