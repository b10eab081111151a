import { type ReactNode, useId } from 'react';

/** The box that narrows a list by words. */
export function SearchField(props: { label: string; value: string; onChange: (text: string) => void }): ReactNode {
  const id = useId();
  return (
    <div>
      <label className="pb-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        className="pb-input"
        type="search"
        value={props.value}
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}

type ChoiceFieldProps<Value extends string> = {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** The list that narrows another one by kind. */
export function ChoiceField<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: ChoiceFieldProps<Value>): ReactNode {
  const id = useId();
  return (
    <div>
      <label className="pb-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="pb-input"
        value={value}
        onChange={({ target }) => {
          const chosen = choices.find((choice) => choice.value === target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
