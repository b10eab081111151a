import { describe, expect, it } from 'vitest';
import {
  type ImportEvent,
  type ImportState,
  importMoves,
  importStates,
  isAtWork,
  nextState,
} from '../../src/import/states';

const events: ImportEvent[] = ['plan', 'planned', 'accept', 'applied', 'undo', 'undone', 'stop', 'resume'];

describe('the states of an import', () => {
  it('move by the table and by nothing else', () => {
    const moves = new Set(importMoves.map(({ from, event, to }) => `${from} ${event} ${to}`));
    for (const from of importStates) {
      for (const event of events) {
        const to = nextState(from, event);
        expect(to === undefined || moves.has(`${from} ${event} ${to}`)).toBe(true);
      }
    }
  });

  it('know one way for each event', () => {
    expect(new Set(importMoves.map(({ from, event }) => `${from} ${event}`)).size).toBe(importMoves.length);
  });

  it('goes back to its report when answering is stopped: what was not reached goes on asking', () => {
    expect(nextState('answering', 'stop')).toBe('planned');
    expect(nextState('answering-rest', 'stop')).toBe('applied');
  });

  it('can be stopped wherever there is work, and resumed from there', () => {
    for (const state of importStates.filter((each) => isAtWork(each) && !each.startsWith('answering'))) {
      const stopped = nextState(state, 'stop');
      expect(stopped).toBe(`${state}-stopped`);
      expect(stopped && nextState(stopped, 'resume')).toBe(state);
    }
  });

  it('write into the catalogue only after somebody accepted', () => {
    const before: ImportState[] = ['mapping', 'planning', 'planned', 'planning-stopped'];
    for (const state of before) expect(nextState(state, 'undo')).toBeUndefined();
    expect(
      importMoves.filter(({ to, event }) => to === 'applying' && event !== 'resume').map(({ event }) => event),
    ).toEqual(['accept', 'accept']);
  });

  it('end undone, from where there is no way on', () => {
    expect(importMoves.filter(({ from }) => from === 'undone')).toEqual([]);
  });
});
