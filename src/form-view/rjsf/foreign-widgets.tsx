import stockWidgets from '@rjsf/core/lib/components/widgets/index.js';
import type { WidgetProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { useView } from '../state/view-context';
import { useForeignAria } from './foreign-templates';

function useAriaOf(props: WidgetProps) {
  return useForeignAria(
    props.id,
    props.id.split('-').slice(1),
    Boolean(props.schema.description ?? props.options.help),
  );
}

function ForeignSelect(props: WidgetProps): ReactNode {
  const { id, options, value, onChange, multiple } = props;
  const { say } = useView();
  const aria = useAriaOf(props);
  const choices = options.enumOptions ?? [];
  if (multiple) return <ForeignCheckboxes {...props} />;
  return (
    <select
      {...aria}
      id={id}
      className="pc-input pc-select"
      value={String(choices.findIndex((choice) => choice.value === value))}
      onChange={(event) => onChange(choices[Number(event.target.value)]?.value)}
    >
      <option value="-1">{say('choose')}</option>
      {choices.map((choice, i) => (
        <option key={String(choice.value)} value={String(i)}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function ForeignRadio({ id, options, value, onChange }: WidgetProps): ReactNode {
  return (options.enumOptions ?? []).map((choice, i) => {
    const own = i === 0 ? id : `${id}-${i}`;
    return (
      <div className="pc-choice" key={String(choice.value)}>
        <input
          type="radio"
          id={own}
          name={id}
          checked={choice.value === value}
          onChange={() => onChange(choice.value)}
        />
        <label htmlFor={own}>{choice.label}</label>
      </div>
    );
  });
}

function ForeignCheckboxes({ id, options, value, onChange }: WidgetProps): ReactNode {
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const choices = options.enumOptions ?? [];
  return choices.map((choice, i) => {
    const own = i === 0 ? id : `${id}-${i}`;
    return (
      <div className="pc-choice" key={String(choice.value)}>
        <input
          type="checkbox"
          id={own}
          checked={chosen.includes(choice.value)}
          onChange={(event) => {
            const wanted = (each: unknown) => (each === choice.value ? event.target.checked : chosen.includes(each));
            onChange(choices.filter((each) => wanted(each.value)).map((each) => each.value));
          }}
        />
        <label htmlFor={own}>{choice.label}</label>
      </div>
    );
  });
}

function ForeignCheckbox(props: WidgetProps): ReactNode {
  const { id, value, label, onChange } = props;
  const aria = useAriaOf(props);
  return (
    <div className="pc-choice">
      <input
        {...aria}
        type="checkbox"
        id={id}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

function ForeignFile(): ReactNode {
  const { say } = useView();
  return <p className="pc-hint">{say('unsupported')}</p>;
}

/** Our widgets over rjsf's: named groups, no dangling ids; a foreign file widget would put base64 into the answers. */
export const foreignWidgets = {
  ...stockWidgets(),
  SelectWidget: ForeignSelect,
  RadioWidget: ForeignRadio,
  CheckboxesWidget: ForeignCheckboxes,
  CheckboxWidget: ForeignCheckbox,
  FileWidget: ForeignFile,
};
