import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocks } from '../../src/form/blocks';
import { chooseBlocks } from '../../src/form/derive/choose-blocks';
import { conditionQuestions } from '../../src/form/derive/condition-questions';
import { foldPhrase, type ProcedureFacts } from '../../src/form/derive/procedure-facts';
import { procedures } from './support/forms';
import { rulesToWalk } from './support/rules';

const folder = new URL('./fixtures/', import.meta.url);

type Fixture = { facts: Partial<ProcedureFacts>; blocks: string[]; rules?: string[] };

/** One file per family: a procedure name (and what else the rules look at), and the blocks it must get. */
const fixtures: { name: string; cases: Fixture[] }[] = readdirSync(folder).map((name) => ({
  name,
  cases: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
}));

const facts = (given: Partial<ProcedureFacts>): ProcedureFacts => ({
  name: foldPhrase(given.name ?? ''),
  result: foldPhrase(given.result ?? ''),
  template: foldPhrase(given.template ?? ''),
  sector: given.sector ?? '',
  case: foldPhrase(given.case ?? ''),
  reason: foldPhrase(given.reason ?? ''),
});

describe.each(fixtures)('$name', ({ cases }) => {
  it.each(cases)('$facts.name', (fixture) => {
    const chosen = chooseBlocks(facts(fixture.facts));
    expect(chosen.blocks).toEqual(fixture.blocks);
    if (fixture.rules !== undefined) expect(chosen.rules.map(({ rule }) => rule)).toEqual(fixture.rules);
  });
});

describe('rules', () => {
  it('have ids once, phrases folded, and blocks that exist', () => {
    const ids = rulesToWalk.map(({ family, id }) => `${family} ${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(blocks.map(({ id }) => id));
    for (const { id, when, blocks: chosen, covers } of rulesToWalk) {
      for (const block of [...chosen, ...(covers ?? [])]) expect(known, id).toContain(block);
      const { sector: _sector, ...phrases } = when;
      for (const phrase of Object.values(phrases).flat()) expect(foldPhrase(phrase), id).toBe(phrase);
      expect(Object.keys(when).filter((key) => key !== 'unless').length, id).toBeGreaterThan(0);
    }
  });

  it('name sectors that procedures have or may have', () => {
    const sectors = new Set(procedures.map(({ sector }) => sector));
    for (const { when } of rulesToWalk) for (const sector of when.sector ?? []) expect(sectors).toContain(sector);
  });

  it('an unknown name gets the general block', () => {
    const chosen = chooseBlocks(facts({ name: 'Phê duyệt việc chưa ai biết' }));
    expect(chosen.blocks).toEqual(['request']);
  });

  it('questions have keys once and folded phrases', () => {
    const keys = conditionQuestions.map(({ ask }) => ask.key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { when } of conditionQuestions) for (const phrase of when) expect(foldPhrase(phrase)).toBe(phrase);
  });
});

describe('foldPhrase', () => {
  it('knows one spelling of open-syllable tones and both forms of accents', () => {
    expect(foldPhrase('Thanh Hoá')).toBe(foldPhrase('THANH  HÓA'));
    expect(foldPhrase('thuỷ sản')).toBe(foldPhrase('Thủy sản'.normalize('NFD')));
    expect(foldPhrase('quý')).toBe('quý');
    expect(foldPhrase('rà soát')).toBe('rà soát');
  });
});
