import type { FieldDraft, FormDraft, SectionDraft, StepDraft } from '../draft';
import { insideOf } from '../inside';

/**
 * Names one part of a draft: `form`, `step:<id>`, `section:<id>`, `field:<id>`, and `field:<outer id>/<id>` for a field inside a
 * table or group. Ids alone would not do: a step, its section and its field may share one, and fields inside others may repeat ids.
 */
export type NodeRef = string;

export const formRef: NodeRef = 'form';

/** The id of a field: its own, or its key. */
export function fieldIdOf(field: FieldDraft): string {
  return field.id ?? field.key;
}

export function stepRef(id: string): NodeRef {
  return `step:${id}`;
}

export function sectionRef(id: string): NodeRef {
  return `section:${id}`;
}

/** The ref of a field by its id; `tableId` for a child of a table. */
export function fieldRef(id: string, tableId?: string): NodeRef {
  return tableId === undefined ? `field:${id}` : `field:${tableId}/${id}`;
}

/** A part of a draft with what is around it; `index` is its place among its siblings. */
export type FoundNode =
  | { kind: 'form'; ref: NodeRef; node: FormDraft; index: 0 }
  | { kind: 'step'; ref: NodeRef; node: StepDraft; index: number }
  | { kind: 'section'; ref: NodeRef; node: SectionDraft; step: StepDraft; index: number }
  | {
      kind: 'field';
      ref: NodeRef;
      node: FieldDraft;
      section: SectionDraft;
      step: StepDraft;
      /** The table or group around it. */
      table?: FieldDraft;
      index: number;
    };

/** The declared path of a field: `name`, `children[].name` in a table, `owner.name` in a group. */
export function pathOfField({ node, table }: { node: FieldDraft; table?: FieldDraft }): string {
  return prefixIn(table) + node.key;
}

/** How the declared paths of the fields inside a table or group begin; '' at the root. */
export function prefixIn(outer: FieldDraft | undefined): string {
  return outer === undefined ? '' : insideOf(outer, outer.key);
}

const indexes = new WeakMap<FormDraft, ReadonlyMap<NodeRef, FoundNode>>();

/** Every part of a draft by its ref, in the order of the form; remembered per draft, which must not be changed afterwards. */
export function nodesOf(draft: FormDraft): ReadonlyMap<NodeRef, FoundNode> {
  const known = indexes.get(draft);
  if (known !== undefined) return known;
  const nodes = indexNodes(draft);
  indexes.set(draft, nodes);
  return nodes;
}

/** The part a ref names; undefined when the draft has none. */
export function findNode(draft: FormDraft, ref: NodeRef): FoundNode | undefined {
  return nodesOf(draft).get(ref);
}

function indexNodes(draft: FormDraft): Map<NodeRef, FoundNode> {
  const nodes = new Map<NodeRef, FoundNode>();
  /** Of parts that share a ref, which a sound draft has none of, the first counts. */
  const put = (found: FoundNode): void => {
    if (!nodes.has(found.ref)) nodes.set(found.ref, found);
  };
  put({ kind: 'form', ref: formRef, node: draft, index: 0 });
  draft.steps.forEach((step, stepIndex) => {
    put({ kind: 'step', ref: stepRef(step.id), node: step, index: stepIndex });
    step.sections.forEach((section, sectionIndex) => {
      put({ kind: 'section', ref: sectionRef(section.id), node: section, step, index: sectionIndex });
      section.fields.forEach((field, index) => {
        const id = fieldIdOf(field);
        put({ kind: 'field', ref: fieldRef(id), node: field, section, step, index });
        field.fields?.forEach((child, childIndex) => {
          const ref = fieldRef(fieldIdOf(child), id);
          put({ kind: 'field', ref, node: child, section, step, table: field, index: childIndex });
        });
      });
    });
  });
  return nodes;
}
