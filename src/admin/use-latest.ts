import { useCallback, useRef } from 'react';

/** Of several questions under way only the last one asked counts: starting one gives a test of whether it still is that. */
export function useLatest(): () => () => boolean {
  const count = useRef(0);
  return useCallback(() => {
    count.current += 1;
    const own = count.current;
    return () => own === count.current;
  }, []);
}
