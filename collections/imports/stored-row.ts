import type { FieldId } from '../../src/import/cells/cell';
import type { PlannedRow } from '../../src/import/plan';
import type { Procedure } from '../../src/procedure/procedure';
import { hasMembers } from '../json-guards';
import type { LevelFall } from './level-falls';

/** A row of the report as it is kept: the plan, what staff mended, what was done, and what was there before. */
export type StoredRow = PlannedRow & {
  /** Cells that staff corrected in the grid; they stand in `texts` as well. */
  mended: FieldId[];
  /** The published level that would fall once this change is published. */
  fall?: LevelFall;
  /** Ids of questions that staff settled by leaving the cell as it is. */
  settled?: string[];
  outcome: 'none' | 'applied' | 'failed' | 'undone' | 'kept';
  /** Id of the procedure that was made or changed. */
  procedureId: string | null;
  /** What stood there before; null for a new one. */
  before: Procedure | null;
  /** `rev` of the document after this row: another one now means that somebody changed it since. */
  rev: number | null;
};

export function freshRow(planned: PlannedRow): StoredRow {
  return { ...planned, mended: [], outcome: 'none', procedureId: null, before: null, rev: null };
}

function isStoredRow(value: unknown): value is StoredRow {
  return hasMembers<Pick<StoredRow, 'line' | 'verdict' | 'deed' | 'key' | 'texts' | 'outcome'>>(value, {
    line: 'number',
    verdict: 'string',
    deed: 'string',
    key: 'string',
    texts: 'object',
    outcome: 'string',
  });
}

/** The rows of a chunk as they were written. */
export function storedRows(value: unknown): StoredRow[] {
  return Array.isArray(value) ? value.filter(isStoredRow) : [];
}

/** Which rows are to go in: by verdict, or by line. `agencies`: only what these are in charge of (empty: whoever is). */
export type AcceptOrder = { verdicts: string[]; lines: number[]; except: number[]; agencies: string[] };

export function isAccepted(row: StoredRow, { verdicts, lines, except }: AcceptOrder): boolean {
  if (row.outcome === 'applied' || row.deed === 'none' || row.deed === 'same' || except.includes(row.line))
    return false;
  return lines.includes(row.line) || verdicts.includes(row.verdict);
}

/** Whether the verdict of a row still says what would be done: nothing has been done with it, or it failed and can be tried again. */
export const isToCome = ({ outcome }: StoredRow): boolean => outcome === 'none' || outcome === 'failed';

/** What an import comes to: by verdict what is still to come, and by outcome what was done. */
export type ImportCounts = Record<
  | 'rows'
  | 'new'
  | 'changed'
  | 'same'
  | 'question'
  | 'refused'
  | 'skipped'
  | 'applied'
  | 'failed'
  | 'undone'
  | 'kept'
  | 'questionNew'
  | 'questionChanged'
  | 'questionMerge'
  | 'falls',
  number
>;

/** What a row that asks something would do all the same. */
const askedDeeds = { new: 'questionNew', changed: 'questionChanged', merge: 'questionMerge' } as const;

/** By which count a row with a question is counted once more; none for other rows. */
export function askedDeed({ verdict, deed }: StoredRow): (typeof askedDeeds)[keyof typeof askedDeeds] | null {
  if (verdict !== 'question' || deed === 'same' || deed === 'none') return null;
  return askedDeeds[deed];
}

export const noCounts: ImportCounts = {
  rows: 0,
  new: 0,
  changed: 0,
  same: 0,
  question: 0,
  refused: 0,
  skipped: 0,
  applied: 0,
  failed: 0,
  undone: 0,
  kept: 0,
  questionNew: 0,
  questionChanged: 0,
  questionMerge: 0,
  falls: 0,
};

/** Adds rows to counts. */
export function addCounts(counts: ImportCounts, rows: readonly StoredRow[]): ImportCounts {
  const sum = { ...counts };
  for (const row of rows) {
    sum.rows += 1;
    if (isToCome(row)) {
      sum[row.verdict] += 1;
      const asked = askedDeed(row);
      if (asked) sum[asked] += 1;
      if (row.fall) sum.falls += 1;
    }
    if (row.outcome !== 'none') sum[row.outcome] += 1;
  }
  return sum;
}
