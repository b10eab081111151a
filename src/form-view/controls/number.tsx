import type { ReactNode } from 'react';
import type { Control, ControlProps } from './control';
import { readNumber, writeNumber } from './numbers';
import { TextInput } from './text-input';

function NumberControl(props: ControlProps): ReactNode {
  const unit = props.schema['x-unit'];
  return (
    <TextInput
      {...props}
      width="short"
      inputMode={props.schema.type === 'integer' ? 'numeric' : 'decimal'}
      parse={readNumber}
      format={writeNumber}
      {...(typeof unit === 'string' ? { suffix: unit } : {})}
    />
  );
}

/** A text box, not `type=number`: no wheel accidents, no lost letters, a decimal comma as in Vietnamese. */
export const numberControl: Control = { fields: ['number'], Component: NumberControl };
