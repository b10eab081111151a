import type { Procedure } from './procedure';

/** Caveats that start so were written by an import for staff; they stay in the working document and are never released or shown in public. */
const notePrefix = 'Nhập từ bảng: ';

/** The longest line and the most lines that the record holds (procedure.schema.json). */
const longestLine = 2_000;
const mostLines = 50;

/** Whether a caveat is a note for staff. */
export function isStaffNote(caveat: string): boolean {
  return caveat.startsWith(notePrefix.trimEnd());
}

/** A text as notes for staff, in as many lines as it takes: nothing is cut off. */
export function noteLines(text: string): string[] {
  const room = longestLine - notePrefix.length;
  if (text.length <= room) return [`${notePrefix}${text}`];
  const parts: string[] = [];
  let part = '';
  for (const letter of text) {
    if (part.length + letter.length > room - further.length) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part].map((each, place) => `${notePrefix}${place === 0 ? '' : further}${each}`);
}

const further = '(tiếp) ';

/** Said in the last line where there are more notes than a record holds. */
const moreInReport = `${notePrefix}còn ghi chú nữa, xem báo cáo của lần nhập.`;

/** The record with these notes beside its caveats, each once. */
export function withNotes(record: Procedure, notes: readonly string[]): Procedure {
  const all = [...new Set([...record.provenance.caveats, ...notes])];
  const caveats = all.length <= mostLines ? all : [...all.slice(0, mostLines - 1), moreInReport];
  return { ...record, provenance: { ...record.provenance, caveats } };
}

/** The caveats that citizens read. */
export function publicCaveats(caveats: readonly string[]): string[] {
  return caveats.filter((caveat) => !isStaffNote(caveat));
}

/** The record as it is released: without notes for staff. */
export function withoutStaffNotes(record: Procedure): Procedure {
  const { caveats } = record.provenance;
  return caveats.some(isStaffNote)
    ? { ...record, provenance: { ...record.provenance, caveats: publicCaveats(caveats) } }
    : record;
}
