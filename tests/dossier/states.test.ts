import { describe, expect, it } from 'vitest';
import { movesFrom, nextState, stateInfo, states, transitions } from '../../src/dossier/states';

describe('the states of a dossier', () => {
  it('are the ten of provincial systems, by number', () => {
    expect(states.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { name } of states) expect(name.vi === '' || name.en === '').toBe(false);
  });

  it('stop the clock in 5, 6 and 8 only', () => {
    expect(states.filter(({ clock }) => clock === 'stopped').map(({ number }) => number)).toEqual([5, 6, 8]);
  });

  it('are all reached from the first, and left unless they end', () => {
    const reached = new Set(['submitted']);
    for (let size = 0; size !== reached.size; ) {
      size = reached.size;
      for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
    }
    expect(reached.size).toBe(states.length);
    for (const { state } of states) {
      const ends = movesFrom(state).length === 0;
      expect(ends).toBe(['refused', 'withdrawn', 'returned'].includes(state));
    }
  });

  it('move by one row only, and not otherwise', () => {
    const rows = transitions.map(({ from, event }) => `${from} ${event}`);
    expect(new Set(rows).size).toBe(rows.length);
    expect(nextState('submitted', 'accept')).toBe('accepted');
    expect(nextState('submitted', 'finish')).toBeUndefined();
    expect(nextState('returned', 'accept')).toBeUndefined();
    expect(stateInfo('accepted').number).toBe(2);
  });
});
