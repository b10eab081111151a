import { isObject, textAt } from '../../form/json';

/** Makes "back" of the browser (and of a phone) go back a step, where people expect it, instead of leaving the form. */
export type StepHistory = {
  /** Tells which page is shown now; a new one becomes an entry of the history. */
  show: (page: string) => void;
  stop: () => void;
};

/** Watches the history; `goTo` shows a page that was shown before. Addresses do not change: they say nothing about a person. */
export function watchSteps(goTo: (page: string) => void): StepHistory {
  let shown: string | undefined;
  const pop = (event: PopStateEvent): void => {
    const page = isObject(event.state) ? textAt(event.state, 'formPage') : undefined;
    if (page === undefined || page === shown) return;
    shown = page;
    goTo(page);
  };
  window.addEventListener('popstate', pop);
  return {
    show: (page) => {
      if (page === shown) return;
      const state = { formPage: page };
      if (shown === undefined) history.replaceState(state, '');
      else history.pushState(state, '');
      shown = page;
    },
    stop: () => window.removeEventListener('popstate', pop),
  };
}
