import type { Payload } from 'payload';
import { fillText } from '../../src/messages/text';
import { ProblemError } from '../../src/problem/problem';
import type { Position, SearchFilter } from '../../src/search/document';
import type { Staff } from '../access';
import { idOf } from '../fields/relation';
import { hasMembers } from '../json-guards';
import { messages } from '../messages';
import { staffFacets, staffFilter } from '../staff-search/asked';
import { staffSearch } from '../staff-search/staff-search';
import { bulkMessages } from './messages';
import type { Chosen } from './store';

/** Ticked procedures, or all that a search finds. */
export type Selection = { ids: string[] } | { filter: SearchFilter };

/** More is chosen by a filter. */
const mostTicked = 2_000;

const batch = 200;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * Reads what was chosen from a body: `{"ids": [...]}` or `{"filter": {"q": "", "agency": "", ...}}`; the filter is held to the province of
 * the job.
 * @throws ProblemError 422 when nothing, or too much, is ticked
 */
export function readSelection(staff: Staff, province: string, body: unknown): Selection {
  const { ids, filter } = Object(body);
  if (typeof filter === 'object' && filter !== null) {
    checkFilter(filter);
    return { filter: staffFilter(staff, { ...filter, province }) };
  }
  const ticked = Array.isArray(ids) ? [...new Set(ids.filter(isText))] : [];
  if (ticked.length === 0) throw new ProblemError(422, [{ ...bulkMessages.selectionEmpty, field: 'selection' }]);
  if (ticked.length > mostTicked) {
    const message = fillText(bulkMessages.selectionTooLarge.message, { most: mostTicked });
    throw new ProblemError(422, [{ code: bulkMessages.selectionTooLarge.code, message, field: 'selection' }]);
  }
  return { ids: ticked };
}

/** A narrowing that is not understood would choose more than was meant. @throws ProblemError 422 */
function checkFilter(filter: object): void {
  const known: readonly string[] = ['q', 'province', ...staffFacets];
  const wrong = Object.entries(filter).filter(
    ([name, value]) => !known.includes(name) || (typeof value !== 'string' && value !== null && value !== undefined),
  );
  if (wrong.length === 0) return;
  throw new ProblemError(
    422,
    wrong
      .slice(0, 20)
      .map(([name]) => ({ ...messages.valueOfWrongType, field: `selection/filter/${name}`.slice(0, 120) })),
  );
}

/** A selection as it was stored. */
export function storedSelection(value: unknown): Selection {
  if (hasMembers<{ ids: string[] }>(value, { ids: 'object' })) return { ids: value.ids.filter(isText) };
  if (hasMembers<{ filter: SearchFilter }>(value, { filter: 'object' })) return { filter: value.filter };
  return { ids: [] };
}

/** The chosen procedures of a province, in the order people saw them, batch by batch. What is of another province is not there. */
export async function* chosenProcedures(
  payload: Payload,
  province: string,
  selection: Selection,
): AsyncGenerator<{ chosen: Chosen[]; total: number }> {
  if ('ids' in selection) {
    for (let start = 0; start < selection.ids.length; start += batch) {
      const ids = selection.ids.slice(start, start + batch);
      const byId = new Map((await readChosen(payload, province, 'id', ids)).map((each) => [each.procedure, each]));
      yield { chosen: ids.flatMap((id) => byId.get(id) ?? []), total: selection.ids.length };
    }
    return;
  }
  let after: Position | undefined;
  for (;;) {
    const page = { first: batch, ...(after ? { after } : {}) };
    const found = await staffSearch(payload).find({ ...selection.filter, province }, page);
    const keys = found.positions.map(({ key }) => key);
    const byKey = new Map((await readChosen(payload, province, 'key', keys)).map((each) => [each.key, each]));
    yield { chosen: keys.flatMap((key) => byKey.get(key) ?? []), total: found.total };
    after = found.positions.at(-1);
    if (!found.hasNextPage || !after) return;
  }
}

async function readChosen(payload: Payload, province: string, by: 'id' | 'key', values: string[]): Promise<Chosen[]> {
  if (values.length === 0) return [];
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { and: [{ province: { equals: province } }, { [by]: { in: values } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { key: true, name: true, managingAgency: true },
  });
  return docs.map(({ id, key, name, managingAgency }) => ({
    procedure: id,
    key: key ?? '',
    name: name ?? '',
    agency: idOf(managingAgency),
  }));
}
