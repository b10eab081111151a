import type { Payload, Where } from 'payload';
import { type IndexedRow, indexedColumns, type StampedRow, stampColumns } from './document';

/** Documents asked for at once. */
const batch = 500;

type Asked = { where: Where; sort: string };

/**
 * The latest drafts as the database holds them, past Payload's reading: its hooks, run for each field of each of thousands of rows, take
 * ten times as long as the query.
 */
async function drafts<Row>(payload: Payload, select: Record<string, true>, { where, sort }: Asked) {
  const { docs } = await payload.db.queryDrafts<Row>({
    collection: 'procedures',
    where,
    sort,
    limit: batch,
    pagination: false,
    select: { parent: true, version: select },
  });
  return docs;
}

const stampsOf = (payload: Payload, asked: Asked) => drafts<StampedRow>(payload, { ...stampColumns }, asked);
const rowsWhere = (payload: Payload, asked: Asked) => drafts<IndexedRow>(payload, { ...indexedColumns }, asked);

/** Batch by batch, in order of the ids. */
async function* inOrder<Row extends { id: string | number }>(
  own: readonly Where[],
  read: (asked: Asked) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let behind: Where[] = [];
  for (;;) {
    const rows = await read({ where: { and: [...own, ...behind] }, sort: 'parent' });
    if (rows.length > 0) yield rows;
    const end = rows.at(-1)?.id;
    if (rows.length < batch || end === undefined) return;
    behind = [{ parent: { greater_than: end } }];
  }
}

/** When each working document was last changed. */
export const allStamps = (payload: Payload): AsyncGenerator<StampedRow[]> =>
  inOrder([], (asked) => stampsOf(payload, asked));

/** All working documents of a province. */
export const rowsOfProvince = (payload: Payload, province: string): AsyncGenerator<IndexedRow[]> =>
  inOrder([{ 'version.province': { equals: province } }], (asked) => rowsWhere(payload, asked));

/** Which working documents were changed since. */
export const stampsSince = (payload: Payload, since: string): AsyncGenerator<StampedRow[]> =>
  inOrder([{ 'version.updatedAt': { greater_than: since } }], (asked) => stampsOf(payload, asked));

/** These working documents as they are now. */
export async function rowsOf(payload: Payload, ids: readonly (string | number)[]): Promise<IndexedRow[]> {
  const rows: IndexedRow[] = [];
  for (let start = 0; start < ids.length; start += batch) {
    const where: Where = { parent: { in: ids.slice(start, start + batch) } };
    rows.push(...(await rowsWhere(payload, { where, sort: 'parent' })));
  }
  return rows;
}
