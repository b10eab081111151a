import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePulls } from '../../src/portal/pulls/pulls';
import { openApi } from './support/api';

const clock = () => new Date('2026-11-27T03:00:00.000Z');
const token = 'pc_0123abcd_secretsecretsecret';
const keys = {
  [createHash('sha256').update(token).digest('hex')]: {
    id: 'cong-a',
    province: null,
    scopes: ['read' as const],
    quotaPerMinute: 1_000,
    expiresAt: null,
    disabled: false,
  },
};

describe('pulls', () => {
  it('are added up by key and release, and none is lost between takings', () => {
    const anyPull = fc.record({
      portalKey: fc.constantFrom('a', 'b'),
      key: fc.constantFrom('x', 'y'),
      revision: fc.constantFrom(1, 2),
      isTaken: fc.boolean(),
      isKept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyPull), (all) => {
        const pulls = makePulls(clock);
        let kept = 0;
        for (const { portalKey, isTaken, isKept, ...pull } of all) {
          pulls.note(portalKey, { province: 'H01', ...pull });
          if (!isTaken) continue;
          const taken = pulls.take();
          if (isKept) kept += taken.reduce((sum, each) => sum + each.pulls, 0);
          else pulls.giveBack(taken);
        }
        expect(kept + pulls.take().reduce((sum, each) => sum + each.pulls, 0)).toBe(all.length);
      }),
    );
  });

  it('never take more room than is set, whatever is asked', () => {
    const pulls = makePulls(clock);
    for (let place = 0; place < 30_000; place += 1) {
      pulls.note('a', { province: 'H01', key: `k${place}`, revision: 1 });
    }
    expect(pulls.take()).toHaveLength(20_000);
  });

  it('are counted for the holder of a key that reads a service or its form, and for nobody else', async () => {
    const pulls = makePulls(clock);
    const { post } = await openApi({ pulls }, keys);
    const bearer = { authorization: `Bearer ${token}` };
    const service = '{ service(province: "H01", code: "1.001193") { name } }';
    const form = '{ form(province: "H01", code: "1.001193") { hash } }';
    await post(service);
    await post(form);
    expect(pulls.take()).toEqual([]);
    for (const query of [service, service, form, '{ services { totalCount } }']) {
      expect((await post(query, {}, bearer)).status).toBe(200);
    }
    expect(pulls.take()).toEqual([
      {
        portalKey: 'cong-a',
        province: 'H01',
        key: '1.001193',
        revision: 1,
        pulls: 3,
        lastAt: '2026-11-27T03:00:00.000Z',
      },
    ]);
  });
});
