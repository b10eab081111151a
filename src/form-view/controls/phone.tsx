import type { ReactNode } from 'react';
import type { Control, ControlProps } from './control';
import { TextInput } from './text-input';

/** `0912 345 678` and `0912.345.678` are the same number; anything else stays as typed for the check to name. */
function readPhone(text: string): string | undefined {
  const compact = text.replace(/[\s.\-()\u00a0]/g, '');
  return compact === '' ? undefined : compact;
}

function PhoneControl(props: ControlProps): ReactNode {
  return <TextInput {...props} type="tel" inputMode="tel" width="medium" parse={readPhone} />;
}

export const phoneControl: Control = { fields: ['phone'], Component: PhoneControl };
