/** Whether a mouse button or a finger is down on the page, and what waits for it to come up. */
export type Press = {
  /** Runs `work` now, or when what is pressed has been let go: before whatever its click does. `hasWaited` tells which. */
  whenReleased: (work: (hasWaited: boolean) => void) => void;
};

/** What of a page a press needs. */
export type PressTarget = Pick<EventTarget, 'addEventListener'>;

/**
 * Between pressing and letting go nothing may move on the page: a message that vanishes then takes the button away from under the mouse,
 * and the click is lost. Leaving a box by pressing something is the usual case.
 */
export function watchPress(target: PressTarget): Press {
  let isDown = false;
  let waiting: ((hasWaited: boolean) => void)[] = [];
  const run = () => {
    const works = waiting;
    waiting = [];
    for (const work of works) work(true);
  };
  const up = () => {
    isDown = false;
    // Not every press ends in a click.
    setTimeout(run, 0);
  };
  target.addEventListener('pointerdown', () => (isDown = true), true);
  target.addEventListener('pointerup', up, true);
  target.addEventListener('pointercancel', up, true);
  target.addEventListener('dragend', up, true);
  target.addEventListener('click', run, true);
  return {
    whenReleased: (work) => {
      if (isDown) waiting.push(work);
      else work(false);
    },
  };
}

let ofPage: Press | undefined;

/** The press of this page: one set of listeners, whatever number of forms. Without a page nothing is ever pressed. */
export function pagePress(): Press {
  if (typeof document === 'undefined') return { whenReleased: (work) => work(false) };
  ofPage ??= watchPress(document);
  return ofPage;
}
