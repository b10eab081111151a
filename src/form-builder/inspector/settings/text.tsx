'use client';
import { type ReactNode, useId } from 'react';
import { type Json, numberAt } from '../../../form/json';
import { useBuilder } from '../../state';
import { useEdited } from '../use-edited';
import type { SettingKind, SettingProps } from './setting-kind';

/** Texts that may be longer than this get several lines. */
const oneLine = 300;

const asText = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function TextSetting({ label, schema, value, onChange }: SettingProps): ReactNode {
  const { store } = useBuilder();
  const id = useId();
  const edited = useEdited(value, asText, (text) => onChange(text === '' ? undefined : text));
  const props = {
    id,
    className: 'pb-input',
    value: edited.text,
    maxLength: numberAt(schema, 'maxLength'),
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
      {(numberAt(schema, 'maxLength') ?? 0) > oneLine ? <textarea rows={4} {...props} /> : <input {...props} />}
    </div>
  );
}

export const textSettingKind: SettingKind = {
  name: 'text',
  fits: (schema) => schema.type === 'string' && schema.enum === undefined,
  Editor: TextSetting,
};
