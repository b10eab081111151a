import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { up } from '../../src/migrations/mongodb/20261127_060000_roles';
import { type StartedPayload, startPayload } from '../support/start-payload';

/** What of a collection of the driver is used here. */
type Raw = {
  insertMany: (rows: readonly object[]) => Promise<unknown>;
  find: (where: object, options: object) => { sort: (by: object) => { toArray: () => Promise<unknown[]> } };
};

/** Concerns MongoDB alone: on SQLite the migration of the same name has a test of its own. */
const onMongo = process.env.TEST_DATABASE === 'mongodb';

describe.runIf(onMongo)('rows on MongoDB from before the roles', () => {
  let started: StartedPayload;
  beforeAll(async () => {
    started = await startPayload();
  });
  afterAll(() => started.close());

  it('get their agency and their officer role at the next start, once; newer rows stay as they are', async () => {
    const { payload } = started;
    const raw = (slug: string): Raw => Reflect.get(Object(Reflect.get(payload.db.collections, slug)), 'collection');
    await raw('users').insertMany([
      { _id: 'cu', email: 'cu@example.vn', role: 'digitiser' },
      { _id: 'moi', email: 'moi@example.vn', role: 'digitiser', otherRoles: [] },
      { _id: 'tham-dinh', email: 'td@example.vn', role: 'reviewer' },
    ]);
    await raw('dossiers').insertMany([
      { _id: 'd1', number: 'H56.14-240823-0001', idempotencyHash: '1' },
      { _id: 'd2', number: 'H01-240823-0002', idempotencyHash: '2', agency: 'H01.09' },
    ]);
    await raw('procedures').insertMany([
      { _id: 'p1', key: 'a', province: 'H01', performers: { kind: 'department', agency: 'H01.03' } },
      { _id: 'p2', key: 'b', province: 'H01', performers: { kind: 'communes' } },
    ]);
    const read = async () => ({
      users: await raw('users')
        .find({}, { projection: { otherRoles: 1 } })
        .sort({ _id: 1 })
        .toArray(),
      dossiers: await raw('dossiers')
        .find({}, { projection: { agency: 1 } })
        .sort({ _id: 1 })
        .toArray(),
      procedures: await raw('procedures')
        .find({}, { projection: { managingAgency: 1 } })
        .sort({ _id: 1 })
        .toArray(),
    });
    const args: unknown = { payload };
    await Reflect.apply(up, undefined, [args]);
    const after = await read();
    expect(after).toEqual({
      users: [{ _id: 'cu', otherRoles: ['officer'] }, { _id: 'moi', otherRoles: [] }, { _id: 'tham-dinh' }],
      dossiers: [
        { _id: 'd1', agency: 'H56.14' },
        { _id: 'd2', agency: 'H01.09' },
      ],
      procedures: [{ _id: 'p1', managingAgency: 'H01.03' }, { _id: 'p2' }],
    });
    await Reflect.apply(up, undefined, [args]);
    expect(await read()).toEqual(after);
  });
});
