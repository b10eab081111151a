import type { Payload, Where } from 'payload';
import { type Match, sumBy } from '../../src/database/sum-by';
import { alphabetical } from '../../src/service-list/alphabetical';
import { searchKey } from '../../src/service-list/search-key';
import { may, type Staff, worksEverywhere } from '../access';
import { pageAsked } from '../answers';

/** One line of the reviewer's queue. */
export type QueueLine = {
  id: string;
  procedure: string;
  title: string;
  key: string;
  state: string;
  effect: string;
  kind: string;
  levelFrom: number | null;
  levelTo: number;
  agency: string | null;
  agencyName: string | null;
  targetDate: string | null;
  releaseOn: string | null;
  submittedBy: string;
  submittedByName: string;
  submittedAt: string;
  decidedByName: string | null;
  /** Whole days it has been waiting. */
  days: number;
  /** Whether this person is asked for an opinion, and whether it is their own request. */
  isAsked: boolean;
  isOwn: boolean;
};

export type Queue = {
  lines: QueueLine[];
  page: number;
  pages: number;
  total: number;
  /** Agencies with requests in this state, to choose from. */
  agencies: { code: string; name: string; count: number }[];
  /** Whether this person decides on any of it, and whether they may submit. */
  mayReview: boolean;
  mayEdit: boolean;
};

const pageSize = 50;

/** How the queue can be sorted: by age, by agency, by target date. */
const sorts: ReadonlyMap<string, string[]> = new Map([
  ['age', ['submittedAt']],
  ['agency', ['agency', 'submittedAt']],
  ['target', ['targetDate', 'submittedAt']],
  ['newest', ['-submittedAt']],
]);

const states = ['submitted', 'approved', 'returned', 'withdrawn', 'void', 'released'];

const dayMs = 86_400_000;

const daysBetween = (from: string, to: Date) => Math.max(0, Math.floor((to.getTime() - Date.parse(from)) / dayMs));

/**
 * A page of the queue as this person sees it.
 * @param asked `state` (submitted), `agency`, `sort` (age), `search`, `mine=1`, `page`; what is not known is taken as its default
 */
export async function readQueue(payload: Payload, staff: Staff, asked: URLSearchParams): Promise<Queue> {
  if (asked.get('state') === 'draft') return readDrafts(payload, staff, asked);
  const state = states.find((known) => known === asked.get('state')) ?? 'submitted';
  const mine: Where[] = worksEverywhere(staff) ? [] : [{ province: { equals: staff.province ?? '' } }];
  const limited: Where[] = staff.agencies.length > 0 ? [{ agency: { in: [...staff.agencies] } }] : [];
  const base: Where[] = [...mine, ...limited, { state: { equals: state } }];
  const agency = asked.get('agency');
  const text = (asked.get('search') ?? '').trim().slice(0, 100);
  const filters: Where[] = [
    ...base,
    ...(agency ? [{ agency: { equals: agency.slice(0, 80) } }] : []),
    ...(asked.get('mine') === '1' ? [{ submittedBy: { equals: staff.id } }] : []),
    ...(text ? [{ searchText: { like: searchKey(text) } }] : []),
  ];
  const canSee = may(staff, 'read-catalogue');
  const found = canSee
    ? await payload.find({
        collection: 'level-reviews',
        where: { and: filters },
        sort: sorts.get(asked.get('sort') ?? '') ?? (state === 'submitted' ? ['submittedAt'] : ['-submittedAt']),
        limit: pageSize,
        page: pageAsked(asked),
        depth: 0,
        select: {
          procedure: true,
          title: true,
          key: true,
          state: true,
          effect: true,
          kind: true,
          levelFrom: true,
          levelTo: true,
          agency: true,
          targetDate: true,
          releaseOn: true,
          submittedBy: true,
          submittedByName: true,
          submittedAt: true,
          decidedByName: true,
          askedOf: true,
        },
        overrideAccess: true,
      })
    : { docs: [], page: 1, totalPages: 0, totalDocs: 0 };
  const counted: Match[] = [
    ...(worksEverywhere(staff) ? [] : [{ column: 'province', equals: staff.province ?? '' }]),
    ...(staff.agencies.length > 0 ? [{ column: 'agency', oneOf: staff.agencies }] : []),
    { column: 'state', equals: state },
  ];
  const agencies = canSee ? await agenciesIn(payload, counted) : [];
  const names = new Map(agencies.map(({ code, name }) => [code, name]));
  const now = new Date();
  return {
    lines: found.docs.map((row) => ({
      id: row.id,
      procedure: String(row.procedure),
      title: row.title,
      key: row.key,
      state: row.state,
      effect: row.effect,
      kind: row.kind,
      levelFrom: row.levelFrom ?? null,
      levelTo: row.levelTo,
      agency: row.agency ?? null,
      agencyName: row.agency ? (names.get(row.agency) ?? row.agency) : null,
      targetDate: row.targetDate ?? null,
      releaseOn: row.releaseOn ?? null,
      submittedBy: row.submittedBy,
      submittedByName: row.submittedByName ?? '',
      submittedAt: row.submittedAt,
      decidedByName: row.decidedByName ?? null,
      days: daysBetween(row.submittedAt, now),
      isAsked: row.askedOf === staff.id,
      isOwn: row.submittedBy === staff.id,
    })),
    page: found.page ?? 1,
    pages: found.totalPages,
    total: found.totalDocs,
    agencies,
    mayReview: may(staff, 'review'),
    mayEdit: may(staff, 'edit-catalogue'),
  };
}

