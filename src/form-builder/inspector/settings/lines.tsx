'use client';
import { type ReactNode, useId } from 'react';
import { type Json, objectAt } from '../../../form/json';
import { useBuilder, useSay } from '../../state';
import { messages } from '../messages';
import { useEdited } from '../use-edited';
import type { SettingKind, SettingProps } from './setting-kind';

const asLines = (value: Json | undefined): string => (Array.isArray(value) ? value.join('\n') : '');

/** A list of short texts, one per line. */
function LinesSetting({ label, value, onChange }: SettingProps): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const id = useId();
  const edited = useEdited(value, asLines, (text) => {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    onChange(lines.length === 0 ? undefined : lines);
  });
  return (
    <div className="pb-setting">
      <label className="pb-label" htmlFor={id}>
        {label}
      </label>
      <p id={`${id}-hint`} className="pb-hint">
        {say(messages.linesHint)}
      </p>
      <textarea
        id={id}
        className="pb-input"
        rows={3}
        aria-describedby={`${id}-hint`}
        value={edited.text}
        onChange={(event) => edited.change(event.target.value)}
        onBlur={() => {
          edited.leave();
          store.seal();
        }}
      />
    </div>
  );
}

export const linesSettingKind: SettingKind = {
  name: 'lines',
  fits: (schema) => schema.type === 'array' && objectAt(schema, 'items').type === 'string',
  Editor: LinesSetting,
};
