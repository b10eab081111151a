import { type ClipboardEvent, type ReactNode, useRef } from 'react';
import type { Json } from '../../form/json';
import { type ControlAria, GroupFrame } from '../parts/field-frame';
import { useCommitted } from '../state/use-committed';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { type DateParts, joinDate, parseTypedDate, splitDate } from './dates';

type BoxProps = {
  id: string;
  name: keyof DateParts;
  label: string;
  text: string;
  aria: ControlAria;
  commit: (name: keyof DateParts, text: string) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
};

function Box({ id, name, label, text, aria, commit, onPaste }: BoxProps): ReactNode {
  const { ref, handlers } = useCommitted<HTMLInputElement>({ text, commit: (typed) => commit(name, typed) });
  return (
    <div className="pc-date-part">
      <label className="pc-sublabel" htmlFor={id}>
        {label}
      </label>
      <input
        {...handlers}
        ref={ref}
        id={id}
        className={`pc-input pc-date-${name}`}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={aria['aria-invalid']}
        aria-required={aria['aria-required']}
        onPaste={onPaste}
      />
    </div>
  );
}

/** Boxes hold what was typed, also half a date: it goes into the answer as it is, and the check names it. */
function DateControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const { say } = useView();
  const parts = splitDate(value);
  const latest = useRef(parts);
  latest.current = parts;

  const give = (next: DateParts): void => {
    latest.current = next;
    const joined: Json | undefined = joinDate(next);
    commit(joined, path);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const whole = parseTypedDate(event.clipboardData.getData('text'));
    if (!whole) return;
    event.preventDefault();
    give(whole);
  };

  return (
    <GroupFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      scope="within"
      hint={say('dateHint')}
      className="pc-date"
      {...(label === undefined ? {} : { label })}
    >
      {(aria) => (
        <div className="pc-date-parts">
          {(['day', 'month', 'year'] as const).map((name) => (
            <Box
              key={name}
              name={name}
              id={name === 'day' ? aria.id : `${aria.id}-${name}`}
              label={say(name)}
              text={parts[name]}
              aria={aria}
              commit={(part, text) => give({ ...latest.current, [part]: text })}
              onPaste={paste}
            />
          ))}
        </div>
      )}
    </GroupFrame>
  );
}

/**
 * Three boxes: a birth date is typed faster than it is found in a calendar, and it reads the same in every browser
 * language, which the native control does not.
 */
export const dateControl: Control = { fields: ['date'], Component: DateControl };