/** Working documents that differ from what is published and are not submitted yet, oldest change first: what could be submitted. */
async function readDrafts(payload: Payload, staff: Staff, asked: URLSearchParams): Promise<Queue> {
  const empty: Queue = {
    lines: [],
    page: 1,
    pages: 0,
    total: 0,
    agencies: [],
    mayReview: may(staff, 'review'),
    mayEdit: false,
  };
  if (!may(staff, 'edit-catalogue')) return empty;
  const waiting = await openProcedures(payload, staff);
  const text = (asked.get('search') ?? '').trim().slice(0, 100);
  const filters: Where[] = [
    { _status: { equals: 'draft' } },
    { state: { not_in: ['merged', 'ended'] } },
    ...(worksEverywhere(staff) ? [] : [{ province: { equals: staff.province ?? '' } }]),
    ...(staff.agencies.length > 0 ? [{ managingAgency: { in: [...staff.agencies] } }] : []),
    ...(text ? [{ searchText: { like: searchKey(text) } }] : []),
    ...(waiting.length > 0 ? [{ id: { not_in: waiting } }] : []),
  ];
  const found = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { and: filters },
    sort: 'updatedAt',
    limit: pageSize,
    page: pageAsked(asked),
    depth: 0,
    select: { name: true, key: true, level: true, target: true, updatedAt: true, managingAgency: true },
    overrideAccess: true,
  });
  const now = new Date();
  return {
    ...empty,
    mayEdit: true,
    lines: found.docs.map((row) => ({
      id: row.id,
      procedure: row.id,
      title: row.name ?? '',
      key: row.key ?? '',
      state: 'draft',
      effect: '',
      kind: '',
      levelFrom: row.level ?? null,
      levelTo: Number(row.target?.legacy ?? 0),
      agency: null,
      agencyName: null,
      targetDate: row.target?.date?.slice(0, 10) ?? null,
      releaseOn: null,
      submittedBy: '',
      submittedByName: '',
      submittedAt: row.updatedAt,
      decidedByName: null,
      days: daysBetween(row.updatedAt, now),
      isAsked: false,
      isOwn: false,
    })),
    page: found.page ?? 1,
    pages: found.totalPages,
    total: found.totalDocs,
  };
}

async function openProcedures(payload: Payload, staff: Staff): Promise<string[]> {
  const open = await sumBy(payload, {
    collection: 'level-reviews',
    where: [
      { column: 'state', oneOf: ['submitted', 'approved'] },
      ...(worksEverywhere(staff) ? [] : [{ column: 'province', equals: staff.province ?? '' }]),
    ],
    by: ['procedure'],
    sums: {},
  });
  return open.flatMap(({ procedure }) => procedure ?? []);
}

/** Agencies with requests in a state, with how many; named, by name. */
async function agenciesIn(payload: Payload, where: readonly Match[]): Promise<Queue['agencies']> {
  const groups = await sumBy(payload, { collection: 'level-reviews', where, by: ['agency'], sums: {} });
  const counts = new Map(groups.flatMap(({ agency, rows }) => (agency ? [[agency, rows] as const] : [])));
  if (counts.size === 0) return [];
  const named = await payload.find({
    collection: 'agencies',
    where: { id: { in: [...counts.keys()] } },
    limit: counts.size,
    pagination: false,
    depth: 0,
    select: { name: true },
    overrideAccess: true,
  });
  return alphabetical(named.docs, ({ name }) => name).map(({ id, name }) => ({
    code: id,
    name,
    count: counts.get(id) ?? 0,
  }));
}
