import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallFaults } from '../../src/form/checks/small-schema';
import { feeOffers } from '../../src/form/derive/fee-offers';
import { member } from '../../src/form/json';
import { findRuleKind } from '../../src/form/rules';
import { feeFor } from '../../src/procedure/fees';
import type { FeeAmount, FeeExemption, FeeRule, ProcedureCase } from '../../src/procedure/procedure';
import { procedures } from './support/forms';

const money = fc.integer({ min: 0, max: 10_000_000 });
const bound = fc.option(money, { nil: null });

const amounts: fc.Arbitrary<FeeAmount> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), value: money, per: fc.constantFrom('trang', 'bản') }),
  fc
    .record({
      bounds: fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 4 }),
      values: fc.array(money, { minLength: 5, maxLength: 5 }),
      cap: bound,
    })
    .map(({ bounds, values, cap }): FeeAmount => {
      const upTo = [...bounds.toSorted((a, b) => a - b), null];
      return {
        kind: 'stepped',
        per: 'trang',
        steps: upTo.map((to, at) => ({ upTo: to, value: values[at] ?? 0 })),
        cap,
      };
    }),
  fc
    .record({ rate: fc.integer({ min: 0, max: 1000 }), min: bound, max: bound })
    .filter(({ min, max }) => min === null || max === null || min <= max)
    .map(({ rate, min, max }): FeeAmount => ({ kind: 'percentage', rate: rate / 10, of: 'giá trị', min, max })),
);

function caseWith(fees: FeeRule[]): ProcedureCase {
  const deadline = { value: null, unit: null, text: null, note: null, basis: '' };
  return { key: 'mac-dinh', name: 'Mặc định', documents: [], channels: [{ kind: 'online', deadline, fees }] };
}

function feeOf(amount: FeeAmount, exemptions: FeeExemption[] = []): FeeRule {
  return { kind: 'le-phi', amount, currency: 'VND', note: null, validFrom: null, validTo: null, exemptions };
}

describe('fees of a procedure as calculations', () => {
  it('compute what the procedure asks, whatever the quantity', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2000 }), (amount, quantity) => {
        const [offer] = feeOffers(caseWith([feeOf(amount)]));
        const computed = findRuleKind(offer?.kind ?? '')?.calculate?.([[quantity]], offer?.options ?? {}, {
          today: '2026-11-27',
        });
        expect(computed).toBe(feeFor(amount, quantity));
      }),
    );
  });

  it('name the amount after each exemption by the value that the question about it stores', () => {
    const exemptions = [
      { key: 'poor', name: 'Hộ nghèo', percent: 100, legalBasis: null },
      { key: 'remote', name: 'Vùng khó khăn', percent: 50, legalBasis: null },
    ];
    const offers = feeOffers(caseWith([feeOf({ kind: 'fixed', value: 25_000, per: null }, exemptions)]));
    expect(offers.map(({ kind }) => kind)).toEqual(['calculate-fee-choice']);
    expect(member(offers[0]?.options, 'amounts')).toEqual([
      { value: 'none', amount: 25_000 },
      { value: 'poor', amount: 0 },
      { value: 'remote', amount: 12_500 },
    ]);
  });

  it('leave out what computes nothing, and say the same fee once', () => {
    const same = feeOf({ kind: 'fixed', value: 3_000, per: 'trang' });
    const silent: FeeAmount[] = [
      { kind: 'free' },
      { kind: 'unknown' },
      { kind: 'council' },
      { kind: 'fixed', value: 1, per: null },
    ];
    expect(feeOffers(caseWith([same, same, ...silent.map((amount) => feeOf(amount))]))).toHaveLength(1);
  });

  it('of every real procedure are options that their kind of rule takes', () => {
    const offers = procedures.flatMap(({ cases }) => cases.flatMap((one) => feeOffers(one)));
    expect(offers.length).toBeGreaterThan(0);
    for (const { kind, options, label } of offers) {
      expect(smallFaults(findRuleKind(kind)?.options ?? {}, options)).toEqual([]);
      expect(`${label.vi}${label.en}`).not.toMatch(/\{\w+\}/);
    }
  });
});
