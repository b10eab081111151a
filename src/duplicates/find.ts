import { agencyKey } from '../import/cells/agency-names';
import { bareName, foldName } from '../import/fold-name';
import { makeNameIndex, mostAlike, nearEnough } from '../import/near-duplicates';
import { type DuplicateKind, duplicateKinds } from './kinds';

/** A procedure as far as it is compared. `agency` says who performs it, in whatever words are the same for the same agency. */
export type Comparable = { id: string; code: string | null; name: string; agency: string };

/** Procedures that may be one, and why; likeness is the overlap of their folded trigrams, 0 to 1. */
export type DuplicateGroup = { kind: DuplicateKind; likeness: number; members: string[] };

export type FindOptions = {
  /** Least likeness of names that counts as near. */
  threshold?: number;
  /** Pairs somebody has said are not the same. */
  areDifferent?: (one: string, other: string) => boolean;
};

/** Sets up to this size are taken apart by what people have said of their pairs; bigger ones are shown whole. */
const mostTakenApart = 100;

/**
 * What may be one procedure, the surest first: sets with the same code, the same name and agency, or the same name at several agencies,
 * and names much alike: sets that differ only in
 * brackets, and pairs. Two procedures stand together once, for their strongest reason. Linear in the number of procedures
 * but for what is really alike.
 */
export function findDuplicates(procedures: readonly Comparable[], options: FindOptions = {}): DuplicateGroup[] {
  const { threshold = nearEnough, areDifferent = () => false } = options;
  const paired = makePairs();
  const found: DuplicateGroup[] = [];

  const addSets = (kind: DuplicateKind, likeness: number, nameOf: (one: Comparable) => string | null) => {
    for (const set of setsBy(procedures, nameOf)) {
      for (const members of apart(set, (one, other) => areDifferent(one, other) || paired.has(one, other))) {
        paired.addAll(members);
        found.push({ kind, likeness, members });
      }
    }
  };
  addSets('same-code', 1, ({ code }) => code);
  addSets('same-name', 1, ({ agency, name }) => `${agencyKey(agency)}|${foldName(name)}`);
  addSets('overlap', 1, ({ name }) => foldName(name));
  // Variants in brackets, `(cấp mới)` beside `(gia hạn)`, are much alike and not the same; one set, not a hundred pairs.
  addSets('near', mostAlike, ({ agency, name }) => `${agencyKey(agency)}|${bareName(name)}`);
  addSets('overlap', mostAlike, ({ name }) => bareName(name));

  const agencies = new Map(procedures.map(({ id, agency }) => [id, agencyKey(agency)]));
  const index = makeNameIndex(threshold);
  for (const { id, name } of procedures) {
    for (const near of index.near(name)) {
      if (paired.has(near.id, id) || areDifferent(near.id, id)) continue;
      const kind = agencies.get(near.id) === agencies.get(id) ? 'near' : 'overlap';
      found.push({ kind, likeness: near.likeness, members: [near.id, id] });
    }
    index.add(id, name);
  }
  return found.sort((a, b) => rankOf(a.kind) - rankOf(b.kind) || b.likeness - a.likeness);
}

const rankOf = (kind: DuplicateKind) => duplicateKinds.findIndex(({ code }) => code === kind);

/** Ids of the procedures that share a name, where at least two do; in the order of the catalogue. */
function setsBy(procedures: readonly Comparable[], nameOf: (one: Comparable) => string | null): string[][] {
  const sets = new Map<string, string[]>();
  for (const one of procedures) {
    const name = nameOf(one);
    if (name === null || name === '') continue;
    const set = sets.get(name);
    if (set) set.push(one.id);
    else sets.set(name, [one.id]);
  }
  return [...sets.values()].filter(({ length }) => length > 1);
}

/** The parts of a set that still hang together when the pairs for which `isApart` holds are not counted. */
function apart(ids: readonly string[], isApart: (one: string, other: string) => boolean): string[][] {
  if (ids.length > mostTakenApart) return [[...ids]];
  const parts: string[][] = [];
  for (const id of ids) {
    const joined = parts.filter((part) => part.some((other) => !isApart(other, id)));
    const rest = parts.filter((part) => !joined.includes(part));
    parts.splice(0, parts.length, ...rest, [...joined.flat(), id]);
  }
  return parts.filter(({ length }) => length > 1);
}

/** Pairs, whichever way round. */
function makePairs() {
  const pairs = new Set<string>();
  const whole: Set<string>[] = [];
  const nameOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
  return {
    has: (one: string, other: string) =>
      pairs.has(nameOf(one, other)) || whole.some((set) => set.has(one) && set.has(other)),
    addAll: (ids: readonly string[]) => {
      if (ids.length > mostTakenApart) {
        whole.push(new Set(ids));
        return;
      }
      ids.forEach((one, place) => {
        for (const other of ids.slice(place + 1)) pairs.add(nameOf(one, other));
      });
    },
  };
}
