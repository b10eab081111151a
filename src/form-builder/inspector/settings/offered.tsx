'use client';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { textAt } from '../../../form/json';
import { type Builder, useBuilder, useSay } from '../../state';
import { messages } from '../messages';
import type { SettingKind, SettingProps } from './setting-kind';

type Option = { value: string; label: string };

/** Where the choices of a setting come from, by the name its schema gives them (`x-choices`). */
const sources: Record<string, (builder: Builder) => Promise<readonly Option[]>> = {
  provinces: async ({ services }) => {
    const provinces = await services.lookups.provinces();
    return provinces.map(({ code, name }) => ({ value: code, label: name }));
  },
  documents: async ({ facts }) => {
    const documents = facts.procedure?.cases.find(({ key }) => key === facts.caseKey)?.documents ?? [];
    return documents.map(({ key, name }) => ({ value: key, label: name }));
  },
};

/** One of a list that is not in the schema: provinces, the papers of the procedure. A value that is not in the list stays and is shown. */
function OfferedSetting({ label, schema, value, onChange }: SettingProps): ReactNode {
  const builder = useBuilder();
  const { say } = useSay();
  const id = useId();
  const [options, setOptions] = useState<readonly Option[]>([]);
  const source = sources[textAt(schema, 'x-choices') ?? ''];
  useEffect(() => {
    let isStale = false;
    void source?.(builder)
      .then((found) => {
        if (!isStale) setOptions(found);
      })
      .catch(() => undefined);
    return () => {
      isStale = true;
    };
  }, [builder, source]);
  const chosen = typeof value === 'string' ? value : '';
  const isKnown = chosen === '' || options.some((option) => option.value === chosen);
  return (
    <div className="pb-setting">
      <label className="pb-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="pb-input"
        value={chosen}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{say(messages.unset)}</option>
        {isKnown ? null : <option value={chosen}>{chosen}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

export const offeredSettingKind: SettingKind = {
  name: 'offered',
  fits: (schema) => schema.type === 'string' && sources[textAt(schema, 'x-choices') ?? ''] !== undefined,
  Editor: OfferedSetting,
};
