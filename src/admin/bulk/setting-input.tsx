'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import type { SettingField, SettingValue } from '../../bulk-work/settings';
import { alphabetical } from '../../service-list/alphabetical';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { bulkTexts } from './messages';

type Props = {
  field: SettingField;
  value: SettingValue | undefined;
  province: string;
  onChange: (value: SettingValue) => void;
};

type Named = { id: string; name: string };

/** Where the choices of a kind are read, and whether they are those of the province. */
const sources: Partial<Record<SettingField['kind'], { collection: string; isOwn: boolean }>> = {
  agency: { collection: 'agencies', isOwn: true },
  agencies: { collection: 'agencies', isOwn: true },
  people: { collection: 'users', isOwn: true },
  sector: { collection: 'sectors', isOwn: false },
};

/** Agencies or people of the province, or sectors, to choose from. */
function useNamed(kind: SettingField['kind'], province: string): readonly Named[] {
  const { config } = useConfig();
  const [rows, setRows] = useState<readonly Named[]>([]);
  const { collection = '', isOwn = false } = sources[kind] ?? {};
  useEffect(() => {
    if (collection === '') return;
    const query = new URLSearchParams({ limit: '500', depth: '0', sort: 'name' });
    if (isOwn) query.set('where[province][equals]', province);
    void askServer<{ docs: Named[] }>(`${config.routes.api}/${collection}?${query}`).then(({ value }) =>
      setRows(alphabetical(value?.docs ?? [], ({ name }) => name)),
    );
  }, [collection, isOwn, config.routes.api, province]);
  return rows;
}

const textOf = (value: SettingValue | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: SettingValue | undefined): readonly string[] => (typeof value === 'object' ? value : []);

/** One setting of an action, by its kind. */
export function SettingInput(props: Props) {
  const { field } = props;
  if (field.kind === 'tick') return <Tick {...props} />;
  if (field.kind === 'agencies' || field.kind === 'people' || field.kind === 'choices') return <Several {...props} />;
  return <Single {...props} />;
}

function Tick({ field, value, onChange }: Props) {
  const { say } = useSay();
  return (
    <label className="cat-import-check">
      <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
      <span>
        {say(field.title)}
        {field.hint && <span className="cat-quiet"> ({say(field.hint)})</span>}
      </span>
    </label>
  );
}

function Single({ field, value, province, onChange }: Props) {
  const { say } = useSay();
  const id = useId();
  const named = useNamed(field.kind, province);
  const common = {
    id,
    value: textOf(value),
    ...(field.hint ? { 'aria-describedby': `${id}-hint` } : {}),
  };
  const choices = named.map(({ id: code, name }) => ({ value: code, label: name }));
  const own = (field.choices ?? []).map((choice) => ({ value: choice.value, label: say(choice.label) }));
  const isChoice = field.kind === 'choice' || field.kind === 'agency' || field.kind === 'sector';
  const type = field.kind === 'date' ? 'date' : field.kind === 'address' ? 'url' : 'text';
  return (
    <div>
      <label htmlFor={id}>{say(field.title)}</label>
      {isChoice ? (
        <select {...common} onChange={({ target }) => onChange(target.value)}>
          <option value="">{say(bulkTexts.choose)}</option>
          {[...own, ...choices].map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} type={type} maxLength={500} onChange={({ target }) => onChange(target.value)} />
      )}
      {field.hint && (
        <p id={`${id}-hint`} className="cat-quiet">
          {say(field.hint)}
        </p>
      )}
    </div>
  );
}

function Several({ field, value, province, onChange }: Props) {
  const { say } = useSay();
  const rows = useNamed(field.kind, province);
  const own = (field.choices ?? []).map(({ value: id, label }) => ({ id, name: say(label) }));
  const named = [...own, ...rows];
  const chosen = listOf(value);
  const toggle = (id: string) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="cat-bulk-several">
      <legend>{say(field.title)}</legend>
      <ul>
        {named.map(({ id, name }) => (
          <li key={id}>
            <label className="cat-import-check">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
