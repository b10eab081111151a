import { describe, expect, it } from 'vitest';
import { type Doing, isAgreed, type RowChange, type RowStatus } from '../../src/bulk-work/row';

const change = (to: string): RowChange => ({
  title: { vi: 'Mức độ', en: 'Level' },
  from: { vi: '3', en: '3' },
  to: { vi: to, en: to },
});
const fall: Doing = { verdict: 'fall', changes: [change('0')] };

describe('a fall is done only where people agreed to that very fall', () => {
  it.each<[string, RowStatus, string, boolean, boolean]>([
    ['shown and agreed to', 'fall', '0', true, true],
    ['shown, not agreed to', 'fall', '0', false, false],
    ['another one was shown', 'fall', '2', true, false],
    ['it was no fall when it was shown', 'change', '0', true, false],
    ['it was begun, and a crash cut it off', 'begun', '0', false, true],
    ['something else was begun', 'begun', '3', true, false],
  ])('%s', (_what, status, shown, withFalls, agreed) => {
    expect(isAgreed(fall, { status, changes: [change(shown)] }, withFalls)).toBe(agreed);
  });

  it('what is no fall is done, whatever was agreed to', () => {
    expect(isAgreed({ ...fall, verdict: 'change' }, { status: 'fall', changes: [] }, false)).toBe(true);
  });
});
