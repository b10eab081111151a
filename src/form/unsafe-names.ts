/** What stands in the way of comparing: an object whose `valueOf` or `toString` is no function stops ajv's `const`, `enum` and `uniqueItems`. */
export const uncomparableNames: ReadonlySet<string> = new Set(['valueOf', 'toString']);

/** Names that no member of a form may have: those that reach a prototype too. Answers may; they are dropped there like everything unknown. */
export const unsafeNames: ReadonlySet<string> = new Set([
  '__proto__',
  'prototype',
  'constructor',
  ...uncomparableNames,
]);
