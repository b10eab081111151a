import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromProcedure } from '../../collections/procedures/from-procedure';
import { toProcedure } from '../../collections/procedures/to-procedure';
import { seedProcedures } from '../../seed/read';
import type { FeeAmount, FeeRule, PerformerRule, Procedure } from '../../src/procedure/procedure';

const records = seedProcedures();
const stored = (record: Procedure) => {
  const now = '2026-11-22T00:00:00.000Z';
  return { ...fromProcedure(record), id: 'x', createdAt: now, updatedAt: now };
};

const text = fc.string({ minLength: 1, maxLength: 40 }).filter((each) => each.trim() !== '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const money = fc.nat(10_000_000);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const amount: fc.Arbitrary<FeeAmount> = fc.oneof(
  fc.constant<FeeAmount>({ kind: 'free' }),
  fc.constant<FeeAmount>({ kind: 'unknown' }),
  fc.constant<FeeAmount>({ kind: 'council' }),
  fc.record({ kind: fc.constant('fixed' as const), value: money, per: maybe(text) }),
  fc.record({
    kind: fc.constant('stepped' as const),
    per: text,
    steps: fc.array(fc.record({ upTo: maybe(money), value: money }), { maxLength: 4 }),
    cap: maybe(money),
  }),
  fc.record({
    kind: fc.constant('percentage' as const),
    rate: fc.integer({ min: 1, max: 100 }),
    of: text,
    min: maybe(money),
    max: maybe(money),
  }),
);

const fee: fc.Arbitrary<FeeRule> = fc.record({
  kind: fc.constantFrom('phi' as const, 'le-phi' as const, 'unspecified' as const),
  amount,
  currency: fc.constantFrom('VND' as const, 'USD' as const),
  note: maybe(text),
  validFrom: maybe(day),
  validTo: maybe(day),
  exemptions: fc.array(
    fc.record({ key: text, name: text, percent: fc.integer({ min: 0, max: 100 }), legalBasis: maybe(text) }),
    { maxLength: 2 },
  ),
});

const performers: fc.Arbitrary<PerformerRule> = fc.oneof(
  fc.record({ kind: fc.constant('department' as const), agency: text }),
  fc.constant<PerformerRule>({ kind: 'communes' }),
  fc.record({ kind: fc.constant('list' as const), agencies: fc.array(text, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('outside' as const), name: text }),
);

describe('a procedure stored and read back', () => {
  it.each(records.map((record) => [record.key, record] as const))('%s is the same record', (_key, record) => {
    expect(toProcedure(stored(record))).toEqual(record);
  });

  it('is the same whatever fees, performers, dates and conditions it has', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...records),
        fc.array(fee, { maxLength: 3 }),
        performers,
        maybe(day),
        maybe(fc.record({ settledBy: fc.constantFrom('applicant' as const, 'database' as const), text })),
        (base, fees, rule, date, condition) => {
          const record: Procedure = {
            ...base,
            performers: rule,
            target: { ...base.target, date },
            cases: base.cases.map((each) => ({
              ...each,
              documents: each.documents.map((document) => ({ ...document, condition })),
              channels: each.channels.map((channel) => ({ ...channel, fees })),
            })),
          };
          expect(toProcedure(stored(record))).toEqual(record);
        },
      ),
    );
  });

  it('keeps the file of a template by the row that holds it', () => {
    const file = { sha256: 'a'.repeat(64), name: 'mẫu.pdf', mediaType: 'application/pdf', bytes: 12 };
    const base = records[0];
    if (!base) throw new Error('no seed');
    const record: Procedure = {
      ...base,
      cases: base.cases.map((each) => ({
        ...each,
        documents: each.documents.map((document) => ({
          ...document,
          template: { name: 'Mẫu 1', mustBeSigned: true, file },
        })),
      })),
    };
    const row = { sha256: file.sha256, originalName: file.name, mimeType: file.mediaType, filesize: file.bytes };
    const columns = fromProcedure(record, new Map([[file.sha256, 'row-1']]));
    const read = toProcedure({ ...stored(record), ...columns }, new Map([['row-1', row]]));
    expect(read).toEqual(record);
  });

  it('reads an empty draft without falling over', () => {
    expect(() => toProcedure({ id: 'x' })).not.toThrow();
  });

  it('never turns an amount that was left empty into 0', () => {
    const [base] = records;
    if (!base) throw new Error('no seed');
    const columns = stored(base);
    const cases = columns.cases?.map((each) => ({
      ...each,
      channels: each.channels?.map((channel) => ({
        ...channel,
        fees: [
          {
            blockType: 'fee' as const,
            kind: 'phi' as const,
            currency: 'VND' as const,
            amount: { kind: 'fixed' as const },
          },
        ],
      })),
    }));
    const read = toProcedure({ ...columns, cases });
    expect(read.cases[0]?.channels[0]?.fees[0]?.amount).toEqual({ kind: 'unknown' });
  });
});
