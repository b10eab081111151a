import type { Typefaces } from '../../service-list/formats/format';
import type { QuarterReport, ReportLine } from './quarter';

/** A file that a quarter's report is handed out as. */
export type ReportFormat = {
  /** Without the dot; names the format in addresses. */
  extension: string;
  mediaType: string;
  name: string;
  /** @param made when it was asked for, ISO 8601 */
  write: (report: QuarterReport, given: { typefaces: Typefaces; made: string }) => Promise<Uint8Array>;
};

/** The files there are, by their extension, with the names people know; apart from the code that writes them, for pages that offer them. */
export const reportFiles = { docx: 'Word (DOCX)', pdf: 'PDF' } as const;

/** Titles of the columns of every table in it. */
export const headOfReport: readonly string[] = ['Chỉ tiêu', 'Kết quả', 'Cách tính'];

/** A figure as a row of these columns; what cannot be known says so instead of a value. */
export function rowOf({ name, value, formula, note }: ReportLine): string[] {
  if (value !== null) return [name, value, formula];
  return [name, note ? `Không biết được: ${note}` : 'Không có số liệu', formula];
}
