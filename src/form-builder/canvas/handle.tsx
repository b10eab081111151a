import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { dragHelpId } from './drag-help';

type Props = { label: string; tabIndex: number };

/** Where a part is picked up. The mouse may pick it up anywhere; this is what the keyboard and the eye find. */
export function Handle({ label, tabIndex }: Props): ReactNode {
  return (
    <button type="button" className="pb-handle" aria-label={label} aria-describedby={dragHelpId} tabIndex={tabIndex}>
      <Icon name="grip" />
    </button>
  );
}
