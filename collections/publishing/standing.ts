import type { Payload } from 'payload';
import { localTime } from '../../src/dossier/calendar';
import { canonicalText } from '../../src/form/canonical';
import type { Problem } from '../../src/problem/problem';
import { lintProcedure } from '../../src/procedure/lint';
import type { ServiceLevel } from '../../src/service-level/level';
import type { Release } from '../../src/service-list/release';
import { fingerprint, sha256 } from '../fingerprint';
import { derivedForms } from './derived-forms';
import { type FormState, formState } from './form-state';
import { levelOf, publishProblems } from './publish';
import { currentRelease, sameLevel } from './releases';
import { contentOf, type WorkingCopy } from './working-copy';

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
  release: Pick<Release, 'revision' | 'sequence' | 'releasedAt' | 'decision' | 'level'> | null;
  /** Whether publishing now would change anything. */
  changed: boolean;
  /** Path of the public page; null while it is not released. */
  publicPath: string | null;
};

/** How this copy stands today. */
export async function standing(payload: Payload, copy: WorkingCopy, now: Date): Promise<Standing> {
  const { procedure, row } = copy;
  const problems = publishProblems(copy);
  const derived = derivedOrNone(copy);
  const level = levelOf(copy, now);
  const current = await currentRelease(payload, procedure);
  const hash = sha256(canonicalText(contentOf(copy)));
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
    changed: !current || current.sha256 !== hash || !sameLevel(current.level, level),
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
