import type { CollectionBeforeOperationHook, Where } from 'payload';
import type { SearchFilter } from '../../src/search/document';
import { may, staffOf, worksEverywhere } from '../access';
import { staffSearch } from './staff-search';

/** So many results are named by their ids; of more, the folded text is searched as before: nobody pages through thousands by rank. */
const mostNamed = 1_000;

/** The word of `{searchText: {like: word}}`. */
function wordIn(condition: unknown): string | undefined {
  const word = onlyMember(onlyMember(condition, 'searchText'), 'like');
  return typeof word === 'string' && word.trim() !== '' ? word : undefined;
}

/**
 * The text that the search box of a list asks for; undefined for any other condition. It comes as `{or: [{searchText: {like}}]}`, several
 * words taken apart under `and` by the guard (guards/normalise-where.ts).
 */
function searchedText(condition: unknown): string | undefined {
  const any = onlyMember(condition, 'or');
  const inner: unknown = Array.isArray(any) && any.length === 1 ? any[0] : condition;
  const all = onlyMember(inner, 'and');
  const words = (Array.isArray(all) ? all : [inner]).map(wordIn);
  return words.length > 0 && words.every((word) => word !== undefined) ? words.join(' ') : undefined;
}

function onlyMember(value: unknown, name: string): unknown {
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [first] = members;
  return members.length === 1 && first?.[0] === name ? first[1] : undefined;
}

/** The same condition with the search in it answered by `answer`; undefined where there is none. */
async function replaced(
  where: Where,
  answer: (text: string) => Promise<Where | undefined>,
): Promise<Where | undefined> {
  const text = searchedText(where);
  if (text !== undefined) return answer(text);
  const parts = onlyMember(where, 'and');
  if (!Array.isArray(parts)) return undefined;
  const found = await Promise.all(parts.map((part: Where) => replaced(part, answer)));
  return found.some((part) => part !== undefined)
    ? { and: parts.map((part, place) => found[place] ?? part) }
    : undefined;
}

/**
 * The search box of the procedures list asks for a text in `searchText`; staff get what the index finds: without accents, by beginnings,
 * codes, names of agencies, with one slip of the hand. What they may see is decided after it, as for any condition.
 */
export const searchByIndex: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const staff = staffOf(req);
  if (operation !== 'read' || !staff || !may(staff, 'read-catalogue') || !('where' in args) || !args.where) return args;
  const own: SearchFilter = worksEverywhere(staff) || !staff.province ? {} : { province: staff.province };
  const where = await replaced(args.where, async (text): Promise<Where | undefined> => {
    const found = await staffSearch(req.payload).find({ ...own, text }, { first: mostNamed });
    if (found.total > mostNamed) return undefined;
    const provinces = [...new Set(found.positions.map(({ province }) => province))];
    const keysOf = (province: string) =>
      found.positions.filter((place) => place.province === province).map(({ key }) => key);
    if (provinces.length === 0) return { id: { in: [] } };
    return {
      or: provinces.map(
        (province): Where => ({
          and: [{ province: { equals: province } }, { key: { in: keysOf(province) } }],
        }),
      ),
    };
  });
  return where ? { ...args, where } : args;
};
