import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import { type InsertBatch, timed } from './insert-batch';

type Row = Record<string, unknown>;
type Insert = { tableName: string; values: Row | Row[] };

/** The one thing we ask of the transaction; its type is that of all engines at once, whose inserts no call fits. */
type Session = { insert: (table: unknown) => { values: (rows: Row[]) => Promise<unknown> } };

const isSession = (value: unknown): value is Session =>
  typeof value === 'object' && value !== null && 'insert' in value;

/** SQLite takes 32,766 values in one statement; a shorter one is read faster than one as long as that. */
const valuesAtOnce = 8_000;

/** Documents between which others get a turn: what is made of them is made without leaving the event loop. */
const yieldEvery = 25;

/**
 * Batches on SQLite: Payload's own `create` and `createVersion` work out the rows of every table, but run on an adapter that only
 * collects them; then each table is filled with a few statements of many rows. A statement costs about as much as fifty rows, and a
 * procedure with its form makes some twenty of them.
 * @param database before its writes were made to queue: the caller holds the turn
 */
export function sqliteBatch(database: SQLiteAdapter): InsertBatch {
  const { create, createVersion } = database;
  return async (collection, documents, req) => {
    const rows = new Map<string, Row[]>();
    const collecting: SQLiteAdapter = Object.create(database, {
      insert: {
        value: async ({ tableName, values }: Insert) => {
          const made = [values].flat().map((row) => withId(database, tableName, row));
          const known = rows.get(tableName);
          if (known) known.push(...made);
          else rows.set(tableName, made);
          return made;
        },
      },
      // Only ever used by createVersion, to take `latest` from earlier versions: a new document has none.
      execute: { value: async () => ({ rows: [] }) },
    });
    for (const [place, document] of documents.entries()) {
      if (place % yieldEvery === 0) await new Promise((resolve) => setImmediate(resolve));
      const { createdAt, updatedAt, stored } = timed(document);
      await create.call(collecting, { collection, data: { ...stored }, req, returning: false });
      await createVersion.call(collecting, {
        autosave: false,
        collectionSlug: collection,
        createdAt,
        updatedAt,
        parent: document.id,
        req,
        returning: false,
        versionData: { ...stored },
      });
    }
    const id = await req.transactionID;
    const session: unknown = id === undefined || id === null ? undefined : database.sessions[id]?.db;
    if (!isSession(session)) throw new Error('A batch needs a transaction.');
    for (const [tableName, all] of rows) {
      const table = database.tables[tableName];
      if (!table) throw new Error(`No table ${tableName}.`);
      for (const part of inParts(all)) await session.insert(table).values(part);
    }
  };
}

/** A row with the id that its table would give it: rows of other tables point at it before it is there. */
function withId({ tables }: SQLiteAdapter, tableName: string, row: Row): Row {
  const makeId = tables[tableName]?.id?.defaultFn;
  return row.id === undefined && makeId ? { ...row, id: makeId() } : row;
}

function inParts(rows: readonly Row[]): Row[][] {
  const columns = new Set(rows.flatMap((row) => Object.keys(row))).size;
  const most = Math.max(1, Math.floor(valuesAtOnce / Math.max(1, columns)));
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += most) parts.push(rows.slice(start, start + most));
  return parts;
}
