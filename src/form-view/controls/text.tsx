import type { ReactNode } from 'react';
import type { Control, ControlProps } from './control';
import { TextInput } from './text-input';

function TextControl(props: ControlProps): ReactNode {
  const maximum = props.schema.maxLength;
  const isName = props.schema['x-format'] === 'name';
  const width = typeof maximum !== 'number' || maximum > 40 ? 'long' : maximum > 16 ? 'medium' : 'short';
  return <TextInput {...props} width={width} {...(isName ? { autoCapitalize: 'words' as const } : {})} />;
}

export const textControl: Control = { fields: ['text'], Component: TextControl };
