import type { Payload } from 'payload';
import { type DuplicateKind, duplicateKinds } from '../../src/duplicates/kinds';
import { type NamePart, nameParts } from '../../src/duplicates/name-parts';
import { searchKey } from '../../src/service-list/search-key';
import { findGroups, type ListedProcedure } from './find-groups';

export const groupsPerPage = 20;

/** Members of one group that are shown; a name that hundreds share is no list for people. */
export const mostMembers = 40;

export type GroupFilter = {
  kind: DuplicateKind | null;
  /** Code of an agency in charge of one of the members; '' for all. */
  agency: string;
  /** Part of a name or code of one of the members, with or without accents. */
  search: string;
  /** Least likeness, 0 to 1. */
  least: number;
  page: number;
};

export type ListedMember = ListedProcedure & {
  /** The name cut into what the others have too and what tells it apart. */
  parts: NamePart[];
};

export type ListedGroup = { kind: DuplicateKind; likeness: number; all: number; members: ListedMember[] };

export type DuplicateList = {
  total: number;
  page: number;
  pages: number;
  groups: ListedGroup[];
  /** Groups of each kind under the rest of the filter. */
  counts: Record<DuplicateKind, number>;
  /** Agencies in charge of what may be double, with the groups they are in. */
  agencies: { code: string; name: string; count: number }[];
  /** How many procedures were compared. */
  compared: number;
};

/** A page of what may be double in a province. */
export async function listDuplicates(payload: Payload, province: string, filter: GroupFilter): Promise<DuplicateList> {
  const { procedures, groups } = await findGroups(payload, province);
  const words = searchKey(filter.search);
  const all = groups
    .map(({ kind, likeness, members }) => ({
      kind,
      likeness,
      members: members.flatMap((id) => procedures.get(id) ?? []),
    }))
    .filter(({ likeness }) => likeness >= filter.least)
    .filter(
      ({ members }) =>
        words === '' ||
        members.some((each) => searchKey(`${each.name} ${each.code ?? ''} ${each.key}`).includes(words)),
    );
  const ofAgency = all.filter(
    ({ members }) => filter.agency === '' || members.some(({ charge }) => charge === filter.agency),
  );
  const shown = ofAgency.filter(({ kind }) => filter.kind === null || kind === filter.kind);
  const pages = Math.max(1, Math.ceil(shown.length / groupsPerPage));
  const page = Math.min(Math.max(1, filter.page), pages);
  return {
    total: shown.length,
    page,
    pages,
    groups: shown.slice((page - 1) * groupsPerPage, page * groupsPerPage).map(listed),
    counts: countsOf(ofAgency),
    agencies: await agenciesOf(payload, all),
    compared: procedures.size,
  };
}

type Group = { kind: DuplicateKind; likeness: number; members: ListedProcedure[] };

function listed({ kind, likeness, members }: Group): ListedGroup {
  const shown = members.slice(0, mostMembers);
  return {
    kind,
    likeness,
    all: members.length,
    members: shown.map((member) => ({
      ...member,
      parts: nameParts(
        member.name,
        shown.filter((other) => other !== member).map(({ name }) => name),
      ),
    })),
  };
}

function countsOf(groups: readonly Group[]): Record<DuplicateKind, number> {
  const counts: Record<DuplicateKind, number> = { 'same-code': 0, 'same-name': 0, overlap: 0, near: 0 };
  for (const { code } of duplicateKinds) counts[code] = groups.filter(({ kind }) => kind === code).length;
  return counts;
}

async function agenciesOf(payload: Payload, groups: readonly Group[]): Promise<DuplicateList['agencies']> {
  const counts = new Map<string, number>();
  for (const { members } of groups) {
    for (const code of new Set(members.flatMap(({ charge }) => charge ?? []))) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  if (counts.size === 0) return [];
  const { docs } = await payload.find({
    collection: 'agencies',
    where: { id: { in: [...counts.keys()] } },
    sort: 'name',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { name: true },
  });
  return docs.map(({ id, name }) => ({ code: id, name, count: counts.get(id) ?? 0 }));
}
