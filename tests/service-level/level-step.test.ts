import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriterionAnswer, ServiceLevel } from '../../src/service-level/level';
import { isLower, levelStep, lostInWords, stepInWords } from '../../src/service-level/level-step';
import { rungs } from '../../src/service-level/standing-level';

const line = (id: string, level: 1 | 2 | 3 | 4, met: boolean): CriterionAnswer => ({
  id,
  level,
  met,
  title: { vi: `Tiêu chí ${id}`, en: `Criterion ${id}` },
  because: { vi: `vì ${id}`, en: `because of ${id}` },
});

const level = (
  legacy: ServiceLevel['legacy'],
  current: ServiceLevel['current'],
  criteria: CriterionAnswer[] = [],
  currentCriteria: ServiceLevel['currentCriteria'] = [],
): ServiceLevel => ({ legacy, current, criteria, currentCriteria });

describe('the step of a level', () => {
  it('before the first release there is nothing to fall from', () => {
    const step = levelStep(undefined, level(2, 'thong-tin', [line('l3-form', 3, false)]));
    expect(step).toEqual({ from: null, to: { legacy: 2, current: 'thong-tin' }, isFall: false, lost: [] });
  });

  it('a fall says what is missing up to the level there was, and nothing above it', () => {
    const after = level(0, 'thong-tin', [
      line('l1-process', 1, false),
      line('l1-name', 1, true),
      line('l3-channel', 3, false),
      line('l4-payment', 4, false),
    ]);
    const step = levelStep(level(3, 'mot-phan'), after);
    expect(step.isFall).toBe(true);
    expect(step.lost.map(({ id }) => id)).toEqual(['l1-process', 'l3-channel']);
    expect(stepInWords(step).map(({ title, from, to }) => `${title.vi}: ${from?.vi} → ${to.vi}`)).toEqual([
      'Mức độ: 3 → 0',
      'Theo Nghị định 224/2026: Một phần → Cung cấp thông tin',
    ]);
  });

  it('a fall on the scale in force alone is one too, with the lines that have turned', () => {
    const before = level(3, 'mot-phan', [], [line('t5-payment', 3, true), line('t6-signature', 3, false)]);
    const after = level(3, 'thong-tin', [], [line('t5-payment', 3, false), line('t6-signature', 3, false)]);
    const step = levelStep(before, after);
    expect(step.isFall).toBe(true);
    expect(step.lost.map(({ id }) => id)).toEqual(['t5-payment']);
    expect(stepInWords(step).map(({ title }) => title.vi)).toEqual(['Theo Nghị định 224/2026']);
  });

  it('of many missing lines the first are told, and how many more there are', () => {
    const lost = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => line(id, 1, false));
    expect(lostInWords(lost).map(({ vi }) => vi)).toEqual([
      'Thiếu «Tiêu chí a»: vì a',
      'Thiếu «Tiêu chí b»: vì b',
      'Thiếu «Tiêu chí c»: vì c',
      'Thiếu «Tiêu chí d»: vì d',
      'Và 2 điều kiện khác.',
    ]);
  });
});

const rung = fc.constantFrom(...rungs);

it('of two levels that differ one is lower, and only a step between two says anything', () => {
  fc.assert(
    fc.property(rung, rung, (one, other) => {
      const same = one.legacy === other.legacy && one.current === other.current;
      expect(isLower(one, other) || isLower(other, one)).toBe(!same);
      expect(stepInWords({ from: one, to: other }).length === 0).toBe(same);
    }),
  );
});
