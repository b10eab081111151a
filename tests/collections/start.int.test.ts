import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StartedPayload, startPayload } from '../support/start-payload';

let started: StartedPayload;
beforeAll(async () => {
  started = await startPayload();
});
afterAll(() => started.close());

describe('a fresh database', () => {
  it('takes a province and gives it back', async () => {
    const { payload } = started;
    await payload.create({ collection: 'provinces', data: { id: 'H01', name: 'An Giang' } });
    const found = await payload.findByID({ collection: 'provinces', id: 'H01' });
    expect(found.name).toBe('An Giang');
  });
});
