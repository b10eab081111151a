import type { Form } from '../form';
import type { FormChange, Impact } from './change';
import { changeKinds } from './kinds';
import { pairForms } from './pair';

export type { FormChange, Impact } from './change';

/**
 * What changed between two versions of a form, in plain words by stable id, each change with what it means for stored drafts and for
 * portals. When nothing is breaking for drafts, everything that the old version accepted is accepted by the new one.
 */
export function compareForms(before: Form, after: Form): FormChange[] {
  const pair = pairForms(before, after);
  return changeKinds.flatMap((kind) =>
    kind.find(pair).map(({ detail, ...found }): FormChange => {
      const id = [kind.name, found.subject, ...(detail === undefined ? [] : [detail])].join(' ');
      return { id, kind: kind.name, ...found };
    }),
  );
}

/** The worst of some changes for stored drafts and for portals, and how many there are of each impact. */
export type ChangeVerdict = {
  drafts: Impact;
  portals: Impact;
  count: number;
  counts: { drafts: Record<Impact, number>; portals: Record<Impact, number> };
};

/** Sums changes up; no change at all is cosmetic. */
export function verdictOf(changes: readonly FormChange[]): ChangeVerdict {
  const count = (side: 'drafts' | 'portals'): Record<Impact, number> => ({
    breaking: changes.filter(({ effect }) => effect[side] === 'breaking').length,
    compatible: changes.filter(({ effect }) => effect[side] === 'compatible').length,
    cosmetic: changes.filter(({ effect }) => effect[side] === 'cosmetic').length,
  });
  const counts = { drafts: count('drafts'), portals: count('portals') };
  return { drafts: worstOf(counts.drafts), portals: worstOf(counts.portals), count: changes.length, counts };
}

function worstOf(counts: Record<Impact, number>): Impact {
  if (counts.breaking > 0) return 'breaking';
  return counts.compatible > 0 ? 'compatible' : 'cosmetic';
}
