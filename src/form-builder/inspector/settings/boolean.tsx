'use client';
import type { ReactNode } from 'react';
import type { SettingKind, SettingProps } from './setting-kind';

function BooleanSetting({ label, value, onChange }: SettingProps): ReactNode {
  return (
    <label className="pb-setting pb-check">
      <input
        type="checkbox"
        checked={value === true}
        onChange={(event) => onChange(event.target.checked || undefined)}
      />
      <span>{label}</span>
    </label>
  );
}

export const booleanSettingKind: SettingKind = {
  name: 'boolean',
  fits: (schema) => schema.type === 'boolean',
  Editor: BooleanSetting,
};
