import { type Advice, adviseOn } from '../../form/advice';
import {
  fieldIdOf,
  fieldRef,
  findNode,
  formRef,
  type NodeRef,
  sectionRef,
  stepRef,
} from '../../form/commands/node-ref';
import { procedureNeeds } from '../../form/derive/procedure-needs';
import type { FormDraft } from '../../form/draft';
import type { BuilderFacts } from '../facts';
import { formOf } from '../state/form-of';

/** How many things are worth another look at a part and inside it; hints are not counted. */
export type AdviceCount = { count: number; isBad: boolean };

type Found = { advice: readonly Advice[]; counts: ReadonlyMap<NodeRef, AdviceCount> };

const known = new WeakMap<FormDraft, Found>();

/** All advice on a draft; worked out once per draft, however many parts of the page show it. */
export function adviceOf(draft: FormDraft, facts: BuilderFacts): readonly Advice[] {
  return findAdvice(draft, facts).advice;
}

/** What is counted at a part; undefined when nothing is. */
export function adviceCountAt(draft: FormDraft, facts: BuilderFacts, ref: NodeRef): AdviceCount | undefined {
  return findAdvice(draft, facts).counts.get(ref);
}

function findAdvice(draft: FormDraft, facts: BuilderFacts): Found {
  const found = known.get(draft);
  if (found !== undefined) return found;
  const own = facts.procedure?.cases.find(({ key }) => key === facts.caseKey);
  const advice = adviseOn({ draft, form: formOf(draft), ...(own ? { procedure: procedureNeeds(own) } : {}) });
  const made = { advice, counts: countAdvice(draft, advice) };
  known.set(draft, made);
  return made;
}

/** What is counted at every part that has something in it. */
export function countAdvice(draft: FormDraft, advice: readonly Advice[]): Map<NodeRef, AdviceCount> {
  const counts = new Map<NodeRef, AdviceCount>();
  for (const { place, severity } of advice) {
    if (severity === 'hint') continue;
    for (const ref of new Set([place, ...partsAround(draft, place)])) {
      const before = counts.get(ref) ?? { count: 0, isBad: false };
      counts.set(ref, { count: before.count + 1, isBad: before.isBad || severity === 'problem' });
    }
  }
  return counts;
}

/** What a part stands in, from the form inwards. */
function partsAround(draft: FormDraft, place: NodeRef): NodeRef[] {
  const found = findNode(draft, place);
  if (found === undefined) return [];
  const step = 'step' in found ? [stepRef(found.step.id)] : [];
  if (found.kind !== 'field') return [formRef, ...step];
  const table = found.table === undefined ? [] : [fieldRef(fieldIdOf(found.table))];
  return [formRef, ...step, sectionRef(found.section.id), ...table];
}
