import type { Text } from '../messages/text';
import type { ServiceFacts } from './facts';

/** One line of a named list: which procedure must be at which level (1-4), by when, and who answers for it. */
export type ListEntry = {
  /** National code or key. */
  key: string;
  targetLevel: number;
  /** ISO date; null: no date. */
  date: string | null;
  unit: string | null;
  person: string | null;
};

/** Procedures that a nation, ministry or province has named: essential services, the annex of a plan. */
export type NamedList = {
  id: string;
  title: string;
  owner: string;
  legalBasis: string | null;
  entries: readonly ListEntry[];
};

/** A line of a list against what is published. */
export type EntryStanding = ListEntry & {
  name: string | null;
  /** Null: not published in this scope. */
  level: number | null;
  state: 'reached' | 'open' | 'late' | 'unknown';
};

export type ListStanding = {
  id: string;
  title: string;
  owner: string;
  legalBasis: string | null;
  reached: number;
  all: number;
  late: number;
  entries: EntryStanding[];
};

/**
 * Where a named list stands over these services; what is not published there is `unknown`, and counts as not reached. Where several
 * provinces publish the same procedure, the lowest of them counts.
 */
export function listStanding(list: NamedList, services: readonly ServiceFacts[], today: string): ListStanding {
  const byKey = new Map<string, ServiceFacts>();
  for (const service of services) {
    const before = byKey.get(service.key);
    if (!before || service.legacy < before.legacy) byKey.set(service.key, service);
  }
  const entries = list.entries.map((entry): EntryStanding => {
    const service = byKey.get(entry.key);
    if (!service) return { ...entry, name: null, level: null, state: 'unknown' };
    const isReached = service.legacy >= entry.targetLevel;
    const state = isReached ? 'reached' : entry.date !== null && entry.date < today ? 'late' : 'open';
    return { ...entry, name: service.name, level: service.legacy, state };
  });
  return {
    id: list.id,
    title: list.title,
    owner: list.owner,
    legalBasis: list.legalBasis,
    reached: entries.filter(({ state }) => state === 'reached').length,
    all: entries.length,
    late: entries.filter(({ state }) => state === 'late').length,
    entries,
  };
}

/** The names of the states, as they are shown. */
export const entryStates: Record<EntryStanding['state'], Text> = {
  reached: { vi: 'Đã đạt', en: 'Reached' },
  open: { vi: 'Chưa đạt', en: 'Open' },
  late: { vi: 'Quá hạn', en: 'Late' },
  unknown: { vi: 'Chưa công bố', en: 'Not published' },
};
