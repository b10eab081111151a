import { findNode, type NodeRef, nodesOf } from '../../form/commands/node-ref';
import type { FormDraft } from '../../form/draft';

/** What is selected. `lead` is the part the inspector shows and the keyboard stands on; `anchor` is where a range began. */
export type Selection = { refs: readonly NodeRef[]; lead: NodeRef; anchor: NodeRef };

/** Exactly this part. */
export function only(ref: NodeRef): Selection {
  return { refs: [ref], lead: ref, anchor: ref };
}

/** Several parts at once, the last leads. */
export function several(refs: readonly NodeRef[], fallback: NodeRef): Selection {
  const lead = refs.at(-1) ?? fallback;
  return { refs: refs.length > 0 ? refs : [fallback], lead, anchor: refs[0] ?? fallback };
}

/** Adds or takes away one part (Ctrl and click). Only parts of one kind are selected together; at least one stays. */
export function toggled(selection: Selection, ref: NodeRef, draft: FormDraft): Selection {
  const kind = findNode(draft, ref)?.kind;
  const same = selection.refs.filter((each) => findNode(draft, each)?.kind === kind);
  if (!same.includes(ref)) return { refs: [...same, ref], lead: ref, anchor: ref };
  const rest = same.filter((each) => each !== ref);
  return rest.length === 0 ? only(ref) : { refs: rest, lead: ref, anchor: ref };
}

/** From the anchor to this part, in the order of the form (Shift and click, Shift and arrows). */
export function extended(selection: Selection, ref: NodeRef, draft: FormDraft): Selection {
  const order = [...nodesOf(draft).values()];
  const from = order.findIndex((found) => found.ref === selection.anchor);
  const to = order.findIndex((found) => found.ref === ref);
  const anchor = order[from];
  if (anchor === undefined || to === -1) return only(ref);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  const isLike = (found: (typeof range)[number]): boolean =>
    found.kind === anchor.kind && !(found.kind === 'field' && anchor.kind === 'field' && found.table !== anchor.table);
  const refs = range.filter(isLike).map((found) => found.ref);
  return { refs: refs.length > 0 ? refs : [selection.anchor], lead: ref, anchor: selection.anchor };
}

/** The same selection without parts that are gone; `fallback` when nothing is left of it. The same object when nothing changed. */
export function stillThere(selection: Selection, draft: FormDraft, fallback: NodeRef): Selection {
  const refs = selection.refs.filter((ref) => findNode(draft, ref) !== undefined);
  if (refs.length === selection.refs.length && findNode(draft, selection.lead)) return selection;
  const lead = refs.includes(selection.lead) ? selection.lead : refs.at(-1);
  if (lead === undefined) return only(fallback);
  return { refs, lead, anchor: refs.includes(selection.anchor) ? selection.anchor : lead };
}
