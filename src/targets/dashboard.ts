import type { Text } from '../messages/text';
import { criteria } from '../service-level/criteria/index';
import { scaleOf } from '../service-level/scales';
import { handledOf, type LevelStep, receivedOnline, type ServiceFacts } from './facts';
import { firstOf } from './first-of';
import { type Goal, type GoalStanding, standingOf } from './goals';
import { type ListStanding, listStanding, type NamedList } from './named-list';

/** A service in a short list, with what makes it stand there. */
export type Listed = {
  province: string;
  key: string;
  name: string;
  agency: string | null;
  legacy: number;
  value: number;
};

/** All figures of a province, an agency or the nation, as plain data. */
export type Dashboard = {
  today: string;
  services: number;
  /** How many services are at each level 0-4, and at each level of the scale in force. */
  byLegacy: { level: number; count: number }[];
  byCurrent: { level: string; name: Text; count: number }[];
  /** The same at the end of each of the last twelve months. */
  overTime: { month: string; counts: number[] }[];
  goals: GoalStanding[];
  lists: ListStanding[];
  /** Criteria that are missing most, with how many services miss them. */
  missing: { id: string; title: Text; level: number; count: number }[];
  dossiers: { online: number; all: number };
  /** How many there are of each of the lists below, which show the first ones only. */
  totals: { unused: number; stale: number; expired: number; overlaps: number; cheapest: number };
  /** What is missing because this product cannot do it yet, with how many services lack it; nobody can mend it in a record. */
  platformLacks: { id: string; title: Text; count: number }[];
  /** Services at level 3 or 4 that got fewer than `fewDossiers` on line in twelve months. */
  unused: Listed[];
  /** Not released for two years. */
  stale: Listed[];
  /** A governing legal text expired, or none named. */
  expired: Listed[];
  /** The same name at several agencies. */
  overlaps: { name: string; agencies: string[]; keys: string[] }[];
  /** Fewest criteria to the next level first that somebody can mend, then most dossiers. `value`: how many of those are missing. */
  cheapest: (Listed & { missing: string[]; dossiers: number })[];
};

const legacyLevels = [0, 1, 2, 3, 4] as const;
const fewDossiers = 5;
/** So many rows a list on the screen has. */
export const listed = 20;
const staleAfterYears = 2;

export type DashboardInput = {
  services: readonly ServiceFacts[];
  history: readonly LevelStep[];
  goals: readonly Goal[];
  lists: readonly NamedList[];
  /** ISO date in Asia/Ho_Chi_Minh. */
  today: string;
  /** So many rows each short list has at most; default: as many as the screen shows. */
  longest?: number;
};

/** Every figure of the dashboard; nothing in it is looked up. */
export function dashboardOf({ services, history, goals, lists, today, longest = listed }: DashboardInput): Dashboard {
  const missing = missingMost(services);
  const unused = unusedOf(services);
  const stale = staleOf(services, yearsBefore(today, staleAfterYears));
  const expired = services.filter((each) => each.missing.includes('l1-legal-basis'));
  const overlaps = overlapsOf(services);
  const cheapest = cheapestOf(services);
  const atLegacy = countBy(services, ({ legacy }) => legacy);
  const atCurrent = countBy<string>(services, ({ current }) => current);
  return {
    today,
    services: services.length,
    byLegacy: legacyLevels.map((level) => ({ level, count: atLegacy.get(level) ?? 0 })),
    byCurrent: scaleOf('current').levels.map(({ id, name }) => ({ level: id, name, count: atCurrent.get(id) ?? 0 })),
    overTime: levelsOverTime(history, today),
    goals: goals.map((goal) => standingOf(goal, services)),
    lists: lists.map((list) => listStanding(list, services, today)),
    missing: missing.map(({ id, title, level, count }) => ({ id, title, level, count })),
    dossiers: handledByAll(services),
    totals: {
      unused: unused.length,
      stale: stale.length,
      expired: expired.length,
      overlaps: overlaps.length,
      cheapest: cheapest.length,
    },
    platformLacks: missing.filter(({ id }) => byPlatform.has(id)).map(({ id, title, count }) => ({ id, title, count })),
    unused: firstOf(unused, longest, leastUsed).map(({ each, received }) => toListed(each, received)),
    stale: firstOf(stale, longest, (one, other) => byDay(one.releasedOn, other.releasedOn)).map((each) =>
      toListed(each, Number(each.releasedOn.slice(0, 4))),
    ),
    expired: expired.slice(0, longest).map((each) => toListed(each, 0)),
    overlaps: firstOf(overlaps, longest, (one, other) => other.keys.length - one.keys.length),
    cheapest: firstOf(cheapest, longest, fewestFirst).map(({ each, missing: lacks, dossiers }) => ({
      ...toListed(each, lacks.length),
      missing: lacks,
      dossiers,
    })),
  };
}

