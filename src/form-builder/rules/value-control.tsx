import { type ReactNode, useEffect, useState } from 'react';
import type { AskableField } from '../../form/conditions/askable-fields';
import type { Comparison } from '../../form/conditions/condition';
import { findOperator } from '../../form/conditions/operators';
import type { Json } from '../../form/json';
import type { Text } from '../../messages/text';
import { useBuilder, useSay } from '../state';
import { messages } from './messages';

type Props = {
  id: string;
  /** What the control is called. */
  label: string;
  comparison: Comparison;
  /** The field asked about; undefined when it is gone. */
  asked: AskableField | undefined;
  /** Province whose communes are the values, where the field has one. */
  province: string | undefined;
  describedBy: string | undefined;
  /** `isTyped`: one of many keystrokes, to be undone together. */
  onChange: (value: Json | undefined, isTyped: boolean) => void;
};

/** What a comparison compares with: picked from choices where there are some, typed else; nothing for "is filled in". */
export function ValueControl(props: Props): ReactNode {
  const takes = findOperator(props.comparison.is)?.takes ?? 'nothing';
  const kind = props.asked?.input.kind ?? 'text';
  if (takes === 'nothing' || kind === 'none') return null;
  if (kind === 'choices') return takes === 'list' ? <ChoiceBoxes {...props} /> : <ChoiceSelect {...props} />;
  if (kind === 'yes-no') return <YesNoSelect {...props} />;
  if (kind === 'place') return <PlaceSelect {...props} />;
  return takes === 'list' ? <TypedList {...props} /> : <TypedValue {...props} />;
}

type SelectProps = Props & { options: readonly { value: Json; label: string }[] };

