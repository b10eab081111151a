'use client';
import { type KeyboardEvent, memo, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { placeFor } from '../../form/commands/place';
import { useIsCarried } from '../canvas/canvas-context';
import { DragSource } from '../canvas/drag-source';
import { Icon } from '../icons/icon';
import { useBuilder, useSay } from '../state';
import { atHome } from './at-home';
import { messages } from './messages';
import { levelOf, matchGroups, type PaletteItem, paletteGroups } from './palette-items';
import { type QuickAdd, readQuickAdd, withLabel } from './quick-add';
import { useBlocks } from './use-blocks';

/**
 * What can be added: found by typing (accents or not), added by click, Enter or dragging. One stop of Tab; arrows walk through it,
 * Enter in the search box adds the first match.
 */
export function Palette(): ReactNode {
  const { store, facts } = useBuilder();
  const province = facts.procedure?.province;
  const { say } = useSay();
  const [typed, setTyped] = useState('');
  const blocks = useBlocks();
  const groups = useMemo(() => paletteGroups(blocks.entries), [blocks.entries]);
  const quick = useMemo(() => readQuickAdd(groups, typed), [groups, typed]);
  const sought = quick === undefined ? typed : typed.slice(0, typed.indexOf(':'));
  const shown = useMemo(() => matchGroups(groups, sought), [groups, sought]);
  const items = shown.flatMap((group) => group.items);
  const [current, setCurrent] = useState('');
  const stop = items.some((item) => item.id === current) ? current : items[0]?.id;
  const list = useRef<HTMLDivElement>(null);
  const id = useId();

  const itemOf = (button: HTMLElement): PaletteItem | undefined =>
    items.find((item) => item.id === button.dataset.item);

  const add = (item: PaletteItem): void => {
    const { draft, selection } = store.state();
    const at = placeFor(draft, selection.lead, levelOf(item));
    // What is new wants a name of its own next; a block has one.
    store.dispatch(
      { kind: 'add', what: atHome(item.added, province), at },
      { pane: item.added.kind === 'block' ? 'canvas' : 'inspector' },
    );
    setTyped('');
  };

  /** With its label at once: the focus stays here, ready for the next line. */
  const addQuickly = (line: QuickAdd): void => {
    const { draft, selection } = store.state();
    const at = placeFor(draft, selection.lead, levelOf(line.item));
    store.dispatch({ kind: 'add', what: atHome(withLabel(line), province), at }, { pane: 'palette' });
    setTyped('');
  };

  const onSearchKey = (event: KeyboardEvent): void => {
    const [first] = items;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && quick !== undefined) {
      event.preventDefault();
      addQuickly(quick);
    } else if (event.key === 'Enter' && first !== undefined && typed.trim() !== '') {
      event.preventDefault();
      add(first);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (typed === '') store.toCanvas();
      else setTyped('');
    }
  };

  const onListKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const { activeElement } = document;
    const at = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || at === -1) return;
    event.preventDefault();
    if (next < 0) document.getElementById(`${id}-search`)?.focus();
    else buttons[next]?.focus();
  };

  const spoken = (): string => {
    if (typed.trim() === '') return '';
    return quick === undefined
      ? say(messages.found, { count: items.length })
      : say(messages.quick, { item: say(quick.item.label), label: quick.label });
  };

  return (
    <section className="pb-palette" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="pb-pane-title">
        {say(messages.title)}
      </h2>
      <label className="pb-hidden" htmlFor={`${id}-search`}>
        {say(messages.search)}
      </label>
      <input
        id={`${id}-search`}
        className="pb-input pb-palette-search"
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={say(messages.search)}
        aria-describedby={`${id}-hint`}
        aria-keyshortcuts="Control+K"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onSearchKey}
      />
      <p id={`${id}-hint`} className="pb-hint pb-palette-hint">
        {say(messages.hint)}
      </p>
      <p className="pb-hidden" role="status">
        {spoken()}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys walk through the buttons inside, each is a button of its own */}
      <div className="pb-palette-list" ref={list} onKeyDown={onListKey}>
        <DragSource id="palette" dataOf={itemOf}>
          {items.length === 0 ? <p className="pb-empty">{say(messages.none, { typed })}</p> : null}
          {shown.map((group) => (
            <div key={group.id} className="pb-palette-group">
              <h3 id={`${id}-${group.id}`}>{say(group.label)}</h3>
              <ul aria-labelledby={`${id}-${group.id}`}>
                {group.items.map((item) => (
                  <li key={item.id}>
                    <PaletteButton item={item} isStop={item.id === stop} onAdd={add} onFocus={setCurrent} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </DragSource>
        {blocks.state === 'failed' ? (
          <p className="pb-note pb-note-bad">
            {say(messages.blocksFailed)}{' '}
            <button type="button" className="pb-link" onClick={blocks.reload}>
              {say(messages.retry)}
            </button>
          </p>
        ) : null}
      </div>
    </section>
  );
}

type ButtonProps = {
  item: PaletteItem;
  isStop: boolean;
  onAdd: (item: PaletteItem) => void;
  onFocus: (id: string) => void;
};

const PaletteButton = memo(
  function PaletteButton({ item, isStop, onAdd, onFocus }: ButtonProps): ReactNode {
    const { say } = useSay();
    const isCarried = useIsCarried(item.id);
    return (
      <button
        type="button"
        className="pb-palette-item"
        data-drag
        data-item={item.id}
        data-dragging={isCarried || undefined}
        tabIndex={isStop ? 0 : -1}
        title={say(item.description)}
        onFocus={() => onFocus(item.id)}
        onClick={() => onAdd(item)}
      >
        <Icon name={item.icon} />
        <span>{say(item.label)}</span>
      </button>
    );
  },
  (before, after) => before.item === after.item && before.isStop === after.isStop,
);
