import type { ReactNode } from 'react';
import { pictures } from './pictures';

/** A small picture beside words that say the same: hidden from those who hear the page. */
export function Icon({ name }: { name: string }): ReactNode {
  return (
    <svg className="pb-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={pictures[name] ?? pictures.text} />
    </svg>
  );
}
