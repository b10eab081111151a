import { elementsOfField } from './field-address';

const tries = 50;
const pauseMs = 100;

/** A form of Payload's draws its fields a while after the page is there, and the rows of a list after that. */
async function firstThere<T>(find: () => T | null | undefined): Promise<T | undefined> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return undefined;
}

/**
 * Brings a field of the form that is open into view and puts the focus into it: opens its tab, then every row it stands in.
 * @param tab number of its tab; undefined where it stands in none
 */
export async function showField(field: string, tab: number | undefined): Promise<void> {
  if (tab !== undefined) {
    const button = await firstThere(() => document.querySelectorAll<HTMLElement>('.tabs-field__tab-button')[tab]);
    button?.click();
  }
  const [nearest = '', ...around] = elementsOfField(field);
  for (const outer of around.toReversed()) {
    if (outer.includes('-row-')) open(await firstThere(() => document.getElementById(outer)));
  }
  const found =
    (await firstThere(() => document.getElementById(nearest))) ??
    around.map((id) => document.getElementById(id)).find((each) => each !== null);
  if (!found) return;
  open(found);
  const focused = focusIn(found);
  focused.scrollIntoView({ block: focused.clientHeight > window.innerHeight ? 'start' : 'center' });
}

/** Rows come closed. */
function open(row: HTMLElement | undefined) {
  const [toggle] = row?.getElementsByClassName('collapsible__toggle--collapsed') ?? [];
  // Of this very row, and not of one inside it.
  if (toggle instanceof HTMLElement && toggle.closest('[id*="-row-"]') === row) toggle.click();
}

/** Puts the focus into it. @returns what has it */
function focusIn(found: HTMLElement): HTMLElement {
  const inputs = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), select:not([disabled])';
  const isRow = found.id.includes('-row-');
  // In a list whose rows are closed there is nothing to type into: then the list itself has the focus.
  const isOpen = (input: Element) => isRow || input.closest('.collapsible--collapsed') === null;
  const input = found.matches(inputs) ? found : [...found.querySelectorAll<HTMLElement>(inputs)].find(isOpen);
  if (!input) found.tabIndex = -1;
  const focused = input ?? found;
  focused.focus({ preventScroll: true });
  return focused;
}
