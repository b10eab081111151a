'use client';
import { type ReactNode, useId } from 'react';
import { type Json, type JsonSchema, numberAt } from '../../../form/json';
import { useBuilder } from '../../state';
import { useEdited } from '../use-edited';
import type { SettingKind, SettingProps } from './setting-kind';

const asText = (value: Json | undefined): string => (typeof value === 'number' ? String(value).replace('.', ',') : '');

/** The number that a text means, decimals after a comma or a point; undefined when it is none or its setting does not take it. */
export function readNumber(text: string, schema: JsonSchema): number | undefined {
  const plain = text.trim().replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  const number = Number(plain);
  const isWhole = schema.type !== 'integer' || Number.isInteger(number);
  const isHigh = number >= (numberAt(schema, 'minimum') ?? Number.NEGATIVE_INFINITY);
  const isAbove = number > (numberAt(schema, 'exclusiveMinimum') ?? Number.NEGATIVE_INFINITY);
  const isLow = number <= (numberAt(schema, 'maximum') ?? Number.POSITIVE_INFINITY);
  return isWhole && isHigh && isAbove && isLow ? number : undefined;
}

function NumberSetting({ label, schema, value, onChange }: SettingProps): ReactNode {
  const { store } = useBuilder();
  const id = useId();
  const edited = useEdited(value, asText, (text) => onChange(readNumber(text, schema)));
  const isWrong = edited.text.trim() !== '' && readNumber(edited.text, schema) === undefined;
  return (
    <div className="pb-setting">
      <label className="pb-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="pb-input pb-input-short"
        inputMode={schema.type === 'integer' ? 'numeric' : 'decimal'}
        value={edited.text}
        aria-invalid={isWrong || undefined}
        onChange={(event) => edited.change(event.target.value)}
        onBlur={() => {
          edited.leave();
          store.seal();
        }}
      />
    </div>
  );
}

export const numberSettingKind: SettingKind = {
  name: 'number',
  fits: (schema) => schema.type === 'number' || schema.type === 'integer',
  Editor: NumberSetting,
};
