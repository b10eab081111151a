import { type Cell, nothing } from './cell';
import { cleanLine } from './clean-text';

/** The number of a data row (`1`, `01`, `1.`); what is none is a section, a subtotal or a footnote. */
export function readOrdinal(text: string): number | undefined {
  const match = /^(\d{1,6})(?:[.,]0+)?[.)]?$/.exec(cleanLine(text));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

export const ordinalCell: Cell = {
  id: 'ordinal',
  title: { vi: 'Số thứ tự', en: 'Number' },
  headers: ['stt', 'tt', 'so tt', 'so thu tu', 'no', 'thu tu'],
  looksLike: (text) => readOrdinal(text) !== undefined,
  read: (text) => {
    const ordinal = readOrdinal(text);
    return ordinal === undefined ? nothing : { values: { ordinal }, remarks: [] };
  },
};
