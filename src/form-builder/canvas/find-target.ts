import type { NodeRef } from '../../form/commands/node-ref';
import type { Level } from '../../form/commands/place';
import type { DropTarget } from './drop-target';

/**
 * Parts of the page say what may be dropped at them: `data-drop` names the levels, `data-ref` the part, `data-drop-into` that things go
 * inside it rather than beside it, `data-drop-across` that its siblings stand beside it and not below.
 */
const marked = '[data-drop]';

function takes(element: HTMLElement, level: Level): boolean {
  return element.dataset.drop?.split(' ').includes(level) === true;
}

function edgeOf(element: HTMLElement, level: Level, x: number, y: number): DropTarget['edge'] {
  if (element.dataset.dropInto?.split(' ').includes(level)) return 'into';
  const box = element.getBoundingClientRect();
  const isLate = element.dataset.dropAcross === undefined ? y > box.top + box.height / 2 : x > box.left + box.width / 2;
  return isLate ? 'after' : 'before';
}

/** Where something of this level would land when let go at a point of the window; null outside the form. */
export function targetAt(level: Level, x: number, y: number): DropTarget | null {
  let element: Element | null = document.elementFromPoint(x, y);
  for (; element !== null; element = element.parentElement) {
    if (!(element instanceof HTMLElement) || !element.matches(marked) || !takes(element, level)) continue;
    const { ref } = element.dataset;
    if (ref !== undefined) return { ref, edge: edgeOf(element, level, x, y) };
  }
  return null;
}

/** A place the keyboard can carry something to, with the element that shows it. */
export type Stop = { target: DropTarget; element: HTMLElement };

/** The place next to the present one in the order of the page; the first one when nothing was chosen yet, null at the ends. */
export function nextStop(
  canvas: ParentNode,
  level: Level,
  from: DropTarget | null,
  start: NodeRef,
  way: 1 | -1,
): Stop | null {
  const elements = [...canvas.querySelectorAll(marked)].filter(
    (element): element is HTMLElement => element instanceof HTMLElement && takes(element, level),
  );
  const at = elements.findIndex((element) => element.dataset.ref === (from?.ref ?? start));
  const element = elements[at + way];
  const ref = element?.dataset.ref;
  if (element === undefined || ref === undefined) return null;
  const isInto = element.dataset.dropInto?.split(' ').includes(level) === true;
  return { target: { ref, edge: isInto ? 'into' : way === 1 ? 'after' : 'before' }, element };
}
