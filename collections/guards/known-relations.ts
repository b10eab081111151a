import type { CollectionBeforeChangeHook, CollectionSlug, FlattenedField, PayloadRequest } from 'payload';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

type Reference = { collection: CollectionSlug; id: string; path: string };

const atOnce = 500;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every row that a document names, with the place where it does; of relations to several collections none. */
function referencesIn(data: unknown, fields: readonly FlattenedField[], at = ''): Reference[] {
  if (!isObject(data)) return [];
  return fields.flatMap((field): Reference[] => {
    const value = data[field.name];
    const path = `${at}${field.name}`;
    if (field.type === 'relationship' || field.type === 'upload') {
      const { relationTo } = field;
      if (typeof relationTo !== 'string') return [];
      return [value]
        .flat()
        .flatMap((each) => (typeof each === 'string' && each !== '' ? { collection: relationTo, id: each, path } : []));
    }
    if (field.type === 'group' || field.type === 'tab') return referencesIn(value, field.flattenedFields, `${path}.`);
    if ((field.type !== 'array' && field.type !== 'blocks') || !Array.isArray(value)) return [];
    return value.flatMap((row: unknown, place) => {
      const inner =
        field.type === 'array'
          ? field.flattenedFields
          : field.blocks.find(({ slug }) => isObject(row) && slug === row.blockType)?.flattenedFields;
      return referencesIn(row, inner ?? [], `${path}.${place}.`);
    });
  });
}

async function knownOf(req: PayloadRequest, collection: CollectionSlug, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids.slice(from, from + atOnce) } },
      pagination: false,
      depth: 0,
      select: {},
      overrideAccess: true,
      req,
    });
    for (const { id } of docs) known.add(String(id));
  }
  return known;
}

/**
 * What a write from outside newly names is there. SQLite would say so without the field, MongoDB would keep a name of nothing. After
 * access and validation, so that nobody learns from it what exists; our own code names what it has just read.
 */
export const refuseUnknownRelations: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (req.payloadAPI === 'local') return data;
  const nameOf = ({ collection: to, id }: Reference) => `${to} ${id}`;
  const before = new Set(referencesIn(originalDoc, collection.flattenedFields).map(nameOf));
  const named = referencesIn(data, collection.flattenedFields).filter((each) => !before.has(nameOf(each)));
  const problems: Problem[] = [];
  for (const to of new Set(named.map((each) => each.collection))) {
    const references = named.filter((each) => each.collection === to);
    const known = await knownOf(req, to, [...new Set(references.map(({ id }) => id))]);
    for (const { id, path } of references)
      if (!known.has(id)) problems.push({ ...messages.relationUnknown, field: path });
  }
  if (problems.length > 0) throw new ProblemError(422, problems.slice(0, 20));
  return data;
};
