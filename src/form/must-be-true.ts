import { type JsonSchema, listAt, member } from './json';

/**
 * Only `true` is accepted: a declaration to agree to, not a question. Released as `enum: [true]`: stock rjsf fills a `const` in by itself,
 * so that the declaration would stand agreed to before anybody has read it. Older releases have `const`.
 */
export function mustBeTrue(schema: JsonSchema): boolean {
  const only = listAt(schema, 'enum');
  return member(schema, 'const') === true || (only.length === 1 && only[0] === true);
}
