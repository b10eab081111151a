import type { SourceRow } from '../import/source-row';

/** What is known of a file besides its rows. */
export type TableInfo = {
  format: string;
  /** Encoding of a text file, `utf-8`, `utf-16le`, `windows-1258`. */
  encoding?: string;
  /** What parts the cells of a text file. */
  delimiter?: string;
  /** The sheet that was read, and how many the workbook has. */
  sheet?: string;
  sheets?: number;
  /** Rows that the file itself announces; only for the progress bar. */
  expectedRows?: number;
};

/** A file opened as rows. `rows` is read once, to the end or not. @throws ProblemError (422) with the reason */
export type OpenTable = { info: TableInfo; rows: AsyncIterable<SourceRow> };

/** A kind of file. One file each, one line in `table-readers.ts`. */
export type TableReader = {
  format: string;
  /** @param head the first 4 KB of the file */
  recognises: (head: Uint8Array) => boolean;
  open: (path: string) => Promise<OpenTable>;
};
