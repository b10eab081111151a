import { canonicalText } from '../form/canonical';
import type { Text } from '../messages/text';
import type { Problem } from '../problem/problem';
import type { Rung } from '../service-level/standing-level';

/**
 * How a row of a bulk job stands. The preview says `change`, `fall`, `same` or `refused`; the work turns `change` into `changed`, `same`
 * (somebody else had done it meanwhile), `fall`, `refused` or `failed`. `fall`: the public would see a lower level; left as it is unless
 * somebody agreed to that very fall. `begun` marks a deed that commits by itself, so that a crash in it is found again.
 */
export const rowStatuses = ['change', 'fall', 'begun', 'changed', 'same', 'refused', 'failed'] as const;

export type RowStatus = (typeof rowStatuses)[number];

/** Rows that are still to be worked on. @param withFalls whether falls were agreed to */
export const statusesToDo = (withFalls: boolean): readonly RowStatus[] =>
  withFalls ? ['change', 'fall', 'begun'] : ['change', 'begun'];

/** One thing that would be, or was, changed: its name, what stands there, what will. Texts for people; null: nothing. */
export type RowChange = { title: Text; from: Text | null; to: Text | null };

/** What would be done: `notes` say what follows from it that people should know; `level`: the one it would come to, where that is known. */
export type Doing = {
  /** `fall`: the public would see a lower level than now. */
  verdict: 'change' | 'fall';
  changes: readonly RowChange[];
  notes?: readonly Text[];
  level?: Rung;
};

/** What an action would do to a procedure as it is now, or why it may not. */
export type RowPlan = Doing | { verdict: 'same' } | { verdict: 'refused'; problems: readonly Problem[] };

export type RowCounts = Record<RowStatus, number>;

export const noCounts: RowCounts = { change: 0, fall: 0, begun: 0, changed: 0, same: 0, refused: 0, failed: 0 };

/** Whether a plan does anything. */
export const isDoing = (plan: RowPlan): plan is Doing => plan.verdict === 'change' || plan.verdict === 'fall';

/**
 * Whether a row may be done as it is planned now. A fall only where people agreed to it, and saw this very one: what broke since, or what
 * fell deeper, is left to them.
 * @param row as the preview, or the beginning of the deed, left it
 */
export function isAgreed(
  plan: Doing,
  row: { status: RowStatus; changes: readonly RowChange[] },
  withFalls: boolean,
): boolean {
  if (plan.verdict === 'change') return true;
  const wasAsked = row.status === 'begun' || (row.status === 'fall' && withFalls);
  return wasAsked && canonicalText([...row.changes]) === canonicalText([...plan.changes]);
}

/** A row of a report, as it is shown and written into the table. */
export type ReportRow = {
  place: number;
  procedure: string;
  key: string;
  /** The national code; null where the procedure has none. */
  code: string | null;
  name: string;
  /** Name of the agency in charge. */
  agency: string | null;
  status: RowStatus;
  changes: readonly RowChange[];
  notes: readonly Text[];
  problems: readonly Problem[];
};
