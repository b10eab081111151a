import { sql } from '@payloadcms/db-sqlite';
import { createLocalReq, initTransaction, killTransaction } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWriteConflict, retryOnConflict } from '../../src/database/write-conflict';
import { describeOnSqlite } from '../support/on-sqlite';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
beforeAll(async () => {
  started = await startPayload();
  await started.payload.create({ collection: 'provinces', data: { id: 'H01', name: 'An Giang' } });
});
afterAll(() => started.close());

const agency = (id: string) => ({ id, name: `Cơ quan ${id}`, province: 'H01' });
const exists = async (id: string) =>
  (await started.payload.count({ collection: 'agencies', where: { id: { equals: id } } })).totalDocs === 1;

describe('a transaction', () => {
  it('leaves nothing when it is rolled back', async () => {
    const { payload } = started;
    const req = await createLocalReq({}, payload);
    expect(await initTransaction(req)).toBe(true);
    await payload.create({ collection: 'agencies', data: agency('H01.A'), req });
    await killTransaction(req);
    expect(await exists('H01.A')).toBe(false);
  });

  it('takes in what a hook writes with its req, and not only the row itself', async () => {
    const { payload } = started;
    const req = await createLocalReq({}, payload);
    await initTransaction(req);
    await payload.create({ collection: 'agencies', data: agency('H01.B'), req });
    await payload.create({ collection: 'agencies', data: agency('H01.C'), req });
    const id = await req.transactionID;
    if (id) await payload.db.commitTransaction(id);
    expect([await exists('H01.B'), await exists('H01.C')]).toEqual([true, true]);
  });

  it('is waited for by other writers, and many at once all arrive', async () => {
    const { payload } = started;
    const many = Array.from({ length: 60 }, (_, place) => `H01.M${place}`);
    const ended = await Promise.allSettled(
      many.map((id) => retryOnConflict(() => payload.create({ collection: 'agencies', data: agency(id) }))),
    );
    expect(ended.filter(({ status }) => status === 'rejected')).toEqual([]);
    const { totalDocs } = await payload.count({ collection: 'agencies', where: { id: { like: 'H01.M' } } });
    expect(totalDocs).toBe(60);
  });

  it('that fails gives its turn back', async () => {
    const { payload } = started;
    await expect(payload.create({ collection: 'agencies', data: agency('H01.B') })).rejects.toThrow();
    await expect(
      payload.create({ collection: 'agencies', data: { ...agency('bad id'), id: 'bad id' } }),
    ).rejects.toThrow();
    await payload.create({ collection: 'agencies', data: agency('H01.D') });
    expect(await exists('H01.D')).toBe(true);
  });
});

describeOnSqlite('a commit that SQLite refuses', () => {
  it('is an error, not "saved"', async () => {
    const { payload } = started;
    const req = await createLocalReq({}, payload);
    await initTransaction(req);
    const id = String(await req.transactionID);
    const session: unknown = payload.db.sessions?.[id];
    const db: unknown = typeof session === 'object' && session !== null && 'db' in session ? session.db : undefined;
    const run: unknown = typeof db === 'object' && db !== null && 'run' in db ? db.run : undefined;
    if (typeof run !== 'function') throw new Error('no open transaction');
    await Reflect.apply(run, db, [sql`PRAGMA defer_foreign_keys = ON`]);
    await payload.create({ collection: 'agencies', data: { ...agency('H77.A'), province: 'H77' }, req });
    await expect(payload.db.commitTransaction(id)).rejects.toThrow();
    expect(await exists('H77.A')).toBe(false);
    await payload.create({ collection: 'agencies', data: agency('H01.E') });
  });
});

describe('many changing one row at once', () => {
  it('all succeed or are told of the conflict, and it can be retried', async () => {
    const { payload } = started;
    const change = (name: string) => payload.update({ collection: 'agencies', id: 'H01.B', data: { name } });
    const raw = await Promise.allSettled(Array.from({ length: 12 }, (_, place) => change(`Tên ${place}`)));
    for (const each of raw) if (each.status === 'rejected') expect(isWriteConflict(each.reason)).toBe(true);
    expect(raw.some(({ status }) => status === 'fulfilled')).toBe(true);
    await retryOnConflict(() => change('Tên cuối'));
    expect((await payload.findByID({ collection: 'agencies', id: 'H01.B' })).name).toBe('Tên cuối');
  });
});

describe('retrying', () => {
  it('stops after a few times with 409', async () => {
    let tried = 0;
    const conflict = Object.assign(new Error('conflict'), { errorLabels: ['TransientTransactionError'] });
    const work = retryOnConflict(async () => {
      tried += 1;
      throw conflict;
    });
    await expect(work).rejects.toMatchObject({ status: 409 });
    expect(tried).toBe(5);
  });

  it('does not repeat what failed for another reason', async () => {
    let tried = 0;
    const work = retryOnConflict(async () => {
      tried += 1;
      throw new Error('something else');
    });
    await expect(work).rejects.toThrow('something else');
    expect(tried).toBe(1);
  });
});
