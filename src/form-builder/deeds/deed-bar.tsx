'use client';
import { type KeyboardEvent, memo, type ReactNode, useState } from 'react';
import { Icon } from '../icons/icon';
import { useBuilder, useBuilderState, useSay } from '../state';
import { type Deed, type DeedDialog, deedGroups } from './deeds';
import { messages } from './messages';

/** The tools over the panes: one stop of Tab, arrows walk through them. What cannot be done now stays reachable and says so. */
export function DeedBar({ onOpen }: { onOpen: (dialog: DeedDialog) => void }): ReactNode {
  const { say } = useSay();
  const [stop, setStop] = useState('undo');
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1;
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const button = next === undefined ? undefined : buttons[next];
    if (button === undefined) return;
    event.preventDefault();
    button.focus();
  };
  return (
    <div className="pb-deeds" role="toolbar" aria-label={say(messages.tools)} onKeyDown={onKeyDown}>
      {deedGroups.map((group) => (
        <span key={group[0]?.id} className="pb-deed-group">
          {group.map((deed) => (
            <DeedButton key={deed.id} deed={deed} isStop={deed.id === stop} onFocus={setStop} onOpen={onOpen} />
          ))}
        </span>
      ))}
    </div>
  );
}

type ButtonProps = {
  deed: Deed;
  isStop: boolean;
  onFocus: (id: string) => void;
  onOpen: (dialog: DeedDialog) => void;
};

const DeedButton = memo(function DeedButton({ deed, isStop, onFocus, onOpen }: ButtonProps): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const can = useBuilderState(deed.can);
  const label = say(deed.label);
  return (
    <button
      type="button"
      className="pb-deed"
      tabIndex={isStop ? 0 : -1}
      aria-disabled={can ? undefined : true}
      aria-keyshortcuts={deed.shortcut?.replace('Ctrl', 'Control').replace('↑', 'ArrowUp').replace('↓', 'ArrowDown')}
      title={deed.shortcut ? `${label} (${deed.shortcut})` : label}
      onFocus={() => onFocus(deed.id)}
      onClick={() => {
        if (can) deed.run(store, onOpen);
      }}
    >
      <Icon name={deed.icon} />
      <span>{label}</span>
    </button>
  );
});
