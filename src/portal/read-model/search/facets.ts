import type { ServiceFilter, ServicePage } from '../read-model';
import type { Entry } from './entry';

export type FacetName = keyof ServicePage['facets'];

/** A filter that has a facet: what a service has of it, and what the filter asks for. */
type Facet = {
  name: FacetName;
  values: (entry: Entry) => readonly string[];
  wanted: (filter: ServiceFilter) => string | undefined;
};

const facets: readonly Facet[] = [
  { name: 'sector', values: (entry) => [entry.line.sector], wanted: (filter) => filter.sector },
  { name: 'agency', values: (entry) => entry.agencies, wanted: (filter) => filter.agency },
  {
    name: 'level',
    values: (entry) => [String(entry.record.head.legacyLevel)],
    wanted: (filter) => filter.level?.toString(),
  },
  { name: 'applicant', values: (entry) => entry.line.applicants, wanted: (filter) => filter.applicant },
];

/**
 * Keeps the services that meet the filter, and counts the values of every facet among those that meet all other parts of
 * the filter: a number beside a choice says what one would get by choosing it instead.
 */
export function filterAndCount(
  entries: Iterable<Entry>,
  filter: ServiceFilter,
): { kept: Entry[]; facets: ServicePage['facets'] } {
  const wanted = facets.map((facet) => facet.wanted(filter));
  const counts = facets.map(() => new Map<string, number>());
  const kept: Entry[] = [];
  for (const entry of entries) {
    if (filter.province !== undefined && entry.record.head.province !== filter.province) continue;
    if (filter.tier !== undefined && !entry.line.tiers.includes(filter.tier)) continue;
    const missed = facets.filter((facet, place) => {
      const value = wanted[place];
      return value !== undefined && !facet.values(entry).includes(value);
    });
    if (missed.length === 0) kept.push(entry);
    if (missed.length > 1) continue;
    facets.forEach((facet, place) => {
      if (missed.length === 1 && missed[0] !== facet) return;
      for (const value of facet.values(entry)) counts[place]?.set(value, (counts[place]?.get(value) ?? 0) + 1);
    });
  }
  return {
    kept,
    facets: {
      sector: listed(counts[0]),
      agency: listed(counts[1]),
      level: listed(counts[2]),
      applicant: listed(counts[3]),
    },
  };
}

/** Most frequent first; the same number by value, so that the order is stable. */
function listed(counts: Map<string, number> | undefined): { value: string; count: number }[] {
  return [...(counts ?? [])]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}
