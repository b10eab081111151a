import type { ReactNode } from 'react';
import { useView } from '../state/view-context';
import type { Control, ControlProps } from './control';
import { readMoney, writeMoney } from './numbers';
import { TextInput } from './text-input';

function MoneyControl(props: ControlProps): ReactNode {
  const { say } = useView();
  return (
    <TextInput
      {...props}
      width="medium"
      inputMode="numeric"
      parse={readMoney}
      format={writeMoney}
      live={(text) => writeMoney(readMoney(text))}
      suffix={say('currency')}
    />
  );
}

/** Vietnamese dong, whole; thousands are grouped while typing. */
export const moneyControl: Control = { fields: ['money'], Component: MoneyControl };
