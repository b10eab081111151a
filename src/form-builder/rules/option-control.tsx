import { type ReactNode, useEffect, useState } from 'react';
import { isObject, type Json, type JsonObject, type JsonSchema, listAt, objectAt, textAt } from '../../form/json';
import type { Locale } from '../../messages/text';
import { IconButton } from '../parts/icon-button';
import { useSay } from '../state';
import { messages } from './messages';

type Props = {
  id: string;
  /** What the control is called; default: the title of the option. */
  label?: string;
  schema: JsonSchema;
  value: Json | undefined;
  /** What can be chosen where the schema says `x-choice-of: <role>`: the choices of the field in that role. */
  choicesOf?: ((role: string) => readonly { value: Json; label: string }[]) | undefined;
  /** `isTyped`: one of many keystrokes, to be undone together. */
  onChange: (value: Json | undefined, isTyped: boolean) => void;
};

/** The title of an option in a language: `title` is Vietnamese, `x-title-en` English. */
export function optionTitle(schema: JsonSchema, locale: Locale, name = ''): string {
  return (locale === 'en' ? textAt(schema, 'x-title-en') : undefined) ?? textAt(schema, 'title') ?? name;
}

/** The control of an option of a rule, from its schema: choices, yes or no, number, date, text, or rows of these. */
export function OptionControl(props: Props): ReactNode {
  const { schema } = props;
  if (schema.type === 'array') return <RowsControl {...props} />;
  const role = textAt(schema, 'x-choice-of');
  const choices = role === undefined ? [] : (props.choicesOf?.(role) ?? []);
  if (choices.length > 0) return <ChoiceOption {...props} choices={choices} />;
  if (listAt(schema, 'enum').length > 0 || schema.type === 'boolean') return <OptionSelect {...props} />;
  if (isDateOption(schema)) return <DateOption {...props} />;
  return <TypedOption {...props} />;
}

function useLabel({ label, schema }: Props): string {
  const { locale } = useSay();
  return label ?? optionTitle(schema, locale);
}

function OptionSelect(props: Props): ReactNode {
  const { say, locale } = useSay();
  const { id, schema, value, onChange } = props;
  const label = useLabel(props);
  const values: Json[] = schema.type === 'boolean' ? [false, true] : listAt(schema, 'enum');
  const words = listAt(schema, locale === 'en' ? 'x-labels-en' : 'x-labels');
  const at = values.indexOf(value ?? (schema.type === 'boolean' ? false : (schema.default ?? null)));
  const nameOf = (one: Json, index: number): string =>
    typeof one === 'boolean' ? say(one ? messages.yes : messages.no) : String(words[index] ?? one);
  return (
    <select
      id={id}
      className="pb-input"
      aria-label={label}
      value={at < 0 ? '' : at}
      onChange={({ target }) => onChange(values[Number(target.value)], false)}
    >
      {at < 0 && <option value="">{say(messages.chooseValue)}</option>}
      {values.map((one, index) => (
        <option key={String(one)} value={index}>
          {nameOf(one, index)}
        </option>
      ))}
    </select>
  );
}

