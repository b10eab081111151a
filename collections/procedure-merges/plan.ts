import type { Payload, PayloadRequest } from 'payload';
import { type MergeChoices, mergeProcedures, unknownChoices } from '../../src/duplicates/merge';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { checkProcedure } from '../../src/procedure/check';
import { compareProcedures } from '../../src/procedure/compare';
import type { Procedure } from '../../src/procedure/procedure';
import type { Staff } from '../access';
import { isPublic, lifecycleFacts, refusalOf } from '../lifecycle/facts';
import type { WorkingCopy } from '../publishing/working-copy';
import { splitChoices, unknownForms } from './forms';
import { mergeMessages } from './messages';
import { readSources, toMergeSources } from './sources';

export type MergeOrder = {
  /** Id of the one that is kept. */
  kept: string;
  /** Ids of those that become part of it. */
  retired: readonly string[];
  choices: MergeChoices;
  reason: string;
};

export type MergePlan = {
  /** The kept one first. */
  copies: WorkingCopy[];
  /** What the kept record becomes. */
  after: Procedure;
  /** By case the id of the procedure whose form is taken. */
  forms: Readonly<Record<string, string>>;
  /** Why it cannot be done; `field` is the id of the procedure it is about. */
  refusals: Problem[];
  /** What is still missing in the record afterwards; it stands in the way of publishing only. */
  warnings: Problem[];
};

/**
 * What a merger would do; nothing is written.
 * @throws ProblemError 404 or 422 when these cannot be laid side by side, or a choice names none of them
 */
export async function planMerge(
  payload: Payload,
  { kept, retired, choices, reason }: MergeOrder,
  { staff, req }: { staff: Staff; req?: PayloadRequest },
): Promise<MergePlan> {
  const copies = await readSources(payload, [kept, ...retired], { staff, ...(req ? { req } : {}) });
  const sources = toMergeSources(copies);
  const { forms, rest } = splitChoices(choices);
  const unknown = [...unknownChoices(sources, rest), ...unknownForms(copies, forms)];
  if (unknown.length > 0) {
    throw new ProblemError(
      422,
      unknown.map((unit) => ({ ...mergeMessages.unknownChoice, field: `choices.${unit}` })),
    );
  }
  const after = mergeProcedures(sources, rest);
  return {
    copies,
    after,
    forms,
    refusals: await refusalsOf(payload, copies, { staff, reason, ...(req ? { req } : {}) }),
    warnings: checkProcedure(after),
  };
}

async function refusalsOf(
  payload: Payload,
  [kept, ...others]: readonly WorkingCopy[],
  around: { staff: Staff; reason: string; req?: PayloadRequest },
): Promise<Problem[]> {
  if (!kept) return [];
  const isSuccessorReleased = await isPublic(payload, kept);
  // The kept one is changed as by anybody who edits it, and stays: it is asked what an edit needs.
  const keptFacts = await lifecycleFacts(payload, kept, around);
  const ofKept = refusalOf(kept, 'merge', { ...keptFacts, mayWithdraw: true, isSuccessorReleased: true });
  const refusals = [ofKept];
  // One after the other: a transaction takes one question at a time.
  for (const copy of others) {
    const facts = await lifecycleFacts(payload, copy, { ...around, isSuccessorReleased });
    refusals.push(refusalOf(copy, 'merge', facts));
  }
  return refusals.flatMap((problem) => problem ?? []);
}

/** What the kept record becomes, as sentences. */
export function changesOfPlan({ copies, after }: Pick<MergePlan, 'copies' | 'after'>) {
  const [kept] = copies;
  return kept ? compareProcedures(kept.procedure, after) : [];
}
