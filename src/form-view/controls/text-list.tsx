import { type ReactNode, useRef, useState } from 'react';
import type { Json } from '../../form/json';
import { type ControlAria, GroupFrame } from '../parts/field-frame';
import { AfterRows, RemoveRow } from '../parts/row-buttons';
import { pathId } from '../state/paths';
import { useCommitted } from '../state/use-committed';
import { useRows } from '../state/use-rows';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))) : [];
}

/** Blank boxes at the end are no answers. */
function withoutBlankEnd(texts: readonly string[]): readonly string[] {
  const last = texts.findLastIndex((text) => text !== '');
  return texts.slice(0, last + 1);
}

/** A box per item; at least one is there to write into. */
function TextListControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const { say } = useView();
  const minimum = typeof schema.minItems === 'number' ? Math.max(1, schema.minItems) : 1;
  const maximum = typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY;
  const itemLabel = typeof schema['x-item-label'] === 'string' ? schema['x-item-label'] : say('row');
  const [count, setCount] = useState(minimum);
  const given = textsOf(value);
  const boxes = Math.max(minimum, count, given.length);
  const texts = Array.from({ length: boxes }, (_, index) => given[index] ?? '');
  // Boxes hand over one after the other before anything is rendered: each must see what the one before it gave.
  const latest = useRef<readonly string[]>(texts);
  latest.current = texts;
  const give = (next: readonly string[]): void => {
    latest.current = next;
    setCount(next.length);
    const kept = withoutBlankEnd(next);
    commit(kept.length === 0 ? undefined : [...kept], path);
  };
  const name = (index: number): string => say('rowLabel', { label: itemLabel, number: index + 1 });
  const idOf = (id: string, index: number): string => (index === 0 ? id : `${id}-${index}`);
  const rows = useRows({
    path,
    rows: texts,
    blank: () => '',
    name,
    give,
    target: (index) => idOf(pathId(path), index),
  });
  return (
    <GroupFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      scope="within"
      className="pc-text-list"
      {...(label === undefined ? {} : { label })}
    >
      {(aria) => (
        <>
          {texts.map((text, index) => (
            <Item
              key={rows.keys[index] ?? index}
              id={idOf(aria.id, index)}
              aria={aria}
              name={name(index)}
              text={text}
              commit={(typed) => give(latest.current.map((one, at) => (at === index ? typed : one)))}
              {...(texts.length > minimum ? { onRemove: () => rows.takeOut(index) } : {})}
            />
          ))}
          <AfterRows rows={rows} itemLabel={itemLabel} full={texts.length < maximum ? undefined : maximum} />
        </>
      )}
    </GroupFrame>
  );
}

type ItemProps = {
  id: string;
  aria: ControlAria;
  name: string;
  text: string;
  commit: (text: string) => void;
  onRemove?: () => void;
};

function Item({ id, aria, name, text, commit, onRemove }: ItemProps): ReactNode {
  const { ref, handlers } = useCommitted<HTMLInputElement>({ text, commit });
  return (
    <div className="pc-text-item">
      <label className="pc-item-label" htmlFor={id}>
        {name}
      </label>
      <input
        {...handlers}
        ref={ref}
        id={id}
        className="pc-input pc-width-long"
        aria-invalid={aria['aria-invalid']}
        aria-describedby={aria['aria-describedby']}
      />
      {onRemove === undefined ? null : <RemoveRow name={name} onPress={onRemove} />}
    </div>
  );
}

export const textListControl: Control = { fields: ['text-list'], Component: TextListControl };
