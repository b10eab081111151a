'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * Whether the page answers yet. What the server sent is shown some moments before its scripts run, and a choice made in between would
 * stand on the screen without anybody knowing of it: controls that decide what is done stay out of use until then.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
