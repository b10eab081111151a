'use client';
import { type ReactNode, useId } from 'react';
import { useSay } from '../../state';
import { messages } from '../messages';
import { enumOptions } from './labels';
import type { SettingKind, SettingProps } from './setting-kind';

function OneOfSetting({ label, schema, value, onChange }: SettingProps): ReactNode {
  const { say, locale } = useSay();
  const id = useId();
  return (
    <div className="pb-setting">
      <label className="pb-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="pb-input"
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{say(messages.usual)}</option>
        {enumOptions(schema, locale).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export const oneOfSettingKind: SettingKind = {
  name: 'one-of',
  fits: (schema) => schema.type === 'string' && Array.isArray(schema.enum),
  Editor: OneOfSetting,
};
