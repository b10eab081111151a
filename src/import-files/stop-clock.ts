/** A clock that only runs while somebody works, and rings when that has taken too long altogether. */
export type StopClock = { start: () => void; pause: () => void };

/**
 * @param most milliseconds it may run in all
 * @param ring called once they are over
 */
export function makeStopClock(most: number, ring: () => void): StopClock {
  let left = most;
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    start() {
      if (timer !== undefined) return;
      startedAt = Date.now();
      timer = setTimeout(ring, Math.max(0, left));
    },
    pause() {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      left -= Date.now() - startedAt;
    },
  };
}
