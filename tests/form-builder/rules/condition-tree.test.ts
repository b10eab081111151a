import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '../../../src/form/conditions/condition';
import { holds } from '../../../src/form/conditions/evaluate';
import type { Json } from '../../../src/form/json';
import {
  type ConditionGroup,
  isGroup,
  itemAt,
  toCondition,
  toGroup,
  withAdded,
  withItem,
  withMoved,
} from '../../../src/form-builder/rules/condition-tree';

const fields = ['a', 'b', 'c'];
const comparison = fc.record({
  field: fc.constantFrom(...fields),
  is: fc.constantFrom('equals' as const, 'not-equals' as const),
  value: fc.integer({ min: 0, max: 2 }),
});
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const answers = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.nat(2) }, { requiredKeys: [] });

function means(given: Condition, values: Record<string, Json | undefined>): boolean {
  return holds(given, (field) => values[field]);
}

test('a condition shown as groups and read back means the same', () => {
  fc.assert(
    fc.property(condition, answers, (given, values) => {
      const back = toCondition(toGroup(given));
      expect(back === undefined ? undefined : means(back, values)).toBe(means(given, values));
    }),
  );
});

test('groups read back and shown again are the same groups, so nothing jumps while it is edited', () => {
  fc.assert(
    fc.property(condition, (given) => {
      const group = toGroup(given);
      const again = toGroup(toCondition(group));
      expect(toGroup(toCondition(again))).toEqual(again);
    }),
  );
});

/** Every path of a group. */
function paths(group: ConditionGroup, at: readonly number[] = []): (readonly number[])[] {
  return group.items.flatMap((item, index) => [[...at, index], ...(isGroup(item) ? paths(item, [...at, index]) : [])]);
}

test('a line that is replaced stands where the old one stood; one that is moved up and down again is back', () => {
  fc.assert(
    fc.property(condition, comparison, fc.nat(), (given, line, pick) => {
      const group = toGroup(given);
      const all = paths(group);
      const path = all[pick % all.length] ?? [0];
      expect(itemAt(withItem(group, path, line), path)).toEqual(line);
      const down = withMoved(group, path, 1);
      const moved = [...path.slice(0, -1), (path.at(-1) ?? 0) + 1];
      expect(down === group ? group : withMoved(down, moved, -1)).toEqual(group);
    }),
  );
});

test('adding a line and taking it out again gives the same group', () => {
  fc.assert(
    fc.property(condition, comparison, (given, line) => {
      const group = toGroup(given);
      const added = withAdded(group, [], line);
      expect(withItem(added, [group.items.length], undefined)).toEqual(group);
    }),
  );
});

test('the last line gone, there is no condition', () => {
  const group = toGroup({ all: [{ any: [{ field: 'a', is: 'filled' }] }] });
  expect(toCondition(withItem(group, [0, 0], undefined))).toBeUndefined();
});
