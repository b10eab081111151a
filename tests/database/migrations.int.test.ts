import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnSqlite } from '../support/on-sqlite';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
beforeAll(async () => {
  started = await startPayload();
});
afterAll(() => started.close());

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

describeOnSqlite('the migrations for SQLite', () => {
  it('make every table and column that the collections want, and no others', async () => {
    const { db } = started.payload;
    const wanted: unknown = 'rawTables' in db ? db.rawTables : undefined;
    const client: unknown = 'client' in db ? db.client : undefined;
    if (!isRecord(wanted) || !isRecord(client) || typeof client.execute !== 'function') throw new Error('not SQLite');
    const ask = async (sql: string): Promise<Record<string, unknown>[]> => {
      const answer: unknown = await Reflect.apply(Object(client.execute), client, [sql]);
      return isRecord(answer) && Array.isArray(answer.rows) ? answer.rows : [];
    };
    const there: Record<string, string[]> = {};
    for (const { name } of await ask(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
    )) {
      there[String(name)] = (await ask(`pragma table_info("${name}")`)).map((column) => String(column.name)).sort();
    }
    const expected = Object.fromEntries(
      Object.values(wanted).flatMap((table) => {
        if (!isRecord(table) || !isRecord(table.columns)) return [];
        const columns = Object.values(table.columns).flatMap((column) =>
          isRecord(column) ? [String(column.name)] : [],
        );
        return [[String(table.name), columns.sort()]];
      }),
    );
    expect(there).toEqual(expected);
  });
});

describe('unique keys', () => {
  it('stand on either engine before anything is served', async () => {
    const { payload } = started;
    await payload.create({ collection: 'provinces', data: { id: 'H01', name: 'x' } });
    await expect(payload.create({ collection: 'provinces', data: { id: 'H01', name: 'y' } })).rejects.toThrow();
    const row = {
      province: 'H01',
      key: 'k',
      revision: 1,
      sequence: 1,
      content: '{}',
      sha256: 's',
      decision: 'seed' as const,
      releasedAt: '2026-11-22T00:00:00.000Z',
      level: {},
      title: 'x',
      id: 'r1',
    };
    await payload.db.create({ collection: 'releases', data: row });
    const again = (change: Partial<typeof row>) =>
      payload.db.create({ collection: 'releases', data: { ...row, id: 'r2', ...change } });
    await expect(again({ key: 'other' })).rejects.toThrow();
    await expect(again({ sequence: 2 })).rejects.toThrow();
    await again({ sequence: 2, revision: 2 });
  });
});
