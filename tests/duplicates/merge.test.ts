import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { fromAll, mergeDifferences, mergeProcedures, unknownChoices } from '../../src/duplicates/merge';
import { checkProcedure } from '../../src/procedure/check';
import type { Procedure } from '../../src/procedure/procedure';

const seed = seedProcedures();
const found = (name: string): Procedure => {
  const record = seed.find((each) => each.name.includes(name));
  if (!record) throw new Error(`no ${name}`);
  return record;
};
const kept = { id: 'k', record: found('khai sinh') };
const other = { id: 'o', record: found('kết hôn') };
const names = new Map([['H01.01', 'Sở Nội vụ']]);

describe('merging procedures', () => {
  it('shows what differs, and nothing of what is the same', () => {
    expect(mergeDifferences([kept, { ...kept, id: 'twin' }], names)).toEqual([]);
    const differences = mergeDifferences([kept, other], names);
    expect(differences.map(({ unit }) => unit)).toEqual(
      expect.arrayContaining(['name', 'cases.mac-dinh.documents', 'cases.mac-dinh.channels']),
    );
    expect(differences.find(({ unit }) => unit === 'name')?.values).toEqual({
      k: kept.record.name,
      o: other.record.name,
    });
  });

  it('suggests the kept one, and another where the kept one says nothing', () => {
    const bare = { id: 'k', record: { ...kept.record, requirements: null } };
    const full = { id: 'o', record: { ...other.record, requirements: 'Đủ 18 tuổi' } };
    const suggested = new Map(mergeDifferences([bare, full], names).map((each) => [each.unit, each.suggested]));
    expect([suggested.get('name'), suggested.get('requirements')]).toEqual(['k', 'o']);
  });

  it('takes what was chosen and keeps the address and everything else', () => {
    const merged = mergeProcedures([kept, other], { name: 'o', 'cases.mac-dinh.documents': 'o' });
    expect(merged).toEqual({
      ...kept.record,
      name: other.record.name,
      cases: [{ ...kept.record.cases[0], documents: other.record.cases[0]?.documents }],
    });
    expect(checkProcedure(merged)).toEqual([]);
  });

  it('brings in a case that only the other has, or leaves one out', () => {
    const [only] = other.record.cases;
    if (!only) throw new Error('no case');
    const wider = { id: 'o', record: { ...other.record, cases: [{ ...only, key: 'luu-dong', name: 'Lưu động' }] } };
    const both = mergeProcedures([kept, wider], { 'cases.luu-dong': 'o' });
    expect(both.cases.map(({ key }) => key)).toEqual(['mac-dinh', 'luu-dong']);
    const replaced = mergeProcedures([kept, wider], { 'cases.luu-dong': 'o', 'cases.mac-dinh': 'o' });
    expect(replaced.cases.map(({ key }) => key)).toEqual(['luu-dong']);
  });

  it('joins who performs it, and rows of lists each once', () => {
    const a = { id: 'a', record: { ...kept.record, performers: { kind: 'department', agency: 'H01.01' } as const } };
    const agencies = ['H01.02', 'H01.01'];
    const b = { id: 'b', record: { ...other.record, performers: { kind: 'list', agencies } as const } };
    const joined = mergeProcedures([a, b], { performers: fromAll, legalBasis: fromAll });
    expect(joined.performers).toEqual({ kind: 'list', agencies: ['H01.01', 'H01.02'] });
    const texts = joined.legalBasis.map(({ text }) => text);
    expect(texts).toEqual([...new Set(texts)]);
    expect(texts.slice(0, kept.record.legalBasis.length)).toEqual(kept.record.legalBasis.map(({ text }) => text));
  });

  it('refuses choices that name nothing', () => {
    const choices = { name: 'o', nothing: 'o', steps: 'somebody', sector: fromAll, tiers: fromAll };
    expect(unknownChoices([kept, other], choices)).toEqual(['nothing', 'steps', 'sector']);
  });

  it('of any records: no choice changes nothing, everything of the other leaves the address, twice is once', () => {
    const record = fc.constantFrom(...seed);
    fc.assert(
      fc.property(record, record, fc.func(fc.constantFrom('k', 'o', fromAll)), (one, two, choose) => {
        const sources = [
          { id: 'k', record: one },
          { id: 'o', record: two },
        ];
        const units = mergeDifferences(sources, names).map(({ unit }) => unit);
        expect(mergeProcedures(sources, {})).toEqual(one);
        const all = mergeProcedures(sources, Object.fromEntries(units.map((unit) => [unit, 'o'])));
        expect([all.key, all.province, all.provenance]).toEqual([one.key, one.province, one.provenance]);
        expect(mergeDifferences([{ id: 'k', record: all }, sources[1] ?? { id: 'o', record: two }], names)).toEqual([]);
        const choices = Object.fromEntries(units.map((unit) => [unit, choose(unit)]));
        const once = mergeProcedures(sources, choices);
        expect(
          mergeProcedures(
            [
              { id: 'k', record: once },
              { id: 'o', record: two },
            ],
            choices,
          ),
        ).toEqual(once);
      }),
      { numRuns: 200 },
    );
  });
});