/** One of the choices of a field; a value that it does not have (any more) stays to be seen. */
function ChoiceOption(props: Props & { choices: readonly { value: Json; label: string }[] }): ReactNode {
  const { say } = useSay();
  const { id, value, choices, onChange } = props;
  const label = useLabel(props);
  const at = choices.findIndex((choice) => choice.value === value);
  return (
    <select
      id={id}
      className="pb-input"
      aria-label={label}
      value={at < 0 ? '' : at}
      onChange={({ target }) => onChange(choices[Number(target.value)]?.value, false)}
    >
      {at < 0 && <option value="">{value === undefined ? say(messages.chooseValue) : String(value)}</option>}
      {choices.map((choice, index) => (
        <option key={String(choice.value)} value={index}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** Options that are a date say so by their pattern; some take `today` as well. */
function isDateOption(schema: JsonSchema): boolean {
  return textAt(schema, 'pattern')?.includes('[0-9]{4}-[0-9]{2}-[0-9]{2}') === true || schema.format === 'date';
}

function DateOption(props: Props): ReactNode {
  const { say } = useSay();
  const { id, schema, value, onChange } = props;
  const label = useLabel(props);
  const takesToday = textAt(schema, 'pattern')?.includes('today') === true;
  const isToday = value === 'today';
  return (
    <span className="pb-date-option">
      <input
        id={id}
        className="pb-input"
        type="date"
        aria-label={label}
        disabled={isToday}
        value={typeof value === 'string' && !isToday ? value : ''}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value, true)}
      />
      {takesToday && (
        <label className="pb-check">
          <input
            type="checkbox"
            checked={isToday}
            aria-label={`${label}: ${say(messages.today)}`}
            onChange={({ target }) => onChange(target.checked ? 'today' : undefined, false)}
          />
          {say(messages.today)}
        </label>
      )}
    </span>
  );
}

function TypedOption(props: Props): ReactNode {
  const { say } = useSay();
  const { id, schema, value, onChange } = props;
  const label = useLabel(props);
  const types = [schema.type, ...listAt(schema, 'type')];
  const isNumber = types.includes('integer') || types.includes('number');
  const isNullable = types.includes('null');
  const [typed, setTyped] = useState(() => asTyped(value));
  const known = readTyped(typed, isNumber) ?? (isNullable && typed.trim() === '' ? null : undefined);
  useEffect(() => {
    if (value !== known) setTyped(asTyped(value));
  }, [value, known]);
  return (
    <input
      id={id}
      className={isNumber ? 'pb-input pb-short' : 'pb-input'}
      inputMode={isNumber ? 'decimal' : undefined}
      aria-label={label}
      placeholder={isNullable ? say(messages.unbounded) : undefined}
      aria-invalid={(typed.trim() !== '' && known === undefined) || undefined}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        const isNone = isNullable && target.value.trim() === '';
        onChange(isNone ? null : readTyped(target.value, isNumber), true);
      }}
    />
  );
}

/** Numbers may be written as people do: 1.500.000 or 0,5. */
function readTyped(typed: string, isNumber: boolean): Json | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  if (!isNumber) return typed.normalize('NFC');
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '') : text;
  const number = Number(grouped.replace(/\s/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

function asTyped(value: Json | undefined): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
}

/** A list of small objects, as a table of controls: the steps of a fee, the amount of each choice. */
function RowsControl(props: Props): ReactNode {
  const { say, locale } = useSay();
  const { id, schema, value, choicesOf, onChange } = props;
  const label = useLabel(props);
  const columns = Object.entries(objectAt(objectAt(schema, 'items'), 'properties'));
  const rows = Array.isArray(value) ? value.map((row) => (isObject(row) ? row : {})) : [];
  const put = (next: JsonObject[], isTyped: boolean): void => onChange(next.length === 0 ? undefined : next, isTyped);
  return (
    <fieldset className="pb-rows" id={id}>
      <legend className="pb-label">{label}</legend>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map(([name, column]) => (
                <th key={name} scope="col">
                  {optionTitle(isObject(column) ? column : {}, locale, name)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own and never change places
              <tr key={index}>
                {columns.map(([name, column]) => (
                  <td key={name}>
                    <OptionControl
                      id={`${id}-${index}-${name}`}
                      label={`${say(messages.rowOf, { option: label, number: index + 1 })}: ${optionTitle(isObject(column) ? column : {}, locale, name)}`}
                      schema={isObject(column) ? column : {}}
                      value={row[name]}
                      choicesOf={choicesOf}
                      onChange={(cell, isTyped) => put(rows.with(index, withMember(row, name, cell)), isTyped)}
                    />
                  </td>
                ))}
                <td>
                  <IconButton
                    name={say(messages.removeRow, { option: label, number: index + 1 })}
                    sign="×"
                    onPress={() =>
                      put(
                        rows.filter((_, at) => at !== index),
                        false,
                      )
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <button
        type="button"
        className="pb-button pb-button-quiet pb-button-small"
        onClick={() => put([...rows, freshRow(columns)], false)}
      >
        <span aria-hidden="true">+</span> {say(messages.addRow, { option: label })}
      </button>
    </fieldset>
  );
}

/** A new row: what may be none is none until something is typed. */
function freshRow(columns: readonly [string, Json][]): JsonObject {
  const none = columns.filter(([, column]) => listAt(column, 'type').includes('null'));
  return Object.fromEntries(none.map(([name]) => [name, null]));
}

/** A copy with a member set, or taken out (undefined). */
export function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  const { [name]: _old, ...rest } = object;
  return value === undefined ? rest : { ...rest, [name]: value };
}
