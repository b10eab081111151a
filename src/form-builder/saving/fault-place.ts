import { formRef, type NodeRef, nodesOf } from '../../form/commands/node-ref';
import type { FormDraft } from '../../form/draft';
import type { RuleFault } from '../../form/rule-faults';
import type { Problem } from '../../problem/problem';

/** The part of the draft that a fault of the compiled form speaks of, by its key or its place among the steps; undefined when none. */
export function placeOfFault(draft: FormDraft, { field }: Problem): NodeRef | undefined {
  if (field === undefined || field === '') return undefined;
  if (field === 'title' || field === 'description') return formRef;
  const [, stepIndex, sectionIndex] = /^steps\.(\d+)(?:\.sections\.(\d+))?/.exec(field) ?? [];
  if (stepIndex !== undefined) {
    const step = draft.steps[Number(stepIndex)];
    const section = sectionIndex === undefined ? undefined : step?.sections[Number(sectionIndex)];
    if (section !== undefined) return `section:${section.id}`;
    return step === undefined ? undefined : `step:${step.id}`;
  }
  const keys = field.replace(/^schema\.properties\./, '').split(/\.|\[\]\.?/);
  const [outer, inner] = keys;
  const fields = [...nodesOf(draft).values()].filter((found) => found.kind === 'field');
  const table = fields.find((found) => found.table === undefined && found.node.key === outer);
  const child = fields.find(
    (found) => found.table !== undefined && found.table === table?.node && found.node.key === inner,
  );
  return (child ?? table)?.ref;
}

/** The part of the draft that a fault of a rule speaks of; undefined when none. */
export function placeOfRuleFault(draft: FormDraft, { code, message, place }: RuleFault): NodeRef | undefined {
  if (place.section !== undefined) return `section:${place.section}`;
  if (place.step !== undefined) return `step:${place.step}`;
  return placeOfFault(draft, { code, message, ...(place.field === undefined ? {} : { field: place.field }) });
}
