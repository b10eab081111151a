import type { ReactNode } from 'react';
import type { Control, ControlProps } from './control';
import { TextInput } from './text-input';

function readEmail(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

function EmailControl(props: ControlProps): ReactNode {
  return <TextInput {...props} inputMode="email" autoCapitalize="off" parse={readEmail} />;
}

/** `type=text` with the e-mail keyboard: `type=email` hides spaces from us that the person sees. */
export const emailControl: Control = { fields: ['email'], Component: EmailControl };
