'use client';
import type { ReactNode } from 'react';
import { useIsLive } from './use-is-live';

/** What is in it can be typed into, chosen and pressed from the moment the page answers; links work before. */
export function Live({ children }: { children: ReactNode }) {
  return (
    <fieldset className="cat-live" role="presentation" disabled={!useIsLive()}>
      {children}
    </fieldset>
  );
}
