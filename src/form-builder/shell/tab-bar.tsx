'use client';
import type { KeyboardEvent, ReactNode } from 'react';
import { useBuilder, useSay } from '../state';
import { messages } from './messages';
import { useTabs } from './use-tabs';

/** Ids that tie a tab to its panel. */
export const tabId = (id: string): string => `pb-tab-${id}`;
export const panelId = (id: string): string => `pb-panel-${id}`;

/** The screens of the builder: one stop of Tab, arrows walk and open. */
export function TabBar(): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const { tabs, open } = useTabs();
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = open ? tabs.indexOf(open) : -1;
    const last = tabs.length - 1;
    const next = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    store.openTab(tab.id);
    document.getElementById(tabId(tab.id))?.focus();
  };
  return (
    <div className="pb-tabs" role="tablist" aria-label={say(messages.tabs)} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label, Badge }) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === open?.id}
          aria-controls={id === open?.id ? panelId(id) : undefined}
          tabIndex={id === open?.id ? 0 : -1}
          onClick={() => store.openTab(id)}
        >
          {say(label)}
          {Badge ? <Badge /> : null}
        </button>
      ))}
    </div>
  );
}