const toListed = ({ province, key, name, agency, legacy }: ServiceFacts, value: number): Listed => ({
  province,
  key,
  name,
  agency,
  legacy,
  value,
});

/** How many services have each value. */
function countBy<Value>(services: readonly ServiceFacts[], of: (each: ServiceFacts) => Value): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const each of services) {
    const value = of(each);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function handledByAll(services: readonly ServiceFacts[]): Dashboard['dossiers'] {
  const sum = { online: 0, all: 0 };
  for (const each of services) {
    const { online, all } = handledOf(each);
    sum.online += online;
    sum.all += all;
  }
  return sum;
}

const yearsBefore = (today: string, years: number) => `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;

/** Thousands of names are compared: a collator made once is several times faster than asking for one each time. */
const alphabetical = new Intl.Collator('vi');

const byDay = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Unused = { each: ServiceFacts; received: number };

const unusedOf = (services: readonly ServiceFacts[]): Unused[] =>
  services
    .filter(({ legacy }) => legacy >= 3)
    .map((each) => ({ each, received: receivedOnline(each) }))
    .filter(({ received }) => received < fewDossiers);

const leastUsed = (one: Unused, other: Unused): number =>
  one.received - other.received || alphabetical.compare(one.each.name, other.each.name);

const staleOf = (services: readonly ServiceFacts[], before: string): ServiceFacts[] =>
  services.filter(({ releasedOn }) => releasedOn < before);

/** Months as `2026-11`, the twelve that end with the one of `today`. */
export function lastTwelveMonths(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 12 }, (_, place) =>
    new Date(Date.UTC(year, month - 12 + place, 1)).toISOString().slice(0, 7),
  );
}

/** Levels of all services at the end of each month: the newest step of each that is not later. */
function levelsOverTime(history: readonly LevelStep[], today: string): Dashboard['overTime'] {
  const steps = [...history].sort((one, other) => byDay(one.on, other.on));
  const now = new Map<string, number>();
  let next = 0;
  return lastTwelveMonths(today).map((month) => {
    for (let step = steps[next]; step !== undefined && step.on.slice(0, 7) <= month; step = steps[next]) {
      if (step.legacy === null) now.delete(step.key);
      else now.set(step.key, step.legacy);
      next += 1;
    }
    const counts = [0, 0, 0, 0, 0];
    for (const level of now.values()) counts[level] = (counts[level] ?? 0) + 1;
    return { month, counts };
  });
}

function missingMost(services: readonly ServiceFacts[]): Dashboard['missing'] {
  const counts = new Map<string, number>();
  // Most services share their list with many others: counted by list first, then each list once.
  for (const [missing, count] of countBy(services, (each) => each.missing)) {
    for (const id of missing) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return criteria
    .map(({ id, title, level }) => ({ id, title, level, count: counts.get(id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

function overlapsOf(services: readonly ServiceFacts[]): Dashboard['overlaps'] {
  const byName = new Map<string, ServiceFacts[]>();
  for (const each of services) {
    // Every province has its own birth registration: only inside of one are two the same.
    const name = `${each.province} ${each.foldedName}`;
    const same = byName.get(name);
    if (same) same.push(each);
    else byName.set(name, [each]);
  }
  const double = [...byName.values()].filter((same) => same.length > 1);
  return double.map((same) => ({
    name: same[0]?.name ?? '',
    agencies: [...new Set(same.map(({ agency }) => agency ?? '–'))].sort(),
    keys: same.map(({ key }) => key).sort(),
  }));
}

const levelOfCriterion = new Map(criteria.map(({ id, level }) => [id, level]));

/** What a service lacks for the next level 1-4. */
export function missingForNext({ legacy, missing }: ServiceFacts): string[] {
  return missing.filter((id) => levelOfCriterion.get(id) === legacy + 1);
}

const byPlatform = new Set(criteria.filter(({ mendedAt }) => mendedAt.kind === 'platform').map(({ id }) => id));

type Upgrade = { each: ServiceFacts; missing: string[]; dossiers: number };

/** What only this product could bring does not make an upgrade one that somebody can do. */
const cheapestOf = (services: readonly ServiceFacts[]): Upgrade[] =>
  services
    .map((each) => ({
      each,
      missing: missingForNext(each).filter((id) => !byPlatform.has(id)),
      dossiers: handledOf(each).all,
    }))
    .filter(({ missing }) => missing.length > 0);

const fewestFirst = (one: Upgrade, other: Upgrade): number =>
  one.missing.length - other.missing.length || other.dossiers - one.dossiers;
