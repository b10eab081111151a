import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKey } from '../../src/service-list/search-key';
import { dashboardCsv, longestInFile } from '../../src/targets/csv';
import { dashboardOf, lastTwelveMonths, missingForNext } from '../../src/targets/dashboard';
import type { LevelStep, ServiceFacts } from '../../src/targets/facts';
import { type Goal, nationalGoals, standingOf } from '../../src/targets/goals';
import { listStanding, type NamedList } from '../../src/targets/named-list';

const today = '2026-11-27';

const service = (change: Partial<ServiceFacts> = {}): ServiceFacts => ({
  province: 'H01',
  key: 'a',
  name: 'Đăng ký khai sinh',
  foldedName: searchKey(change.name ?? 'Đăng ký khai sinh'),
  agency: 'H01.03',
  legacy: 2,
  current: 'thong-tin',
  missing: ['l3-channel', 'l4-payment'],
  releasedOn: '2026-11-01',
  target: { legacy: 4, date: null, responsible: null },
  isDraft: false,
  dossiers: {},
  ...change,
});

const anyService = fc.record({
  key: fc.string({ minLength: 4, maxLength: 8 }),
  legacy: fc.constantFrom(0, 1, 2, 3, 4),
  dossiers: fc.record({
    online: fc.record({ received: fc.nat(500), handled: fc.nat(500) }),
    counter: fc.record({ received: fc.nat(500), handled: fc.nat(500) }),
  }),
});

const over = (services: ServiceFacts[], history: LevelStep[] = [], lists: NamedList[] = []) =>
  dashboardOf({ services, history, goals: nationalGoals, lists, today });

const goal = (change: Partial<Goal>): Goal => ({
  id: 'g',
  name: { vi: '', en: '' },
  legalBasis: '',
  measure: 'procedures',
  level: 3,
  share: 0.5,
  by: null,
  ...change,
});

describe('goals', () => {
  it('of procedures count procedures, of dossiers dossiers handled on line: never mixed', () => {
    const services = [
      service({ legacy: 4, dossiers: { online: { received: 9, handled: 6 }, counter: { received: 2, handled: 2 } } }),
      service({ key: 'b', legacy: 2, dossiers: { counter: { received: 20, handled: 12 } } }),
      service({ key: 'c', legacy: 2 }),
    ];
    expect(standingOf(goal({ level: 4, share: 0.3 }), services)).toMatchObject({
      reached: 1,
      all: 3,
      wanted: 1,
      distance: 0,
    });
    const dossiers = standingOf(goal({ level: 4, share: 0.3, measure: 'dossiers' }), services);
    expect(dossiers).toMatchObject({ reached: 6, all: 20, wanted: 6, distance: 0 });
    expect(dossiers.formula.vi).toContain('hồ sơ');
  });

  it('of nothing have no distance, and an unknown measure is an error', () => {
    expect(standingOf(goal({ measure: 'dossiers' }), [service()]).distance).toBeNull();
    expect(() => standingOf(goal({ measure: 'x' }), [])).toThrow('no measure x');
  });

  it('need exactly what their share says, for any services', () => {
    fc.assert(
      fc.property(fc.array(anyService), fc.constantFrom(0.3, 0.5, 1), (some, share) => {
        const services = some.map((each, place) => service({ ...each, key: `${each.key}${place}` }));
        for (const measure of ['procedures', 'dossiers']) {
          const { reached, all, wanted, distance } = standingOf(goal({ measure, share }), services);
          expect(reached).toBeLessThanOrEqual(all);
          expect(wanted).toBe(Math.ceil(share * all - 1e-9));
          if (distance !== null) expect(distance === 0).toBe(reached >= wanted);
        }
      }),
    );
  });

  it('of the nation: 30 % of dossiers and, apart, of procedures; everything at level 3', () => {
    expect(nationalGoals.map(({ measure, level, share }) => [measure, level, share])).toEqual([
      ['dossiers', 4, 0.3],
      ['procedures', 4, 0.3],
      ['procedures', 3, 1],
    ]);
  });
});

describe('a named list', () => {
  const list: NamedList = {
    id: 'l',
    title: 'Phụ lục',
    owner: 'H01',
    legalBasis: null,
    entries: [
      { key: 'a', targetLevel: 2, date: '2026-01-01', unit: 'Sở Tư pháp', person: null },
      { key: 'b', targetLevel: 3, date: '2026-01-01', unit: null, person: null },
      { key: 'c', targetLevel: 3, date: '2027-01-01', unit: null, person: null },
      { key: 'd', targetLevel: 3, date: null, unit: null, person: null },
    ],
  };
  it('says of each line whether it is reached, open, late or not published', () => {
    const services = [service(), service({ key: 'b' }), service({ key: 'c' })];
    const { reached, all, late, entries } = listStanding(list, services, today);
    expect({ reached, all, late }).toEqual({ reached: 1, all: 4, late: 1 });
    expect(entries.map(({ state }) => state)).toEqual(['reached', 'late', 'open', 'unknown']);
  });
  it('over the nation counts the province that is furthest behind, in whatever order they come', () => {
    const here = service({ key: 'b', legacy: 3 });
    const there = service({ key: 'b', legacy: 2, province: 'H26' });
    for (const services of [
      [here, there],
      [there, here],
    ]) {
      expect(listStanding(list, services, today).entries[1]).toMatchObject({ level: 2, state: 'late' });
    }
  });
  it('is late on the day after, not on the day', () => {
    const on = (day: string) => listStanding(list, [service({ key: 'b' })], day).entries[1]?.state;
    expect([on('2026-01-01'), on('2026-01-02')]).toEqual(['open', 'late']);
  });
});

