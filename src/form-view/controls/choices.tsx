import type { ReactNode } from 'react';
import { GroupFrame } from '../parts/field-frame';
import { objectOf } from '../state/paths';
import type { Control, ControlProps } from './control';
import { readOptions } from './options';

function ChoicesControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const options = readOptions(objectOf(schema.items), { ...objectOf(ui.items), ...ui });
  const chosen = Array.isArray(value) ? value : [];
  return (
    <GroupFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      scope="within"
      className="pc-choices"
      {...(label === undefined ? {} : { label })}
    >
      {(aria) =>
        options.map((option, i) => (
          <div className="pc-choice" key={String(option.value)}>
            <input
              type="checkbox"
              id={i === 0 ? aria.id : `${aria.id}-${i}`}
              checked={chosen.includes(option.value)}
              aria-invalid={aria['aria-invalid']}
              onChange={(event) => {
                const kept = event.target.checked
                  ? options.filter(({ value: each }) => each === option.value || chosen.includes(each))
                  : options.filter(({ value: each }) => each !== option.value && chosen.includes(each));
                commit(kept.length === 0 ? undefined : kept.map(({ value: each }) => each), path);
              }}
            />
            <label htmlFor={i === 0 ? aria.id : `${aria.id}-${i}`}>{option.label}</label>
          </div>
        ))
      }
    </GroupFrame>
  );
}

export const choicesControl: Control = { fields: ['choices'], Component: ChoicesControl };
