'use client';
import type { ReactNode } from 'react';
import { type Json, objectAt } from '../../../form/json';
import { useSay } from '../../state';
import { enumOptions } from './labels';
import type { SettingKind, SettingProps } from './setting-kind';

const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** Any number of given values, in the order they are given. */
function SomeOfSetting({ label, schema, value, onChange }: SettingProps): ReactNode {
  const { locale } = useSay();
  const chosen = textsOf(value);
  const options = enumOptions(objectAt(schema, 'items'), locale);
  const toggle = (name: string, isOn: boolean): void => {
    const next = options.map((option) => option.value).filter((each) => (each === name ? isOn : chosen.includes(each)));
    onChange(next);
  };
  return (
    <fieldset className="pb-setting">
      <legend className="pb-label">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="pb-check">
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.target.checked)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export const someOfSettingKind: SettingKind = {
  name: 'some-of',
  fits: (schema) => schema.type === 'array' && Array.isArray(objectAt(schema, 'items').enum),
  Editor: SomeOfSetting,
};
