import type { ReactNode } from 'react';
import { FieldFrame } from '../parts/field-frame';
import { useCommitted } from '../state/use-committed';
import { autoCompleteOf } from './auto-complete';
import type { ControlProps } from './control';

type TextInputProps = ControlProps & {
  type?: 'tel';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  /** Width in characters expected, so that the box itself says how much to write. */
  width?: 'short' | 'medium' | 'long';
  hint?: string;
  autoCapitalize?: 'words' | 'off';
  /** Text box content to answer; default: the text itself, empty text clears. */
  parse?: (text: string) => ControlProps['value'];
  /** Answer to text box content. */
  format?: (value: ControlProps['value']) => string;
  /** Rewrites the text while it is typed. */
  live?: (text: string) => string;
  /** After the box: a unit, a currency. */
  suffix?: string;
  /** Below the box, inside the frame; described by `extraId` when given. */
  extra?: ReactNode;
  extraId?: string;
};

function plainText(value: ControlProps['value']): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function textOrNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}

/** One line of text; the base of all controls that are a single box. */
export function TextInput(props: TextInputProps): ReactNode {
  const { path, schema, ui, value, required, commit, label, suffix, extra } = props;
  const parse = props.parse ?? textOrNothing;
  const { ref, handlers } = useCommitted<HTMLInputElement>({
    text: (props.format ?? plainText)(value),
    commit: (text) => commit(parse(text), path),
    ...(props.live ? { live: props.live } : {}),
  });
  return (
    <FieldFrame
      path={path}
      schema={schema}
      ui={ui}
      required={required}
      {...(label === undefined ? {} : { label })}
      {...(props.hint === undefined ? {} : { hint: props.hint })}
      {...(props.extraId === undefined ? {} : { describedBy: props.extraId })}
    >
      {(aria) => {
        const input = (
          <input
            {...aria}
            {...handlers}
            ref={ref}
            className={`pc-input pc-width-${props.width ?? 'long'}`}
            type={props.type}
            inputMode={props.inputMode}
            autoComplete={autoCompleteOf(path, schema)}
            autoCapitalize={props.autoCapitalize}
          />
        );
        return (
          <>
            {suffix ? (
              <span className="pc-with-suffix">
                {input}
                <span className="pc-suffix">{suffix}</span>
              </span>
            ) : (
              input
            )}
            {extra}
          </>
        );
      }}
    </FieldFrame>
  );
}
