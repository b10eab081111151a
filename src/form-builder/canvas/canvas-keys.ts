import type { KeyboardEvent } from 'react';
import { findNode, formRef, type NodeRef, stepRef } from '../../form/commands/node-ref';
import type { BuilderStore } from '../state';
import { extended, only, several } from '../state/selection';

/** The parts on the canvas in the order of the page. */
function refsOnPage(tree: HTMLElement): NodeRef[] {
  return [...tree.querySelectorAll('[role="treeitem"]')].flatMap((element) =>
    element instanceof HTMLElement && element.dataset.ref !== undefined ? [element.dataset.ref] : [],
  );
}

/** The part around another one, as far as it is on the canvas. */
function parentOf(store: BuilderStore, ref: NodeRef): NodeRef {
  const found = findNode(store.draft(), ref);
  if (found?.kind === 'field') {
    const { table, section } = found;
    return table === undefined ? `section:${section.id}` : `field:${table.id ?? table.key}`;
  }
  return found?.kind === 'section' ? stepRef(found.step.id) : ref;
}

/** Scrolls to a part of the canvas, and puts the focus on it where that is wanted; what the canvas does not show is where it begins. */
export function showPart(ref: NodeRef, { isFocused }: { isFocused: boolean }): void {
  const part = '.pb-canvas [role="treeitem"]';
  const element =
    document.querySelector(`${part}[data-ref="${CSS.escape(ref)}"]`) ??
    (isFocused ? document.querySelector(part) : null);
  if (!(element instanceof HTMLElement)) return;
  if (isFocused) element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest' });
}

/** Walks through the tree: what the arrow keys, Home and End mean on the part that has the focus; undefined for other keys. */
function walk(event: KeyboardEvent<HTMLElement>, store: BuilderStore): NodeRef | undefined {
  const { lead } = store.state().selection;
  const refs = refsOnPage(event.currentTarget);
  const at = Math.max(0, refs.indexOf(lead));
  switch (event.key) {
    case 'ArrowDown':
      return refs[at + 1] ?? lead;
    case 'ArrowUp':
      return refs[at - 1] ?? lead;
    case 'Home':
      return refs[0];
    case 'End':
      return refs.at(-1);
    case 'ArrowLeft':
      return parentOf(store, lead);
    case 'ArrowRight':
      return refs[at + 1] !== undefined && parentOf(store, refs[at + 1] ?? '') === lead ? refs[at + 1] : lead;
    default:
      return undefined;
  }
}

/** Everything beside the leading part: Ctrl and A. */
function siblings(store: BuilderStore, lead: NodeRef): readonly NodeRef[] {
  const found = findNode(store.draft(), lead);
  if (found?.kind === 'field') {
    const { table, section } = found;
    const own = table === undefined ? section.fields : (table.fields ?? []);
    const prefix = table === undefined ? 'field:' : `field:${table.id ?? table.key}/`;
    return own.map((field) => `${prefix}${field.id ?? field.key}`);
  }
  return found?.kind === 'section' ? found.step.sections.map((section) => `section:${section.id}`) : [lead];
}

/** What the keys of the canvas do; true when the key meant something. */
export function onCanvasKey(event: KeyboardEvent<HTMLElement>, store: BuilderStore): boolean {
  const { target } = event;
  // Keys at a handle carry its part about.
  if (!(target instanceof HTMLElement) || target.role !== 'treeitem') return false;
  const { selection, draft } = store.state();
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Enter' && isPlain) {
    store.goTo(selection.lead, 'inspector');
    return true;
  }
  if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
    store.select(several(siblings(store, selection.lead), formRef));
    return true;
  }
  if (!isPlain) return false;
  const next = walk(event, store);
  if (next === undefined) return false;
  store.select(event.shiftKey ? extended(selection, next, draft) : only(next));
  showPart(next, { isFocused: true });
  return true;
}
