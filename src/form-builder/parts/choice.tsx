import type { ReactNode } from 'react';

type Props<Value extends string> = {
  /** What is chosen; heard, not seen. */
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
};

/** One of a few, as buttons side by side. */
export function Choice<Value extends string>({ legend, value, options, onChange }: Props<Value>): ReactNode {
  return (
    <fieldset className="pb-choice">
      <legend className="pb-hidden">{legend}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
