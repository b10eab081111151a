import type { FormDraft } from '../draft';
import { type FoundNode, findNode, formRef, type NodeRef, sectionRef } from './node-ref';

/** Where something goes: beside another part, or as the last one inside it. */
export type Place = { before: NodeRef } | { after: NodeRef } | { into: NodeRef };

export type Level = 'step' | 'section' | 'field';

/** A list of parts and a gap in it: `path` leads to the parent ([] form, [step], [step, section], [step, section, table]). */
export type Gap = { path: number[]; index: number };

/** The path of indexes that leads to a part. */
export function pathOf(draft: FormDraft, found: FoundNode): number[] {
  switch (found.kind) {
    case 'form':
      return [];
    case 'step':
      return [found.index];
    case 'section':
      return [draft.steps.indexOf(found.step), found.index];
    case 'field': {
      const section = [draft.steps.indexOf(found.step), found.step.sections.indexOf(found.section)];
      if (found.table === undefined) return [...section, found.index];
      return [...section, found.section.fields.indexOf(found.table), found.index];
    }
  }
}

/**
 * The gap a place means for parts of this level. A field beside a section or step goes into it (a step takes it in its last section), a
 * section beside a field goes behind the field's section. Undefined when the place has no room for it.
 */
export function gapOf(draft: FormDraft, place: Place, level: Level): Gap | undefined {
  const ref = 'into' in place ? place.into : 'before' in place ? place.before : place.after;
  const found = findNode(draft, ref);
  if (found === undefined) return undefined;
  if (found.kind === level && !('into' in place)) {
    const path = pathOf(draft, found);
    const index = path.pop() ?? 0;
    return { path, index: 'before' in place ? index : index + 1 };
  }
  return gapIn(draft, found, level);
}

function gapIn(draft: FormDraft, found: FoundNode, level: Level): Gap | undefined {
  const path = pathOf(draft, found);
  if (level === 'step') return found.kind === 'form' ? endOfForm(draft) : { path: [], index: (path[0] ?? 0) + 1 };
  if (level === 'section') {
    if (found.kind === 'form') return endOfStep(draft, draft.steps.length - 1);
    if (found.kind === 'step') return endOfStep(draft, found.index);
    return { path: path.slice(0, 1), index: (path[1] ?? 0) + 1 };
  }
  if (found.kind === 'field') {
    return found.node.fields === undefined ? undefined : { path, index: found.node.fields.length };
  }
  if (found.kind === 'section') return { path, index: found.node.fields.length };
  const stepIndex = found.kind === 'step' ? found.index : draft.steps.length - 1;
  const sections = draft.steps[stepIndex]?.sections ?? [];
  const last = sections.at(-1);
  return last === undefined ? undefined : { path: [stepIndex, sections.length - 1], index: last.fields.length };
}

function endOfForm(draft: FormDraft): Gap {
  return { path: [], index: draft.steps.length };
}

function endOfStep(draft: FormDraft, index: number): Gap | undefined {
  const step = draft.steps[index];
  return step === undefined ? undefined : { path: [index], index: step.sections.length };
}

/**
 * Where an addition goes when this is selected: behind a selected part of the same level, at the end inside a larger one, into a
 * selected table that has no columns yet.
 */
export function placeFor(draft: FormDraft, selected: NodeRef, level: Level): Place {
  const found = findNode(draft, selected);
  if (found === undefined) return { into: formRef };
  if (found.kind === level) {
    const isEmptyTable = found.kind === 'field' && found.table === undefined && found.node.fields?.length === 0;
    return isEmptyTable ? { into: selected } : { after: selected };
  }
  if (found.kind === 'field' && level === 'section') return { after: sectionRef(found.section.id) };
  return { into: selected };
}
