import { type ReactNode, useMemo } from 'react';
import { useSay, useSettledDraft } from '../state';
import { messages } from './messages';
import { stepTitleOf } from './rule-places';

type Option = { value: string; label: string; path: string };

type Props = {
  id: string;
  label: string;
  value: string;
  options: readonly Option[];
  describedBy?: string | undefined;
  onChange: (value: string) => void;
};

/** Picks a field of the form by name, under the titles of the steps; one that is gone stays visible as what it is. */
export function FieldSelect({ id, label, value, options, describedBy, onChange }: Props): ReactNode {
  const { say } = useSay();
  const draft = useSettledDraft();
  const groups = useMemo(() => bySteps(options, (path) => stepTitleOf(draft, path)), [options, draft]);
  const isKnown = options.some((option) => option.value === value);
  return (
    <select
      id={id}
      className="pb-input"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={!isKnown || undefined}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {!isKnown && (
        <option value={value}>
          {value === '' ? say(messages.chooseField) : say(messages.goneField, { field: value })}
        </option>
      )}
      {groups.length === 1
        ? groups[0]?.options.map(asOption)
        : groups.map(({ title, options: inside }) => (
            <optgroup key={title} label={title}>
              {inside.map(asOption)}
            </optgroup>
          ))}
    </select>
  );
}

function asOption({ value, label }: Option): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function bySteps(options: readonly Option[], titleOf: (path: string) => string) {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const title = titleOf(option.path);
    groups.set(title, [...(groups.get(title) ?? []), option]);
  }
  return [...groups].map(([title, inside]) => ({ title, options: inside }));
}
