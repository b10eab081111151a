import type { CollectionSlug, Payload } from 'payload';

/** One condition on a column: equal to a value, one of several, or not less than one. A date is compared as a moment. */
export type Match = { column: string } & (
  | { equals: string }
  | { oneOf: readonly string[] }
  | { from: string | Date }
  | { to: string | Date }
);

/**
 * What is added up within a group: a number column, the same over rows in which another column is filled, how many rows have one of
 * these values in a text column, or in how many a date is later than a moment.
 */
export type Sum =
  | { column: string; filled?: string }
  | { column: string; rowsWith: readonly string[] }
  | { column: string; after: Date };

export type Grouping<By extends string, Of extends string> = {
  collection: CollectionSlug;
  /** All of them hold. */
  where: readonly Match[];
  by: readonly By[];
  sums: Readonly<Record<Of, Sum>>;
};

/** A group: its columns (null where empty), its sums, and how many rows it has. */
export type Group<By extends string, Of extends string> = Record<By, string | null> & Record<Of | 'rows', number>;

/**
 * Rows of a collection added up by some of its columns, in the database: a province has tens of thousands of counts, and reading them
 * one by one through Payload takes seconds. Hooks and access do not run. Columns are named as
 * fields are.
 */
export async function sumBy<By extends string, Of extends string>(
  payload: Payload,
  grouping: Grouping<By, Of>,
): Promise<Group<By, Of>[]> {
  const database = payload.db;
  const rows =
    'client' in database && isSqlClient(database.client)
      ? (await database.client.execute(inSql(payload, grouping))).rows
      : await onMongo(payload, grouping);
  return rows.map((row) => toGroup(row, grouping));
}

type SqlClient = { execute: (query: { sql: string; args: string[] }) => Promise<{ rows: unknown[] }> };

const isSqlClient = (value: unknown): value is SqlClient =>
  typeof value === 'object' && value !== null && 'execute' in value && typeof value.execute === 'function';

const snake = (name: string) => name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The column of a field in SQL: of a relation, that of the id. */
function columns(payload: Payload, collection: CollectionSlug): (field: string) => string {
  const fields = payload.collections[collection].config.flattenedFields;
  const relations = new Set(fields.flatMap(({ type, name }) => (type === 'relationship' ? [name] : [])));
  return (field) => `"${snake(field)}${relations.has(field) ? '_id' : ''}"`;
}

const plain = (value: string | Date) => (value instanceof Date ? value.toISOString() : value);

const holes = (values: readonly string[]) => values.map(() => '?').join(', ');

function inSql(payload: Payload, { collection, where, by, sums }: Grouping<string, string>) {
  const columnOf = columns(payload, collection);
  const summed = Object.entries(sums).map(([name, sum]) => {
    const column = columnOf(sum.column);
    if ('rowsWith' in sum) {
      return { text: `coalesce(sum(${column} in (${holes(sum.rowsWith)})), 0) as "${name}"`, args: [...sum.rowsWith] };
    }
    if ('after' in sum) return { text: `coalesce(sum(${column} > ?), 0) as "${name}"`, args: [plain(sum.after)] };
    const counted = sum.filled === undefined ? '' : ` filter (where ${columnOf(sum.filled)} is not null)`;
    return { text: `coalesce(sum(${column})${counted}, 0) as "${name}"`, args: [] };
  });
  // Without statistics SQLite takes a range for narrower than a list; the plus keeps a range from choosing the index.
  const listed = where.some((match) => 'oneOf' in match) ? '+' : '';
  const conditions = where.map((match) => {
    const column = columnOf(match.column);
    if ('equals' in match) return { text: `${column} = ?`, args: [match.equals] };
    if ('oneOf' in match) return { text: `${column} in (${holes(match.oneOf)})`, args: [...match.oneOf] };
    if ('from' in match) return { text: `${listed}${column} >= ?`, args: [plain(match.from)] };
    return { text: `${listed}${column} <= ?`, args: [plain(match.to)] };
  });
  const named = by.map((field) => `${columnOf(field)} as "${field}"`);
  const sql = [
    `select ${[...named, ...summed.map(({ text }) => text), 'count(*) as "rows"'].join(', ')}`,
    `from "${snake(collection)}"`,
    conditions.length > 0 ? `where ${conditions.map(({ text }) => text).join(' and ')}` : '',
    `group by ${by.map(columnOf).join(', ')}`,
  ].join(' ');
  return { sql, args: [...summed, ...conditions].flatMap(({ args }) => args) };
}

async function onMongo(payload: Payload, { collection, where, by, sums }: Grouping<string, string>) {
  const rows = payload.db.collections[collection]?.collection;
  if (!rows) return [];
  const conditions = where.map((match) => {
    if ('equals' in match) return { [match.column]: match.equals };
    if ('oneOf' in match) return { [match.column]: { $in: match.oneOf } };
    return { [match.column]: 'from' in match ? { $gte: match.from } : { $lte: match.to } };
  });
  const summed = Object.entries(sums).map(([name, sum]) => {
    const column = `$${sum.column}`;
    if ('rowsWith' in sum) return [name, { $sum: { $cond: [{ $in: [column, sum.rowsWith] }, 1, 0] } }] as const;
    if ('after' in sum) return [name, { $sum: { $cond: [{ $gt: [column, sum.after] }, 1, 0] } }] as const;
    const isFilled = sum.filled && { $gt: [`$${sum.filled}`, null] };
    return [name, { $sum: isFilled ? { $cond: [isFilled, column, 0] } : column }] as const;
  });
  const found: unknown[] = await rows
    .aggregate([
      { $match: conditions.length > 0 ? { $and: conditions } : {} },
      {
        $group: {
          _id: Object.fromEntries(by.map((field) => [field, { $ifNull: [`$${field}`, null] }])),
          ...Object.fromEntries(summed),
          rows: { $sum: 1 },
        },
      },
    ])
    .toArray();
  return found.map((row) => ({ ...Object(row), ...Object(Reflect.get(Object(row), '_id')) }));
}

function toGroup<By extends string, Of extends string>(row: unknown, { by, sums }: Grouping<By, Of>): Group<By, Of> {
  const of = (name: string): unknown => Reflect.get(Object(row), name);
  const texts = by.map((field) => [field, of(field) === null ? null : String(of(field))]);
  const numbers = [...Object.keys(sums), 'rows'].map((name) => [name, Number(of(name) ?? 0)]);
  return Object.fromEntries([...texts, ...numbers]);
}
