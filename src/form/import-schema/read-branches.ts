import type { Condition } from '../conditions/condition';
import { isObject, type Json, type JsonObject, listAt, member, objectAt, textsAt } from '../json';
import { readCondition } from './read-condition';

/** What the conditions of a schema say of fields, and what of them cannot be said so and stays as it is. */
export type Branches = {
  /** Fields that are shown by a condition, with their nodes; `isRequired` while they are shown. */
  shown: Map<string, { when: Condition; node: JsonObject; isRequired: boolean }>;
  /** Fields that always stand there and are required by a condition. */
  required: Map<string, Condition>;
  /** Root keywords that stay: `allOf` (what is left of it), `if`, `then`, `else`, `dependencies`. */
  left: JsonObject;
};

type Branch = { when: Condition; then: JsonObject };

/**
 * Reads `if/then/else`, those in `allOf`, and `dependencies` of a root schema into conditions of fields, where these mean the same for
 * answers as they are kept. A condition that adds demands to a field that is always there, or shows a field twice, stays as it is.
 */
export function readBranches(root: JsonObject): Branches {
  const always = objectAt(root, 'properties');
  const branches: Branches = { shown: new Map(), required: new Map(), left: {} };
  const namedTwice = repeatedFields(root);

  const take = (conditional: JsonObject): boolean => {
    const read = branchesOf(conditional);
    if (read === undefined) return false;
    if (!read.every((branch) => isPlain(branch.then, always, namedTwice, branches))) return false;
    for (const branch of read) note(branches, branch, always);
    return true;
  };

  const conditional = pick(root, ['if', 'then', 'else']);
  if (conditional.if !== undefined && !take(conditional)) Object.assign(branches.left, conditional);
  const rest = listAt(root, 'allOf').filter((part) => !(isObject(part) && part.if !== undefined && take(part)));
  if (rest.length > 0) branches.left.allOf = rest;
  const dependencies = Object.entries(objectAt(root, 'dependencies')).filter(
    ([key, needed]) => !takeDependency(key, needed, always, branches),
  );
  if (dependencies.length > 0) branches.left.dependencies = Object.fromEntries(dependencies);
  return branches;
}

function takeDependency(key: string, needed: Json, always: JsonObject, branches: Branches): boolean {
  if (!Array.isArray(needed) || !Object.hasOwn(always, key)) return false;
  const names = needed.filter((name) => typeof name === 'string');
  if (names.some((name) => !Object.hasOwn(always, name) || branches.required.has(name))) return false;
  for (const name of names) branches.required.set(name, { field: key, is: 'filled' });
  return true;
}

/** `then` holds while the test does, `else` while it does not. */
function branchesOf(conditional: JsonObject): Branch[] | undefined {
  const { if: test, then, else: otherwise, ...others } = conditional;
  if (Object.keys(others).some((key) => key !== 'title' && key !== '$comment')) return undefined;
  const when = readCondition(test);
  if (when === undefined) return undefined;
  const branches: Branch[] = [];
  if (isObject(then)) branches.push({ when, then });
  if (isObject(otherwise)) branches.push({ when: { not: when }, then: otherwise });
  return branches.length === [then, otherwise].filter((part) => part !== undefined).length ? branches : undefined;
}

/** Only shows fields that stand nowhere else, and requires those, or ones that are always there and not required yet. */
function isPlain(then: JsonObject, always: JsonObject, namedTwice: ReadonlySet<string>, known: Branches): boolean {
  const shown = objectAt(then, 'properties');
  const words = Object.keys(then).filter((key) => !['properties', 'required', 'type', 'title'].includes(key));
  if (words.length > 0 || (then.type !== undefined && then.type !== 'object')) return false;
  return (
    Object.entries(shown).every(
      ([key, node]) => isObject(node) && !Object.hasOwn(always, key) && !namedTwice.has(key),
    ) &&
    textsAt(then, 'required').every(
      (key) =>
        Object.hasOwn(shown, key) || (Object.hasOwn(always, key) && !known.required.has(key) && !namedTwice.has(key)),
    )
  );
}

function note(branches: Branches, { when, then }: Branch, always: JsonObject): void {
  const required = textsAt(then, 'required');
  for (const key of Object.keys(objectAt(then, 'properties'))) {
    branches.shown.set(key, {
      when,
      node: objectAt(objectAt(then, 'properties'), key),
      isRequired: required.includes(key),
    });
  }
  for (const key of required) if (Object.hasOwn(always, key)) branches.required.set(key, when);
}

/** Keys that more than one branch shows or requires: one condition cannot say both. */
function repeatedFields(root: JsonObject): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const part of [root, ...listAt(root, 'allOf')]) {
    for (const word of ['then', 'else']) {
      const branch = member(part, word);
      for (const key of new Set([...Object.keys(objectAt(branch, 'properties')), ...textsAt(branch, 'required')])) {
        if (seen.has(key)) twice.add(key);
        seen.add(key);
      }
    }
  }
  return twice;
}

function pick(node: JsonObject, words: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(node).filter(([key]) => words.includes(key)));
}
