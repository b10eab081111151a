import { useEffect } from 'react';
import { deedOfKeyAnywhere } from '../deeds/deeds';
import { useBuilder } from '../state';

/** Boxes that are typed into: the browser undoes what was typed in them. */
const typed =
  'textarea, [contenteditable=""], [contenteditable="true"], input:not([type="checkbox"], [type="radio"], [type="button"])';

/**
 * Undo and redo by key wherever the focus is in the builder, or nowhere: on the tab bar, in every tab, for those who may edit. Left alone
 * are boxes that are typed into, open dialogs, the rest of the page, and what a tab has taken for itself.
 */
export function useUndoKeys(): void {
  const { store, facts } = useBuilder();
  const { mayEdit } = facts;
  useEffect(() => {
    if (!mayEdit) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const { target } = event;
      if (!(target instanceof Element) || target.closest(typed) !== null) return;
      if (target !== document.body && target.closest('.pb') === null) return;
      const deed = deedOfKeyAnywhere(event);
      if (deed === undefined) return;
      event.preventDefault();
      if (deed.can(store.state())) deed.run(store, () => undefined);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, mayEdit]);
}
