import type { ReactNode } from 'react';
import type { AskableField } from '../../form/conditions/askable-fields';
import type { Comparison } from '../../form/conditions/condition';
import { findOperator, operators } from '../../form/conditions/operators';
import { IconButton } from '../parts/icon-button';
import { useSay } from '../state';
import { isComplete, ofField, withOperator, withValue } from './comparison-values';
import { FieldSelect } from './field-select';
import { messages } from './messages';
import { ValueControl } from './value-control';

type Props = {
  id: string;
  /** Where it stands, for people: `1`, `2.1`. */
  place: string;
  comparison: Comparison;
  asked: AskableField | undefined;
  province: string | undefined;
  fields: readonly AskableField[];
  onChange: (comparison: Comparison, isTyped: boolean) => void;
  /** Absent where it cannot go any further. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
};

/** One comparison as a sentence of controls: field, comparison, value. */
export function ComparisonLine(props: Props): ReactNode {
  const { id, place, comparison, asked, fields, onChange, onUp, onDown, onRemove } = props;
  const { say, locale } = useSay();
  const operator = findOperator(comparison.is);
  const offered = operators.filter(({ name }) => asked?.operators.includes(name) || name === comparison.is);
  const isFull = isComplete(comparison);
  const note = `${id}-note`;
  return (
    <div className="pb-line">
      <FieldSelect
        id={`${id}-field`}
        label={say(messages.lineField, { place })}
        value={comparison.field}
        options={fields.map(({ field, label, path }) => ({ value: field, label: label[locale], path }))}
        onChange={(field) => {
          const next = fields.find((one) => one.field === field);
          if (next) onChange(ofField(comparison, next), false);
        }}
      />
      <select
        id={`${id}-is`}
        className="pb-input"
        aria-label={say(messages.lineOperator, { place })}
        value={comparison.is}
        onChange={({ target }) => {
          const next = operators.find(({ name }) => name === target.value);
          if (next) onChange(withOperator(comparison, next.name, asked), false);
        }}
      >
        {offered.map(({ name, label }) => (
          <option key={name} value={name}>
            {label[locale]}
          </option>
        ))}
      </select>
      <ValueControl
        key={`${comparison.field} ${operator?.takes}`}
        id={`${id}-value`}
        label={say(operator?.takes === 'list' ? messages.lineValues : messages.lineValue, { place })}
        comparison={comparison}
        asked={asked}
        province={props.province}
        describedBy={isFull ? undefined : note}
        onChange={(value, isTyped) => onChange(withValue(comparison, value), isTyped)}
      />
      <span className="pb-line-tools">
        {(onUp || onDown) && (
          <>
            <IconButton name={say(messages.lineUp, { place })} sign="↑" onPress={onUp} />
            <IconButton name={say(messages.lineDown, { place })} sign="↓" onPress={onDown} />
          </>
        )}
        <IconButton name={say(messages.removeLine, { place })} sign="×" onPress={onRemove} />
      </span>
      {isFull ? null : (
        <p id={note} className="pb-line-note">
          {say(messages.noValue)}
        </p>
      )}
    </div>
  );
}
