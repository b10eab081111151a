import type { ReactNode } from 'react';
import { FieldFrame, GroupFrame } from '../parts/field-frame';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { type Option, readOptions } from './options';

type RadiosProps = ControlProps & { options: readonly Option[]; inline?: boolean };

/** One question, one answer, every option visible. The first button carries the id, for links from the error summary. */
export function Radios(props: RadiosProps): ReactNode {
  const { path, schema, ui, value, required, commit, label, options } = props;
  const { say } = useView();
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <GroupFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      scope="within"
      role="radiogroup"
      className={props.inline ? 'pc-choices pc-choices-inline' : 'pc-choices'}
      {...(label === undefined ? {} : { label })}
    >
      {({ id }) => (
        <>
          {options.map((option, i) => (
            <div className="pc-choice" key={String(option.value)}>
              <input
                type="radio"
                id={i === 0 ? id : `${id}-${i}`}
                name={id}
                checked={i === chosen}
                onChange={() => commit(option.value, path)}
              />
              <label htmlFor={i === 0 ? id : `${id}-${i}`}>{option.label}</label>
            </div>
          ))}
          {!required && chosen >= 0 ? (
            <button type="button" className="pc-link" onClick={() => commit(undefined, path)}>
              {say('clear')}
            </button>
          ) : null}
        </>
      )}
    </GroupFrame>
  );
}

function Select({ path, schema, ui, value, required, commit, label, options }: RadiosProps): ReactNode {
  const { say } = useView();
  const chosen = options.findIndex((option) => option.value === value);
  return (
    <FieldFrame path={path} schema={schema} ui={ui} required={required} {...(label === undefined ? {} : { label })}>
      {(aria) => (
        <select
          {...aria}
          className="pc-input pc-select"
          value={chosen < 0 ? '' : String(chosen)}
          onChange={(event) => commit(options[Number(event.target.value || -1)]?.value, path)}
        >
          <option value="">{say('choose')}</option>
          {options.map((option, i) => (
            <option key={String(option.value)} value={String(i)}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

function ChoiceControl(props: ControlProps): ReactNode {
  const options = readOptions(props.schema, props.ui);
  return props.ui['ui:widget'] === 'radio' ? (
    <Radios {...props} options={options} />
  ) : (
    <Select {...props} options={options} />
  );
}

export const choiceControl: Control = { fields: ['choice'], Component: ChoiceControl };
