import { useEffect, useRef } from 'react';

/**
 * Gives the focus to an element that is on the page only after the next render: `want(id)`. The first of several ids that is there then
 * is taken.
 */
export function useWantedFocus(): (...ids: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    if (wanted.current.length === 0) return;
    const element = wanted.current.map((id) => document.getElementById(id)).find((found) => found !== null);
    wanted.current = [];
    element?.focus();
  });
  return (...ids) => {
    wanted.current = ids;
  };
}
