'use client';
import { startTransition, useEffect, useState } from 'react';

/** So many fields of a step are drawn whole at once: more than a screen shows. */
const atOnce = 16;
/** So many more in every further slice. */
const perSlice = 12;

/**
 * How many fields of a step are drawn whole: first those that are seen, then the others slice by slice in idle moments, so that a step of
 * hundreds of fields opens as fast as a short one. It only grows.
 */
export function useGrowing(total: number): number {
  const [drawn, setDrawn] = useState(atOnce);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + perSlice)), 16);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return drawn;
}
