import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPress } from '../../src/form-view/state/press';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A page, and what was done on it, in order. */
function page() {
  const target = new EventTarget();
  const press = watchPress(target);
  const done: string[] = [];
  return {
    done,
    fire: (type: string) => target.dispatchEvent(new Event(type)),
    ask: (name: string) => press.whenReleased((hasWaited) => done.push(`${name}${hasWaited ? ' waited' : ''}`)),
  };
}

describe('work that would move the page', () => {
  it('is done at once while nothing is pressed', () => {
    const { ask, done } = page();
    ask('a');
    expect(done).toEqual(['a']);
  });

  it('waits while something is pressed, and comes before what its click does', () => {
    const { ask, fire, done } = page();
    fire('pointerdown');
    ask('a');
    ask('b');
    expect(done).toEqual([]);
    fire('pointerup');
    expect(done).toEqual([]);
    fire('click');
    expect(done).toEqual(['a waited', 'b waited']);
    vi.runAllTimers();
    expect(done).toHaveLength(2);
  });

  it.each(['pointerup', 'pointercancel', 'dragend'])('comes after a %s that no click follows', (end) => {
    const { ask, fire, done } = page();
    fire('pointerdown');
    ask('a');
    fire(end);
    vi.runAllTimers();
    expect(done).toEqual(['a waited']);
    ask('b');
    expect(done).toEqual(['a waited', 'b']);
  });
});
