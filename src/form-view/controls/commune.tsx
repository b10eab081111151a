import type { ReactNode } from 'react';
import { readTexts } from '../parts/field-texts';
import { CommunePicker } from './address';
import type { Control, ControlProps } from './control';

function CommuneControl({ path, schema, ui, value, required, commit, label }: ControlProps): ReactNode {
  const province = schema['x-province'];
  return (
    <CommunePicker
      path={path}
      schema={schema}
      ui={ui}
      value={value}
      required={required}
      label={label ?? readTexts(schema, ui).label}
      province={typeof province === 'string' ? province : undefined}
      commit={(code) => commit(code, path)}
    />
  );
}

export const communeControl: Control = { fields: ['commune'], Component: CommuneControl };
