/**
 * Names that no member of a form or of answers may have: they reach a prototype, or stand in the way of what compares values (an object whose
 * `valueOf` is no function stops ajv's `const` and `enum`).
 */
export const unsafeNames: ReadonlySet<string> = new Set([
  '__proto__',
  'prototype',
  'constructor',
  'valueOf',
  'toString',
]);
