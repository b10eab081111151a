import type { SourceRow } from './source-row';

export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];

/** A parser that is fed pieces of a text and gives rows as they are complete. */
export type CsvParser = {
  push: (piece: string) => SourceRow[];
  /** The rest: a row without a line end; cut off (`isCut`) when it ends inside quotes, or has fewer cells than the row before. */
  end: () => SourceRow[];
};

/**
 * Which mark parts the cells: the one that gives the most even and widest rows at the start of the file. Marks inside quotes do not count.
 * @param start the first few thousand characters
 */
export function findDelimiter(start: string): Delimiter {
  const scored = delimiters.map((delimiter) => {
    const parser = makeCsvParser(delimiter);
    const widths = [...parser.push(start), ...parser.end()].map(({ cells }) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [common] = [...counts.entries()].sort((a, b) => b[1] * b[0] - a[1] * a[0]);
    return { delimiter, score: common ? common[0] * common[1] : 0 };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/**
 * Parses delimited text (RFC 4180 and what offices make of it): CRLF, LF and CR mixed, line breaks in quoted cells, doubled quotes,
 * quotes inside an unquoted cell, a file that ends inside a cell. Lines count rows, so a row with line breaks counts once.
 */
export function makeCsvParser(delimiter: Delimiter): CsvParser {
  let cell = '';
  let cells: string[] = [];
  let line = 0;
  let isQuoted = false;
  let wasQuoted = false;
  let isAfterCr = false;
  let isPendingQuote = false;
  let hasStarted = false;
  let width = 0;
  let done: SourceRow[] = [];

  const endCell = () => {
    cells.push(cell);
    cell = '';
    wasQuoted = false;
  };
  const endRow = (isCut = false) => {
    endCell();
    width = cells.length;
    line += 1;
    done.push(isCut ? { line, cells, isCut } : { line, cells });
    cells = [];
    hasStarted = false;
  };
  const outside = (letter: string) => {
    if (letter === '\n' && isAfterCr) {
      isAfterCr = false;
      return;
    }
    isAfterCr = letter === '\r';
    if (letter === '\n' || letter === '\r') {
      endRow();
      return;
    }
    hasStarted = true;
    if (letter === delimiter) endCell();
    else if (letter === '"' && cell === '' && !wasQuoted) {
      isQuoted = true;
      wasQuoted = true;
    } else cell += letter;
  };
  const read = (letter: string) => {
    if (isPendingQuote) {
      isPendingQuote = false;
      if (letter === '"') {
        cell += '"';
        return;
      }
      isQuoted = false;
    }
    if (!isQuoted) outside(letter);
    else if (letter === '"') isPendingQuote = true;
    else cell += letter;
  };
  const take = () => {
    const rows = done;
    done = [];
    return rows;
  };

  return {
    push: (piece) => {
      for (const letter of piece) read(letter);
      return take();
    },
    end: () => {
      // Without a line end, and without all cells of the row before: the file was cut off, or its last row is none.
      const isShort = hasStarted && cells.length + 1 < width;
      const isCut = (isQuoted && !isPendingQuote) || isShort;
      isPendingQuote = false;
      if (hasStarted || isCut) endRow(isCut);
      isQuoted = false;
      return take();
    },
  };
}
