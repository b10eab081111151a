import { leastRecent } from '../../search/least-recent';

/** Counts what each name does in a minute. */
export type Quota = {
  /** Counts `times` more, by default one; false when that is beyond `most` in this minute. */
  take: (name: string, most: number, times?: number) => boolean;
};

const minuteMs = 60_000;
const names = 10_000;

/** Quotas per minute of the clock, counted in this process. */
export function makeQuota(clock: () => Date): Quota {
  const windows = leastRecent<string, { minute: number; used: number }>(names);
  return {
    take(name, most, times = 1) {
      const minute = Math.floor(clock().getTime() / minuteMs);
      const known = windows.get(name);
      const used = known?.minute === minute ? known.used + times : times;
      windows.set(name, { minute, used });
      return used <= most;
    },
  };
}
