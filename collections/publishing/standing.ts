import type { Payload } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import type { Problem } from '../../src/problem/problem';
import { lintProcedure } from '../../src/procedure/lint';
import type { ServiceLevel } from '../../src/service-level/level';
import type { LevelStep } from '../../src/service-level/level-step';
import type { Release } from '../../src/service-list/release';
import { fingerprint } from '../fingerprint';
import { openReviewOf } from '../level-reviews/store';
import { type Retired, retiredOf } from '../procedures/retirement';
import { derivedForms } from './derived-forms';
import { type FormState, formState } from './form-state';
import { outlookOf } from './outlook';
import { publishProblems } from './publish';
import { whyReviewed } from './publish-directly';
import type { WorkingCopy } from './working-copy';

/** How a procedure stands: what staff see beside it in the admin. */
export type Standing = {
  rev: number;
  cases: {
    key: string;
    name: string;
    state: FormState;
    /** Whether deriving again would replace something made by hand. */
    isByHand: boolean;
    formId: string | null;
  }[];
  /** What stands in the way of publishing; empty: nothing. */
  problems: Problem[];
  /** What looks wrong in the record and does not stand in the way: a fee too small to be true, a law that has expired. */
  warnings: Problem[];
  /** The level it would have if published now. */
  level: ServiceLevel;
  /** Where publishing now, with nothing in its way, would lower the level that the public sees: from where to where, and what is then missing. */
  fall: LevelStep | null;
  release: Pick<Release, 'revision' | 'sequence' | 'releasedAt' | 'decision' | 'level'> | null;
  /** Whether publishing now would change anything. */
  changed: boolean;
  /** Why publishing needs a second person; null: it may be published directly. */
  needsReview: Problem | null;
  /** The request that is open for it. */
  review: {
    id: string;
    state: 'submitted' | 'approved';
    submittedBy: string;
    submittedAt: string;
    releaseOn: string | null;
  } | null;
  /** Path of the public page; null while it is not released. */
  publicPath: string | null;
  /** Set where the procedure is not carried out any more, or is part of another one. */
  retired: Retired | null;
};

/** How this copy stands today. */
export async function standing(payload: Payload, copy: WorkingCopy, now: Date): Promise<Standing> {
  const { procedure, row } = copy;
  const problems = publishProblems(copy);
  const derived = derivedOrNone(copy);
  const outlook = await outlookOf(payload, copy, { now });
  const { level, current, step } = outlook;
  const [open, refusal] = await Promise.all([
    openReviewOf(payload, row.id),
    problems.length === 0 ? whyReviewed(payload, copy, outlook) : undefined,
  ]);
  return {
    rev: row.rev ?? 1,
    cases: procedure.cases.map(({ key, name }) => {
      const form = derived[key];
      const working = copy.forms[key];
      const state = form ? formState(working, form) : working ? 'adjusted' : 'missing';
      const isByHand = working !== undefined && fingerprint(working.form) !== working.row.derivedSha256;
      return { key, name, state, isByHand, formId: working?.row.id ?? null };
    }),
    problems,
    warnings: lintProcedure(procedure, localTime(now).date),
    level,
    release: current
      ? {
          revision: current.revision,
          sequence: current.sequence,
          releasedAt: current.releasedAt,
          decision: current.decision,
          level: current.level,
        }
      : null,
    needsReview: refusal?.problems[0] ?? null,
    review: open
      ? {
          id: open.row.id,
          state: open.state === 'approved' ? 'approved' : 'submitted',
          submittedBy: open.row.submittedByName ?? '',
          submittedAt: open.row.submittedAt,
          releaseOn: open.row.releaseOn ?? null,
        }
      : null,
    changed: outlook.isNew,
    fall: step.isFall && problems.length === 0 ? step : null,
    retired: retiredOf(row),
    publicPath: current ? `/thu-tuc/${procedure.province}/${encodeURIComponent(procedure.key)}` : null,
  };
}

/** Nothing is derived from a record that breaks its rules; the problems say which. */
function derivedOrNone(copy: WorkingCopy): ReturnType<typeof derivedForms> {
  try {
    return derivedForms(copy);
  } catch {
    return {};
  }
}
