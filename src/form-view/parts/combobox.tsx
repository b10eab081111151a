import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { matchItems, namedItems } from '../controls/fold';
import { useView } from '../state/view-context';
import type { ControlAria } from './field-frame';

export type ComboItem = { code: string; name: string };

type ComboboxProps = {
  aria: ControlAria;
  /** Undefined while they are being fetched. */
  items: readonly ComboItem[] | undefined;
  /** The chosen code. */
  value: string | undefined;
  commit: (code: string | undefined) => void;
  /** Called when the list is needed. */
  onNeed: () => void;
  /** Name of the list for screen readers. */
  listLabel: string;
  disabled?: boolean;
};

/** How many are put on the page at once; typing narrows the rest. */
const shownAtMost = 60;

function nameOf(items: readonly ComboItem[] | undefined, code: string | undefined): string {
  return items?.find((item) => item.code === code)?.name ?? '';
}

/** Where the highlighted option moves with a key; undefined for keys that do not move it. */
function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
}

/**
 * A text box with a list that narrows while typing, accents or not (ARIA combobox with a listbox). The answer is the
 * code of the chosen item; a text that names none is kept on the page and said to be no choice.
 */
export function Combobox(props: ComboboxProps): ReactNode {
  const { aria, items, value, commit, onNeed, listLabel, disabled } = props;
  const { say, store } = useView();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [unknown, setUnknown] = useState(false);
  const listId = `${aria.id}-list`;
  const matches = matchItems(items ?? [], typed ?? '');
  const shown = matches.slice(0, shownAtMost);
  const name = nameOf(items, value);

  useEffect(() => {
    if (value !== undefined && items === undefined) onNeed();
  }, [value, items, onNeed]);

  useEffect(() => {
    if (typed === null && box.current && box.current.value !== name && document.activeElement !== box.current) {
      box.current.value = name;
    }
  }, [name, typed]);

  useEffect(() => {
    if (open && active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [open, active]);

  const choose = (item: ComboItem | undefined): void => {
    if (box.current) box.current.value = item?.name ?? '';
    setTyped(null);
    setOpen(false);
    setActive(-1);
    setUnknown(false);
    store.pending.remove(settle);
    if (item?.code !== value) commit(item?.code);
  };

  /** Leaves the box: a whole name counts as chosen, an empty box as cleared, anything else as not chosen. */
  const settle = (): void => {
    const text = box.current?.value.trim() ?? '';
    setOpen(false);
    if (typed === null) return;
    if (text === '') {
      choose(undefined);
      return;
    }
    const exact = namedItems(items ?? [], text);
    const only = exact.length === 1 ? exact[0] : matches.length === 1 ? matches[0] : undefined;
    if (only) {
      choose(only);
      return;
    }
    setUnknown(true);
    if (value !== undefined) commit(undefined);
  };

  const show = (): void => {
    onNeed();
    setOpen(true);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const next = moved(event.key, active, shown.length);
    if (next !== undefined) {
      event.preventDefault();
      show();
      setActive(next);
    } else if (event.key === 'Enter' && open && shown[active]) {
      event.preventDefault();
      choose(shown[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    }
  };

  const activeItem = open ? shown[active] : undefined;
  const noteId = `${aria.id}-note`;
  const described = [aria['aria-describedby'], unknown ? noteId : ''].filter(Boolean).join(' ');
  return (
    <div className="pc-combo">
      <input
        id={aria.id}
        ref={box}
        className="pc-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeItem ? `${listId}-${activeItem.code}` : undefined}
        aria-describedby={described || undefined}
        aria-invalid={aria['aria-invalid'] ?? (unknown || undefined)}
        aria-required={aria['aria-required']}
        disabled={disabled}
        defaultValue={name}
        onClick={show}
        onFocus={onNeed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setUnknown(false);
          setActive(event.currentTarget.value === '' ? -1 : 0);
          show();
        }}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
      <span className="pc-combo-arrow" aria-hidden="true" />
      <div id={listId} ref={list} className="pc-combo-list" role="listbox" aria-label={listLabel} hidden={!open}>
        {open
          ? shown.map((item, i) => (
              // biome-ignore lint/a11y: options of the ARIA combobox pattern are never focused, keys are handled by the text box
              <div
                key={item.code}
                id={`${listId}-${item.code}`}
                role="option"
                aria-selected={item.code === value}
                className={i === active ? 'pc-combo-active' : undefined}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(item)}
              >
                {item.name}
              </div>
            ))
          : null}
      </div>
      <p className="pc-visually-hidden" role="status">
        {open ? (items === undefined ? say('comboLoading') : said(matches.length)) : ''}
      </p>
      {open && items !== undefined && shown.length === 0 ? <p className="pc-combo-empty">{say('comboNone')}</p> : null}
      {open && items === undefined ? <p className="pc-combo-empty">{say('comboLoading')}</p> : null}
      {unknown ? (
        <p id={noteId} className="pc-error">
          {say('comboPick')}
        </p>
      ) : null}
    </div>
  );

  function said(count: number): string {
    return count === 0 ? say('comboNone') : say('comboCount', { count });
  }
}
