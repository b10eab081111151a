'use client';
import { type ReactNode, useId } from 'react';
import { useBuilder } from '../state';
import { useEdited } from './use-edited';

type Props = {
  label: string;
  value: string | undefined;
  onChange: (text: string) => void;
  hint?: string;
  rows?: number;
  maxLength: number;
  /** The box that gets the focus when the inspector is asked for. */
  isFirst?: true;
};

const asIs = (value: string | undefined): string => value ?? '';

/** One text of a part: its label, hint, reason. */
export function TextMember({ label, value, onChange, hint, rows, maxLength, isFirst }: Props): ReactNode {
  const { store } = useBuilder();
  const id = useId();
  const edited = useEdited(value, asIs, onChange);
  const props = {
    id,
    className: 'pb-input',
    value: edited.text,
    maxLength,
    'data-first': isFirst,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onChange: (event: { target: { value: string } }) => edited.change(event.target.value),
    onBlur: () => {
      edited.leave();
      store.seal();
    },
  };
  return (
    <div className="pb-setting">
      <label className="pb-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="pb-hint">
          {hint}
        </p>
      )}
      {rows === undefined ? <input {...props} /> : <textarea rows={rows} {...props} />}
    </div>
  );
}
