import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Dashboard, dashboardOf } from '../../src/targets/dashboard';
import type { ServiceFacts } from '../../src/targets/facts';

/** A dashboard counts and cuts in ways made for thousands; here the same is said the long way. */
const shared = ['l3-channel', 'l4-payment'];

const anyService: fc.Arbitrary<ServiceFacts> = fc.record({
  province: fc.constant('H01'),
  key: fc.uuid(),
  name: fc.constantFrom('Đăng ký khai sinh', 'Cấp giấy phép', 'Áo dài', 'Xác nhận'),
  foldedName: fc.constant('x'),
  agency: fc.constant(null),
  legacy: fc.constantFrom(2, 3, 4),
  current: fc.constantFrom('mot-phan', 'toan-trinh'),
  missing: fc.constantFrom<readonly string[]>(shared, [...shared], ['l4-payment'], []),
  releasedOn: fc.constantFrom('2023-05-01', '2024-01-02', '2026-11-01'),
  target: fc.constant({ legacy: 4, date: null, responsible: null }),
  isDraft: fc.boolean(),
  dossiers: fc.record({
    online: fc.record({ received: fc.nat(7), handled: fc.nat(7) }),
    counter: fc.record({ received: fc.nat(7), handled: fc.nat(7) }),
  }),
});

const keysOf = (list: Dashboard['unused']) => list.map(({ key }) => key);

test('what is missing is counted per service, whether services share a list or not', () => {
  fc.assert(
    fc.property(fc.array(anyService), (services) => {
      const { missing } = dashboardOf({ services, history: [], goals: [], lists: [], today: '2026-11-27' });
      for (const id of shared) {
        const count = services.filter((each) => each.missing.includes(id)).length;
        expect(missing.find((each) => each.id === id)?.count ?? 0).toBe(count);
      }
    }),
  );
});

test('the short lists are the beginnings of the long ones: least used first, then by name; oldest first', () => {
  fc.assert(
    fc.property(fc.array(anyService, { maxLength: 60 }), (services) => {
      const { unused, stale } = dashboardOf({ services, history: [], goals: [], lists: [], today: '2026-11-27' });
      const received = (each: ServiceFacts) => each.dossiers.online?.received ?? 0;
      const longUnused = services
        .filter((each) => each.legacy >= 3 && received(each) < 5)
        .sort((one, other) => received(one) - received(other) || one.name.localeCompare(other.name, 'vi'));
      expect(keysOf(unused)).toEqual(longUnused.slice(0, 20).map(({ key }) => key));
      const longStale = services
        .filter(({ releasedOn }) => releasedOn < '2024-11-27')
        .sort((one, other) => one.releasedOn.localeCompare(other.releasedOn));
      expect(keysOf(stale)).toEqual(longStale.slice(0, 20).map(({ key }) => key));
    }),
  );
});
