import type { Comparison, Condition } from '../conditions/condition';
import type { Rule } from '../form';
import { isObject, objectAt } from '../json';
import { findRuleKind } from '../rules';

/** Where a declared path leads after a change: the same path when untouched, undefined when it is gone. */
export type PathMap = (path: string) => string | undefined;

/** A field that has another declared path now. */
export type Rename = { from: string; to: string };

/** The map of these renames; what is inside a renamed field follows it. The longest match wins. */
export function pathMap(renames: readonly Rename[], others: PathMap = (path) => path): PathMap {
  const longestFirst = [...renames].sort((a, b) => b.from.length - a.from.length);
  return (path) => {
    const rename = longestFirst.find(({ from }) => isAtOrIn(path, from));
    return rename === undefined ? others(path) : rename.to + path.slice(rename.from.length);
  };
}

/** Whether a path is the other one or leads into it. */
export function isAtOrIn(path: string, outer: string): boolean {
  if (!path.startsWith(outer)) return false;
  const next = path.slice(outer.length);
  return next === '' || next.startsWith('.') || next.startsWith('[]');
}

/** The declared path that a condition beside `owner` means: `./x` is in the same row or object. */
export function declaredFrom(field: string, owner: string): string {
  return field.startsWith('./') ? rowOf(owner) + field.slice(2) : field;
}

/** `children[].` for a field of that table, '' at the root. */
export function rowOf(path: string): string {
  const at = path.lastIndexOf('[].');
  return at < 0 ? '' : path.slice(0, at + 3);
}

/** How a condition beside `owner` names a declared path; undefined when it cannot (a row of a table it does not stand in). */
export function saidFrom(path: string, owner: string): string | undefined {
  const row = rowOf(owner);
  if (row !== '' && path.startsWith(row)) return `./${path.slice(row.length)}`;
  return path.includes('[]') ? undefined : path;
}

/** What happens to a reference that leads nowhere any more, or cannot be named from where it stands: a fault for staff to mend, or left out. */
export type Lost = 'keep' | 'drop';

/**
 * The condition of `owner` after paths changed, `owner` itself now being `to`. With `drop`, comparisons that are lost are left out and
 * counted; undefined when nothing of the condition is left.
 */
export function followCondition(
  condition: Condition,
  owner: { from: string; to: string },
  map: PathMap,
  lost: Lost,
): { condition?: Condition; dropped: number } {
  let dropped = 0;
  const follow = (part: Condition): Condition | undefined => {
    if ('all' in part || 'any' in part) {
      const parts = 'all' in part ? part.all : part.any;
      const kept = parts.map(follow).filter((one) => one !== undefined);
      if (kept.length === 0 && parts.length > 0) return undefined;
      return 'all' in part ? { all: kept } : { any: kept };
    }
    if ('not' in part) {
      const inner = follow(part.not);
      return inner === undefined ? undefined : { not: inner };
    }
    const followed = followComparison(part, owner, map, lost);
    if (followed === undefined) dropped += 1;
    return followed;
  };
  const followed = follow(condition);
  return followed === undefined ? { dropped } : { condition: followed, dropped };
}

function followComparison(
  comparison: Comparison,
  owner: { from: string; to: string },
  map: PathMap,
  lost: Lost,
): Comparison | undefined {
  const declared = declaredFrom(comparison.field, owner.from);
  const mapped = map(declared) ?? (lost === 'keep' ? declared : undefined);
  if (mapped === undefined) return undefined;
  if (mapped === declared && rowOf(owner.from) === rowOf(owner.to)) return comparison;
  // Kept with its declared path (`children[].name`), a lost reference is found again when the field comes back.
  const field = saidFrom(mapped, owner.to) ?? (lost === 'keep' ? mapped : undefined);
  return field === undefined ? undefined : { ...comparison, field };
}

/** The rule after paths changed; undefined when none of its fields is left. */
export function followRule(rule: Rule, map: PathMap, lost: Lost): { rule?: Rule; dropped: number } {
  const fields = rule.fields.flatMap((field) => map(field) ?? (lost === 'keep' ? field : []));
  let dropped = rule.fields.length - fields.length;
  if (fields.length === 0 && rule.fields.length > 0) return { dropped };
  const owner = { from: rule.fields[0] ?? '', to: fields[0] ?? '' };
  const followed: Rule = { ...rule, fields };
  if (rule.when !== undefined) {
    const when = followCondition(rule.when, owner, map, lost);
    dropped += when.dropped;
    delete followed.when;
    if (when.condition !== undefined) followed.when = when.condition;
  }
  if (rule.options !== undefined) followed.options = followOptions(rule, owner, map);
  return { rule: followed, dropped };
}

/** Options that hold paths are marked `x-path` in the options schema of the kind. */
function followOptions(rule: Rule, owner: { from: string; to: string }, map: PathMap): Rule['options'] {
  const properties = objectAt(findRuleKind(rule.kind)?.options, 'properties');
  return Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, value]) => {
      const schema = properties[name];
      if (typeof value !== 'string' || !isObject(schema) || schema['x-path'] !== true) return [name, value];
      return [name, followOption(value, owner, map)];
    }),
  );
}

/** An option beside a part of a composite (`applicant.citizenId`) says `./sex` for another part of it. */
function followOption(value: string, owner: { from: string; to: string }, map: PathMap): string {
  if (!value.startsWith('./')) return map(value) ?? value;
  const parent = owner.from.slice(0, owner.from.lastIndexOf('.') + 1);
  const mapped = map(parent + value.slice(2)) ?? value;
  const now = owner.to.slice(0, owner.to.lastIndexOf('.') + 1);
  return mapped.startsWith(now) ? `./${mapped.slice(now.length)}` : value;
}
