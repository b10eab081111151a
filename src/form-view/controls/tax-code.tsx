import type { ReactNode } from 'react';
import type { Control, ControlProps } from './control';
import { TextInput } from './text-input';

/** Spaces and points between digits are how people copy it; the dash of a branch number stays. */
function readTaxCode(text: string): string | undefined {
  const compact = text.replace(/[\s.\u00a0]/g, '').replace(/[\u2010-\u2015]/g, '-');
  return compact === '' ? undefined : compact;
}

function TaxCodeControl(props: ControlProps): ReactNode {
  return <TextInput {...props} width="medium" inputMode="text" autoCapitalize="off" parse={readTaxCode} />;
}

export const taxCodeControl: Control = { fields: ['tax-code'], Component: TaxCodeControl };
