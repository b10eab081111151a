import type { LegalText, Procedure, ServiceTarget } from '../procedure/procedure';
import { noteLines, publicCaveats, withNotes } from '../procedure/staff-notes';
import { slug } from '../service-list/search-key';
import { titleOf } from './cells';
import type { RowValues } from './cells/cell';
import { cleanName } from './cells/name';
import { ownRecordOver } from './own-record';
import type { ReadRow } from './read-row';
import { type RemarkCode, remarkLine } from './remarks';
import { toCases } from './to-cases';
import { readableOver } from './unread';

/** Notes of the report that hold text the record has no place for. */
const keptRemarks: ReadonlySet<RemarkCode> = new Set(['channel-described']);

/** Where the rows come from, for the record's provenance. */
export type ImportOrigin = { province: string; source: string };

/** The key of a procedure without one: its national code, its local code, else its name. */
export function keyOf({ code, name, record }: Partial<RowValues>): string {
  if (code?.serial) return code.serial;
  if (code?.localKey) return code.localKey;
  if (record) return record.key;
  const key = slug(name ?? '', 80);
  return /^[a-z]/.test(key) ? key : key === '' ? '' : slug(`tt ${key}`, 80);
}

function printedCode(row: ReadRow): string | null {
  const printed = row.values.code?.printed ?? '';
  const isFaulty = row.remarks.some(({ code }) => code === 'code-owner-unknown' || code === 'code-shape');
  return printed === '' || isFaulty ? null : printed.slice(0, 60);
}

function targetOf(values: Partial<RowValues>, before: ServiceTarget | undefined): ServiceTarget {
  const base = before ?? {
    legacy: 2,
    current: 'thong-tin',
    reason: null,
    date: null,
    responsible: null,
    origin: 'bảng nhập',
  };
  return {
    ...base,
    ...values.level,
    reason: values.targetReason ?? base.reason,
    date: values.targetDate ?? base.date,
    responsible: values.responsible ?? base.responsible,
    origin: base.origin === '' ? 'bảng nhập' : base.origin,
  };
}

/** The dates that are known of a text stay with it. */
function legalBasisOf(read: LegalText[] | undefined, before: readonly LegalText[]): LegalText[] {
  if (!read) return [...before];
  return read.map((text) => before.find((known) => known.text === text.text) ?? text);
}

/** What stood open, as notes for staff. */
function notesOf(row: ReadRow): string[] {
  const open = row.remarks
    .filter(({ kind, code }) => kind === 'question' || keptRemarks.has(code))
    .map((each) => remarkLine(each, titleOf(each.field)));
  const note = row.values.note === undefined ? [] : [`Ghi chú: ${row.values.note}`];
  return [...new Set([...open, ...note])].flatMap(noteLines);
}

/** The next import replaces the notes of the one before; what a record of ours says of an earlier import is part of the record. */
function caveatsBefore(row: ReadRow, before: readonly string[]): string[] {
  return row.values.record === undefined ? publicCaveats(before) : [...before];
}

/**
 * The record after a row: the sheet's columns over what was there. What the sheet has no column for, or could not say, stays; what stood
 * open is kept as a note for staff. Applying the same row again changes nothing. A whole record of ours takes the place of what was there.
 * @param there the procedure as it is; null makes a new one
 */
export function applyRow(there: Procedure | null, row: ReadRow, origin: ImportOrigin): Procedure {
  const before = row.values.record ? ownRecordOver(there, row.values.record) : there;
  const values = readableOver(row, before);
  const agency = values.agency?.text;
  const record: Procedure = {
    province: origin.province,
    key: before?.key ?? keyOf(values),
    code: before?.code ?? values.code?.serial ?? null,
    codeAsPrinted: printedCode(row) ?? before?.codeAsPrinted ?? null,
    name: nameOf(values, before),
    sector: values.sector?.id ?? before?.sector ?? '',
    procedureType: values.procedureType?.slice(0, 200) ?? before?.procedureType ?? null,
    tiers: values.tiers ?? before?.tiers ?? [],
    applicants: values.applicants ?? before?.applicants ?? [],
    receivingAgency: clipped(values.receivingAgency ?? before?.receivingAgency ?? agency ?? ''),
    decidingAgency: clipped(values.decidingAgency ?? agency ?? before?.decidingAgency ?? ''),
    performers: values.agency?.performers ?? before?.performers ?? { kind: 'outside', name: '' },
    decision: decisionOf(values, before),
    legalBasis: legalBasisOf(values.legalBasis, before?.legalBasis ?? []),
    numberOfSets: values.numberOfSets ?? before?.numberOfSets ?? 1,
    steps: values.steps ?? before?.steps ?? [],
    results: values.results ?? before?.results ?? [],
    requirements: values.requirements ?? before?.requirements ?? null,
    cases: toCases(values, before?.cases ?? []),
    target: targetOf(values, before?.target),
    provenance: {
      source: before?.provenance.source || origin.source,
      confidence: before?.provenance.confidence || 'theo bảng nhập, chưa đối chiếu',
      caveats: caveatsBefore(row, before?.provenance.caveats ?? []),
    },
  };
  return withNotes(record, notesOf(row));
}

/** A name of ours that typing would clean stays as it is, unless staff changed it. */
function nameOf({ name, record }: Partial<RowValues>, before: Procedure | null): string {
  const isOwn = record !== undefined && (name === undefined || name === cleanName(record.name));
  return isOwn ? record.name : (name ?? before?.name ?? '');
}

function clipped(text: string): string {
  return text.length <= 500 ? text : `${text.slice(0, 499)}…`;
}

function decisionOf({ decision }: Partial<RowValues>, before: Procedure | null): Procedure['decision'] {
  if (!decision) return before?.decision ?? null;
  const known = before?.decision?.number === decision.number ? before.decision.date : null;
  return { number: decision.number, date: decision.date ?? known };
}