describe('the dashboard', () => {
  it('calls services of one name in different provinces no overlap', () => {
    const services = ['H01', 'H26'].map((province) => service({ province }));
    expect(over(services).overlaps).toEqual([]);
    expect(over([...services, service({ key: 'z', agency: 'H01.09' })]).overlaps).toMatchObject([
      { agencies: ['H01.03', 'H01.09'] },
    ]);
  });

  it('counts every service once, at every level, for any services', () => {
    fc.assert(
      fc.property(fc.array(anyService), (some) => {
        const services = some.map((each, place) => service({ ...each, key: `${each.key}${place}` }));
        const { byLegacy, byCurrent } = over(services);
        expect(byLegacy.reduce((sum, { count }) => sum + count, 0)).toBe(services.length);
        expect(byCurrent.reduce((sum, { count }) => sum + count, 0)).toBe(services.length);
      }),
    );
  });

  it('tells levels at the end of each month by the newest step until then', () => {
    const { overTime } = over(
      [],
      [
        { key: 'a', on: '2024-05-05', legacy: 2 },
        { key: 'a', on: '2026-03-31', legacy: 3 },
        { key: 'b', on: '2026-04-01', legacy: 1 },
        { key: 'a', on: '2026-11-20', legacy: 2 },
      ],
    );
    const at = (month: string) => overTime.find((each) => each.month === month)?.counts;
    expect(at('2026-02')).toEqual([0, 0, 1, 0, 0]);
    expect(at('2026-03')).toEqual([0, 0, 0, 1, 0]);
    expect(at('2026-04')).toEqual([0, 1, 0, 1, 0]);
    expect(at('2026-11')).toEqual([0, 1, 1, 0, 0]);
    expect(lastTwelveMonths('2026-01-31')[0]).toBe('2025-02');
  });

  it('finds services nobody uses, old ones, expired law, doubles and the cheapest upgrades', () => {
    const services = [
      service({ key: 'unused', legacy: 3, name: 'X', missing: ['l4-payment', 'l4-result'] }),
      service({
        key: 'used',
        legacy: 3,
        name: 'Y',
        missing: ['l4-payment'],
        dossiers: { online: { received: 5, handled: 1 } },
      }),
      service({ key: 'old', name: 'Z', releasedOn: '2024-11-26' }),
      service({ key: 'not-old', name: 'W', releasedOn: '2024-11-27' }),
      service({ key: 'expired', name: 'V', legacy: 0, missing: ['l1-legal-basis', 'l3-channel'] }),
      service({ key: 'd1', name: 'Cấp phép xây dựng' }),
      service({
        key: 'd2',
        name: 'Cap phep xay dung',
        agency: 'H01.05',
        dossiers: { counter: { received: 9, handled: 9 } },
      }),
    ];
    const found = over(services);
    expect(found.unused.map(({ key }) => key)).toEqual(['unused']);
    expect(found.stale.map(({ key }) => key)).toEqual(['old']);
    expect(found.expired.map(({ key }) => key)).toEqual(['expired']);
    expect(found.overlaps).toEqual([{ name: 'Cấp phép xây dựng', agencies: ['H01.03', 'H01.05'], keys: ['d1', 'd2'] }]);
    expect(found.cheapest[0]).toMatchObject({ key: 'd2', missing: ['l3-channel'], dossiers: 9 });
    expect(found.missing[0]).toMatchObject({ id: 'l4-payment', count: 6 });
    expect(missingForNext(service({ legacy: 3, missing: ['l4-result', 't6-signature'] }))).toEqual(['l4-result']);
  });

  it('offers as upgrades only what somebody can mend, and says apart what the product lacks', () => {
    const { cheapest, platformLacks } = over([
      service({ key: 'only-product', legacy: 3, missing: ['l4-payment', 'l4-result'] }),
      service({ key: 'mendable', missing: ['l3-officers', 'l4-result'] }),
    ]);
    expect(cheapest.map(({ key, missing }) => [key, missing])).toEqual([['mendable', ['l3-officers']]]);
    expect(platformLacks.map(({ id, count }) => [id, count])).toEqual(
      expect.arrayContaining([
        ['l4-result', 2],
        ['l4-payment', 1],
      ]),
    );
  });

  it('says how many there are where it shows the first ones, and names criteria in words in its file', () => {
    const services = Array.from({ length: 50 }, (_, place) =>
      service({ key: `k${place}`, name: `Tên ${place}`, legacy: 3 }),
    );
    const { unused, totals } = over([...services, service({ key: 'low', missing: ['l3-officers'] })]);
    expect([unused.length, totals.unused]).toEqual([20, 50]);
    const input = { services, history: [], goals: nationalGoals, lists: [], today };
    expect(dashboardCsv(dashboardOf(input))).toContain('"Mức 3, 4 ít hồ sơ",Tổng số,50,liệt kê 20/50');
    const whole = dashboardCsv(dashboardOf({ ...input, longest: longestInFile }));
    expect(whole).toContain('liệt kê đủ');
    expect(whole).toContain('k49 Tên 49');
    expect(dashboardCsv(over([service({ missing: ['l3-officers'] })]))).not.toMatch(/l\d-[a-z]/);
  });
});
