import {
  findNode,
  type NodeRef,
  nodesOf,
  pathOfField,
  prefixIn,
  sectionRef,
  stepRef,
} from '../../form/commands/node-ref';
import type { FormDraft } from '../../form/draft';
import type { RuleFault } from '../../form/rule-faults';

type Placed = { ref: NodeRef; step: string };

const known = new WeakMap<FormDraft, ReadonlyMap<string, Placed>>();

/** The fields of a draft by their declared paths; remembered per draft. */
function fieldsByPath(draft: FormDraft): ReadonlyMap<string, Placed> {
  const found = known.get(draft);
  if (found !== undefined) return found;
  const places = new Map<string, Placed>();
  for (const node of nodesOf(draft).values()) {
    if (node.kind !== 'field') continue;
    const path = pathOfField(node);
    if (!places.has(path)) places.set(path, { ref: node.ref, step: node.step.title });
  }
  known.set(draft, places);
  return places;
}

/** The part of the draft that a declared path leads to; parts of a composite (`applicant.sex`) lead to the field they are in. */
export function refOfPath(draft: FormDraft, path: string): NodeRef | undefined {
  return placeOf(draft, path)?.ref;
}

/** Title of the step that a declared path stands in; '' for one that is nowhere. */
export function stepTitleOf(draft: FormDraft, path: string): string {
  return placeOf(draft, path)?.step ?? '';
}

function placeOf(draft: FormDraft, path: string): Placed | undefined {
  const places = fieldsByPath(draft);
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = places.get(parts.slice(0, length).join('.').replace(/\[\]$/, ''));
    if (found) return found;
  }
  return undefined;
}

/** The declared path of a field by its ref; undefined for anything else. */
export function pathOfRef(draft: FormDraft, ref: NodeRef): string | undefined {
  const found = findNode(draft, ref);
  if (found?.kind !== 'field') return undefined;
  return pathOfField(found);
}

/** The part of the draft that a fault is about. */
export function refOfFault(draft: FormDraft, { place }: RuleFault): NodeRef | undefined {
  if (place.field !== undefined) return refOfPath(draft, place.field);
  if (place.section !== undefined) return sectionRef(place.section);
  return place.step === undefined ? undefined : stepRef(place.step);
}

/** The fields of a section by path, those inside tables too: a section cannot be shown depending on them. */
export function pathsOfSection(draft: FormDraft, ref: NodeRef): string[] {
  const found = findNode(draft, ref);
  if (found?.kind !== 'section') return [];
  return found.node.fields.flatMap((field) => [
    field.key,
    ...(field.fields ?? []).map((child) => prefixIn(field) + child.key),
  ]);
}
