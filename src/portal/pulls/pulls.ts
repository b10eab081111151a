/** What the holder of a key read: one released procedure, with or through its form. */
export type Pull = { province: string; key: string; revision: number };

/** How often something was pulled since it was last taken. Nothing of who asked but the key, and nothing of what for. */
export type CountedPull = Pull & { portalKey: string; pulls: number; lastAt: string };

/** Counts pulls in memory until somebody takes them away to keep them. */
export type Pulls = {
  note: (portalKey: string, pull: Pull) => void;
  /** What was counted since the last time; counting starts anew. */
  take: () => CountedPull[];
  /** Puts back what could not be kept. */
  giveBack: (counted: readonly CountedPull[]) => void;
};

/** So many different pulls are counted between two takings; further ones are not. */
const mostCounted = 20_000;

/** @param clock when a pull happens */
export function makePulls(clock: () => Date): Pulls {
  let counted = new Map<string, CountedPull>();
  const add = (pull: CountedPull) => {
    const name = [pull.portalKey, pull.province, pull.key, pull.revision].join(' ');
    const before = counted.get(name);
    if (before) {
      before.pulls += pull.pulls;
      if (before.lastAt < pull.lastAt) before.lastAt = pull.lastAt;
    } else if (counted.size < mostCounted) counted.set(name, { ...pull });
  };
  return {
    note: (portalKey, { province, key, revision }) =>
      add({ portalKey, province, key, revision, pulls: 1, lastAt: clock().toISOString() }),
    take: () => {
      const taken = [...counted.values()];
      counted = new Map();
      return taken;
    },
    giveBack: (taken) => taken.forEach(add),
  };
}
