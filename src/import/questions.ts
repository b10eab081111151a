import type { FieldId } from './cells/cell';
import type { PlannedRow } from './plan';
import type { Remark, RemarkCode } from './remarks';

/** What is asked once for the whole file although each row that lacks it can come in: nothing of the kind can be published without. */
const askedOfAll: ReadonlySet<RemarkCode> = new Set(['applicants-missing']);

/** Questions whose answer is a text for the cell, read as if it stood in the file. Of the others only "leave it so" is an answer. */
const answeredByText: ReadonlySet<FieldId> = new Set([
  'sector',
  'agency',
  'decidingAgency',
  'receivingAgency',
  'tiers',
  'applicants',
  'deadline',
  'fee',
  'channels',
  'level',
  'counter',
  'post',
  'online',
  'targetDate',
  'numberOfSets',
]);

/** Questions that only people who look at both rows can settle: a text for all rows would say nothing. */
const aboutTheRow: ReadonlySet<RemarkCode> = new Set(['value-kept', 'row-cut', 'record-faulty', 'cell-error']);

/** Whether somebody is asked for this. */
export const isOpen = ({ kind, code }: Remark): boolean => kind === 'question' || askedOfAll.has(code);

/** What makes questions of different rows one question: what is asked, of which field, and the text as typed. */
export const questionKey = ({ code, field, text }: Pick<Remark, 'code' | 'field' | 'text'>): string =>
  JSON.stringify([code, field, text]);

/** Whether a text can answer it. */
export const takesText = ({ code, field }: Pick<Remark, 'code' | 'field'>): boolean =>
  answeredByText.has(field) && !aboutTheRow.has(code);

/**
 * A row some of whose questions are settled: they stay as notes, and where nothing else is asked the row is what it does.
 * @param isSettled whether somebody has said that what the question is about stays as it is
 */
export function settleRow<Row extends PlannedRow>(row: Row, isSettled: (remark: Remark) => boolean): Row {
  const settled = row.remarks.filter((each) => isOpen(each) && isSettled(each));
  if (settled.length === 0) return row;
  const remarks = row.remarks.flatMap((each): Remark[] => {
    if (!settled.includes(each)) return [each];
    return askedOfAll.has(each.code) ? [] : [{ ...each, kind: 'note' }];
  });
  const isAsked = row.deed === 'merge' || row.deed === 'none' || remarks.some(({ kind }) => kind === 'question');
  return { ...row, remarks, verdict: row.verdict === 'question' && !isAsked ? verdictOfDeed(row) : row.verdict };
}

function verdictOfDeed({ deed, verdict }: PlannedRow): PlannedRow['verdict'] {
  return deed === 'new' || deed === 'changed' || deed === 'same' ? deed : verdict;
}