/** A select over JSON values; one that is no longer offered stays visible as what it is. */
function ValueSelect({ id, label, comparison, describedBy, onChange, options }: SelectProps): ReactNode {
  const { say } = useSay();
  const { value } = comparison;
  const at = options.findIndex((option) => option.value === value);
  const isGone = value !== undefined && at < 0;
  return (
    <select
      id={id}
      className="pb-input"
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={value === undefined || isGone || undefined}
      value={isGone ? 'gone' : at < 0 ? '' : String(at)}
      onChange={(event) => onChange(options[Number(event.target.value)]?.value, false)}
    >
      {at < 0 && !isGone && <option value="">{say(messages.chooseValue)}</option>}
      {isGone && <option value="gone">{say(messages.goneValue, { value: asText(value) })}</option>}
      {options.map((option, index) => (
        <option key={asText(option.value)} value={index}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function choicesOf(asked: AskableField | undefined): readonly { value: Json; label: Text }[] {
  return asked?.input.kind === 'choices' ? asked.input.choices : [];
}

function ChoiceSelect(props: Props): ReactNode {
  const { locale } = useSay();
  const options = choicesOf(props.asked).map(({ value, label }) => ({ value, label: label[locale] }));
  return <ValueSelect {...props} options={options} />;
}

function YesNoSelect(props: Props): ReactNode {
  const { say } = useSay();
  const options = [
    { value: true, label: say(messages.yes) },
    { value: false, label: say(messages.no) },
  ];
  return <ValueSelect {...props} options={options} />;
}

function ChoiceBoxes({ id, label, comparison, asked, describedBy, onChange }: Props): ReactNode {
  const { locale } = useSay();
  const chosen = Array.isArray(comparison.value) ? comparison.value : [];
  const options = choicesOf(asked);
  return (
    <fieldset className="pb-boxes" id={id} aria-describedby={describedBy}>
      <legend className="pb-hidden">{label}</legend>
      {options.map(({ value, label: words }) => (
        <label key={asText(value)}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) => {
              const kept = options.map((option) => option.value).filter((one) => one !== value && chosen.includes(one));
              onChange(target.checked ? inOrder(options, [...kept, value]) : kept, false);
            }}
          />
          {words[locale]}
        </label>
      ))}
    </fieldset>
  );
}

function inOrder(options: readonly { value: Json }[], values: readonly Json[]): Json[] {
  return options.map((option) => option.value).filter((value) => values.includes(value));
}

/** Provinces, or the communes of the province that the field is about, by name; stored is the code. */
function PlaceSelect(props: Props): ReactNode {
  const { services } = useBuilder();
  const { province } = props;
  const [places, setPlaces] = useState<readonly { code: string; name: string }[]>([]);
  useEffect(() => {
    let isStale = false;
    const asked = province === undefined ? services.lookups.provinces() : services.lookups.communes(province);
    asked.then(
      (found) => {
        if (!isStale) setPlaces(found);
      },
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [services, province]);
  return <ValueSelect {...props} options={places.map(({ code, name }) => ({ value: code, label: name }))} />;
}

/** A number, date or text. The text typed stays as typed; the value follows as soon as it is one. */
function TypedValue({ id, label, comparison, asked, describedBy, onChange }: Props): ReactNode {
  const kind = asked?.input.kind === 'number' || asked?.input.kind === 'date' ? asked.input.kind : 'text';
  const { value } = comparison;
  const [typed, setTyped] = useState(() => asText(value));
  const known = readValue(typed, kind);
  useEffect(() => {
    if (value !== known) setTyped(asText(value));
  }, [value, known]);
  const wrong = notRead(typed, kind);
  return (
    <div>
      <input
        id={id}
        className="pb-input"
        type={kind === 'date' ? 'date' : 'text'}
        inputMode={kind === 'number' ? 'decimal' : undefined}
        aria-label={label}
        aria-describedby={[`${id}-wrong`, describedBy].filter(Boolean).join(' ')}
        aria-invalid={known === undefined || undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(readValue(target.value, kind), true);
        }}
      />
      <NotRead id={`${id}-wrong`} parts={kind === 'number' ? wrong : []} />
    </div>
  );
}

function TypedList({ id, label, comparison, asked, describedBy, onChange }: Props): ReactNode {
  const { say } = useSay();
  const kind = asked?.input.kind === 'number' || asked?.input.kind === 'date' ? asked.input.kind : 'text';
  const { value } = comparison;
  const [typed, setTyped] = useState(() => listText(value));
  const text = listText(value);
  const known = listText(valuesOf(typed, kind));
  const wrong = notRead(typed, kind);
  useEffect(() => {
    if (text !== known) setTyped(text);
  }, [text, known]);
  return (
    <div>
      <input
        id={id}
        className="pb-input"
        type="text"
        aria-label={label}
        aria-describedby={[`${id}-hint`, `${id}-wrong`, describedBy].filter(Boolean).join(' ')}
        aria-invalid={known === '' || wrong.length > 0 || undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(valuesOf(target.value, kind), true);
        }}
      />
      <p id={`${id}-hint`} className="pb-hint">
        {say(messages.listHint)}
      </p>
      <NotRead id={`${id}-wrong`} parts={wrong} />
    </div>
  );
}

type TypedKind = 'number' | 'date' | 'text';

function valuesOf(typed: string, kind: TypedKind): Json[] {
  return typed.split(';').flatMap((part) => readValue(part, kind) ?? []);
}

/** The parts typed that are no values of the kind: they are said, for they are not kept. */
function notRead(typed: string, kind: TypedKind): string[] {
  return typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && readValue(part, kind) === undefined);
}

/** What was typed and is not kept; there at all times, so that it is heard when it comes. */
function NotRead({ id, parts }: { id: string; parts: readonly string[] }): ReactNode {
  const { say } = useSay();
  const said = parts.map((part) => `“${part}”`).join(', ');
  return (
    <p id={id} className="pb-hint pb-bad" role="status">
      {parts.length > 0 ? say(messages.notNumbers, { parts: said }) : null}
    </p>
  );
}

function listText(value: Json | undefined): string {
  return Array.isArray(value) ? value.map(asText).join('; ') : '';
}

function readValue(typed: string, kind: TypedKind): Json | undefined {
  const text = typed.trim().normalize('NFC');
  if (text === '') return undefined;
  if (kind !== 'number') return text;
  const number = Number(text.replace(/\s/g, '').replace(',', '.'));
  // No number that JSON cannot hold, and no zero with a sign.
  if (!Number.isFinite(number)) return undefined;
  return number === 0 ? 0 : number;
}

function asText(value: Json | undefined): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}
