import type { Problem } from '../src/problem/problem';

/** Where progress goes: one line for people per step. */
export type Log = (line: string) => void;

/** What a seed did. Seeding again gives zeros. */
export type SeedReport = {
  created: Record<string, number>;
  /** Procedures brought up to a newer seed; only those that staff have not changed. */
  updated: number;
  released: number;
  /** Records that were left out, by key, with every reason. The rest went in. */
  refused: { key: string; problems: readonly Problem[] }[];
  /** Seeded procedures that staff have changed since and that a newer seed would change: left alone. */
  keptForStaff: string[];
};

export function emptyReport(): SeedReport {
  return { created: {}, updated: 0, released: 0, refused: [], keptForStaff: [] };
}
