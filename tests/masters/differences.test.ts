import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import {
  type Deviation,
  masterDifferences,
  masterSays,
  openCount,
  takeFromMaster,
} from '../../src/masters/differences';
import type { Procedure } from '../../src/procedure/procedure';

const seed = seedProcedures();
const [local] = seed;
if (!local) throw new Error('no seed');
const master: Procedure = {
  ...local,
  province: 'VN',
  name: `${local.name} (sửa)`,
  steps: ['Một bước'],
  performers: { kind: 'outside', name: 'Bộ' },
  receivingAgency: 'Bộ',
  target: { ...local.target, legacy: 1 },
};
const tools = { names: new Map<string, string>(), fingerprint: (value: unknown) => JSON.stringify(value) };
const compare = (one: Procedure, other: Procedure, deviations: readonly Deviation[] = []) =>
  masterDifferences(one, other, { ...tools, deviations });

describe('a local procedure beside its master', () => {
  it('differs where the master decides, not in what each province says for itself', () => {
    expect(compare(local, master).map(({ unit, state }) => [unit, state])).toEqual([
      ['name', 'open'],
      ['steps', 'open'],
    ]);
  });

  it('says both in words, down to what two texts may differ in alone', () => {
    const [basis] = local.legalBasis;
    if (!basis) throw new Error('no legal basis');
    const one: Procedure = {
      ...local,
      sector: 'ho-tich',
      tiers: ['commune'],
      applicants: ['citizen'],
      legalBasis: [{ ...basis, validFrom: '2026-01-01', validTo: null }],
      results: [{ name: 'Giấy', code: null }],
    };
    const other: Procedure = {
      ...one,
      sector: 'dat-dai',
      tiers: ['province', 'commune'],
      applicants: ['enterprise'],
      legalBasis: [{ ...basis, validFrom: '2026-07-01', validTo: null }],
      results: [{ name: 'Giấy', code: 'KQ.1' }],
    };
    const names = new Map([['ho-tich', 'Hộ tịch']]);
    const said = masterDifferences(one, other, { ...tools, names, deviations: [] });
    expect(said.map(({ local: ours, master: theirs }) => [ours, theirs])).toEqual([
      ['Hộ tịch', 'dat-dai'],
      ['Xã', 'Tỉnh, Xã'],
      ['Công dân Việt Nam', 'Doanh nghiệp'],
      [`${basis.text} (01/01/2026 – …)`, `${basis.text} (01/07/2026 – …)`],
      ['Giấy', 'Giấy (KQ.1)'],
    ]);
  });

  it('takes over what was accepted, one part at a time, and nothing else', () => {
    const after = takeFromMaster(local, master, ['name', 'performers']);
    expect(after).toEqual({ ...local, name: master.name });
    expect(compare(after, master).map(({ unit }) => unit)).toEqual(['steps']);
  });

  it('a deviation holds as long as the master says what it said then', () => {
    const said = masterSays(local, master, 'steps', tools.fingerprint) ?? '';
    const deviation = { unit: 'steps', reason: 'Tỉnh làm khác', byName: 'An', at: '2026-11-27', masterSha256: said };
    const kept = compare(local, master, [deviation]);
    expect(kept.map(({ state }) => state)).toEqual(['open', 'deviation']);
    expect(openCount(kept)).toBe(1);
    const later = compare(local, { ...master, steps: ['Hai', 'bước'] }, [deviation]);
    expect(later.map(({ state }) => state)).toEqual(['open', 'reconsider']);
    expect(openCount(later)).toBe(2);
    expect(masterSays(local, master, 'sector', tools.fingerprint)).toBeUndefined();
    expect(masterSays(local, master, 'performers', tools.fingerprint)).toBeUndefined();
  });

  it('of any two records: accepting everything leaves no difference, and what is local stays local', () => {
    const record = fc.constantFrom(...seed);
    fc.assert(
      fc.property(record, record, (one, other) => {
        const units = compare(one, other).map(({ unit }) => unit);
        const after = takeFromMaster(one, other, units);
        expect(compare(after, other)).toEqual([]);
        for (const own of ['province', 'key', 'code', 'performers', 'receivingAgency', 'target', 'provenance'] as const)
          expect(after[own]).toEqual(one[own]);
      }),
    );
  });
});
