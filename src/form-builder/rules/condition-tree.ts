import type { Comparison, Condition } from '../../form/conditions/condition';

/**
 * A condition as staff see it: groups of lines. `none` and `not-all` are the two ways to turn a group round, so that "not" is a choice of
 * the group and never a level of its own.
 */
export type GroupKind = 'all' | 'any' | 'none' | 'not-all';

export type ConditionGroup = { group: GroupKind; items: readonly ConditionItem[] };

export type ConditionItem = ConditionGroup | Comparison;

/** Where an item stands: its number in each group on the way, from the root. */
export type ItemPath = readonly number[];

export const groupKinds: readonly GroupKind[] = ['all', 'any', 'none', 'not-all'];

/** Groups inside groups, as many as staff may make; more can be read. */
export const deepestGroup = 3;

export function isGroup(item: ConditionItem): item is ConditionGroup {
  return 'group' in item;
}

/** A condition as a group of lines; what is no group stands alone in one. Nothing is an empty group. */
export function toGroup(condition: Condition | undefined): ConditionGroup {
  if (condition === undefined) return { group: 'all', items: [] };
  const item = toItem(condition);
  return isGroup(item) ? item : { group: 'all', items: [item] };
}

function toItem(condition: Condition): ConditionItem {
  if ('all' in condition) return { group: 'all', items: condition.all.map(toItem) };
  if ('any' in condition) return { group: 'any', items: condition.any.map(toItem) };
  if ('not' in condition) return turnedRound(toItem(condition.not));
  return condition;
}

const opposites = { all: 'not-all', any: 'none', none: 'any', 'not-all': 'all' } as const satisfies Record<
  GroupKind,
  GroupKind
>;

function turnedRound(item: ConditionItem): ConditionGroup {
  return isGroup(item) ? { ...item, group: opposites[item.group] } : { group: 'none', items: [item] };
}

/** The condition of a group; undefined when no line is left in it. Empty groups inside vanish, a line that is all there is stands alone. */
export function toCondition(group: ConditionGroup): Condition | undefined {
  const [only, ...others] = group.items;
  const isLine = group.group === 'all' && only !== undefined && others.length === 0 && !isGroup(only);
  return isLine ? only : groupCondition(group);
}

function groupCondition({ group, items }: ConditionGroup): Condition | undefined {
  const parts = items.flatMap((item): Condition[] => {
    const part = isGroup(item) ? groupCondition(item) : item;
    return part === undefined ? [] : [part];
  });
  if (parts.length === 0) return undefined;
  const isAll = group === 'all' || group === 'not-all';
  const joined: Condition = isAll ? { all: parts } : { any: parts };
  return group === 'none' || group === 'not-all' ? { not: joined } : joined;
}

/** The item at a path; undefined when there is none. */
export function itemAt(group: ConditionGroup, path: ItemPath): ConditionItem | undefined {
  let item: ConditionItem | undefined = group;
  for (const index of path) item = item !== undefined && isGroup(item) ? item.items[index] : undefined;
  return item;
}

/** The same group with the item at a path replaced, or taken out (undefined). The empty path is the group itself, which stays a group. */
export function withItem(group: ConditionGroup, path: ItemPath, next: ConditionItem | undefined): ConditionGroup {
  const [index, ...rest] = path;
  if (index === undefined) return next !== undefined && isGroup(next) ? next : { ...group, items: next ? [next] : [] };
  const old = group.items[index];
  if (old === undefined) return group;
  const inner = rest.length === 0 ? next : isGroup(old) ? withItem(old, rest, next) : old;
  const items = group.items.flatMap((item, at) => (at !== index ? [item] : inner === undefined ? [] : [inner]));
  return { ...group, items };
}

/** The same with an item added at the end of the group at a path. */
export function withAdded(group: ConditionGroup, path: ItemPath, item: ConditionItem): ConditionGroup {
  const target = itemAt(group, path);
  if (target === undefined || !isGroup(target)) return group;
  return withItem(group, path, { ...target, items: [...target.items, item] });
}

/** The same with the item at a path one place up (-1) or down (1) among its neighbours. */
export function withMoved(group: ConditionGroup, path: ItemPath, by: -1 | 1): ConditionGroup {
  const parent = itemAt(group, path.slice(0, -1));
  const from = path.at(-1);
  if (from === undefined || parent === undefined || !isGroup(parent)) return group;
  const item = parent.items[from];
  const other = parent.items[from + by];
  if (item === undefined || other === undefined) return group;
  const items = parent.items.map((each, at) => (at === from ? other : at === from + by ? item : each));
  return withItem(group, path.slice(0, -1), { ...parent, items });
}
