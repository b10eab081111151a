import type { Endpoint, PayloadRequest } from 'payload';
import type { Position, SearchFilter, SearchPage } from '../../src/search/document';
import type { Staff } from '../access';
import { staffEndpoint } from '../answers';
import { idOf } from '../fields/relation';
import { staffFilter } from './asked';
import { type StaffState, stateOf } from './document';
import { staffSearch } from './staff-search';

const mostAtOnce = 100;
/** Nobody pages further: narrowing finds more. */
const mostPages = 100;

/** A working document in a list of results. */
export type FoundProcedure = {
  id: string;
  province: string;
  key: string;
  code: string | null;
  name: string;
  /** Name of the agency in charge. */
  agency: string | null;
  sector: string | null;
  level: number | null;
  state: StaffState;
  updatedAt: string;
};

export type FoundFacet = { value: string; name: string; count: number };

export type StaffSearchAnswer = {
  items: FoundProcedure[];
  total: number;
  page: number;
  pages: number;
  /** Whether nothing matched as typed and one word was taken for a misspelt one. */
  approximate: boolean;
  facets: Record<'agency' | 'sector' | 'level' | 'state', FoundFacet[]>;
};

const numberIn = (text: string | null | undefined, fallback: number, most: number) => {
  const number = Number(text ?? fallback);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : fallback;
};

/** The documents at these places, read with the access of whoever asks, in the order of the places. */
async function documentsAt(req: PayloadRequest, places: readonly Position[]): Promise<FoundProcedure[]> {
  if (places.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'procedures',
    draft: true,
    where: {
      and: [
        { province: { in: [...new Set(places.map(({ province }) => province))] } },
        { key: { in: [...new Set(places.map(({ key }) => key))] } },
      ],
    },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
    select: {
      province: true,
      key: true,
      code: true,
      name: true,
      managingAgency: true,
      sector: true,
      level: true,
      releasedRevision: true,
      _status: true,
      state: true,
      updatedAt: true,
    },
  });
  const agencies = await namesOf(req, 'agencies', [...new Set(docs.flatMap((row) => idOf(row.managingAgency) ?? []))]);
  const byAddress = new Map(docs.map((row) => [`${idOf(row.province)} ${row.key}`, row]));
  return places.flatMap(({ province, key }): FoundProcedure[] => {
    const row = byAddress.get(`${province} ${key}`);
    if (!row) return [];
    const { id, code, name, level, updatedAt } = row;
    const agency = idOf(row.managingAgency);
    return [
      {
        id,
        province,
        key,
        code: code ?? null,
        name: name ?? '',
        agency: agency && (agencies.get(agency) ?? agency),
        sector: idOf(row.sector),
        level: row.releasedRevision ? (level ?? 0) : null,
        state: stateOf(row),
        updatedAt,
      },
    ];
  });
}

async function namesOf(req: PayloadRequest, collection: 'agencies' | 'sectors', ids: readonly string[]) {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...ids] } },
    select: { name: true },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
}

async function namedFacets(req: PayloadRequest, facets: SearchPage['facets']): Promise<StaffSearchAnswer['facets']> {
  const ids = (name: 'agency' | 'sector') => facets[name].map(({ value }) => value);
  const [agencies, sectors] = await Promise.all([
    namesOf(req, 'agencies', ids('agency')),
    namesOf(req, 'sectors', ids('sector')),
  ]);
  const named = (list: SearchPage['facets']['agency'], names: ReadonlyMap<string, string>) =>
    list.map(({ value, count }) => ({ value, name: names.get(value) ?? value, count }));
  const none = new Map<string, string>();
  return {
    agency: named(facets.agency, agencies),
    sector: named(facets.sector, sectors),
    level: named(facets.level, none),
    state: named(facets.state, none),
  };
}

/** A page of results: the pages before it are passed over by their last place. */
async function pageOf(req: PayloadRequest, filter: SearchFilter, { page, limit }: { page: number; limit: number }) {
  const search = staffSearch(req.payload);
  const found = await search.find(filter, { first: limit * page });
  return { ...found, positions: found.positions.slice(limit * (page - 1)) };
}

async function answer(req: PayloadRequest, staff: Staff): Promise<StaffSearchAnswer> {
  const asked = Object.fromEntries(req.searchParams ?? []);
  const filter = staffFilter(staff, asked);
  const limit = numberIn(asked.limit, 25, mostAtOnce);
  const page = numberIn(asked.page, 1, mostPages);
  const found = await pageOf(req, filter, { page, limit });
  return {
    items: await documentsAt(req, found.positions),
    total: found.total,
    page,
    pages: Math.ceil(found.total / limit),
    approximate: found.approximate,
    facets: await namedFacets(req, found.facets),
  };
}

/** Search over the working documents: `/api/procedures/search?q=&agency=&sector=&level=&state=&province=&page=&limit=`. */
export const staffSearchEndpoint: Omit<Endpoint, 'root'> = {
  path: '/search',
  method: 'get',
  handler: staffEndpoint(async (req, staff) =>
    Response.json(await answer(req, staff), { headers: { 'Cache-Control': 'no-store' } }),
  ),
};
