/** Errors by which drivers and parsers say that a value is not of the kind they need. */
const castErrors: ReadonlySet<string> = new Set(['CastError', 'BSONError', 'SyntaxError']);

/** What the reader of multipart bodies says of broken ones; it has no class of errors of its own. */
const brokenForms: ReadonlySet<string> = new Set([
  'Request is not eligible for file upload',
  'Multipart: Boundary not found',
  'Malformed part header',
  'Unexpected end of form',
  'Unexpected end of file',
]);

/**
 * Whether an error only says that a request could not be read: a value that no driver casts, a date that is none, a broken part of a
 * form. Payload would answer 500. A TypeError is not among them: it may as well be a fault of ours, so what leads to one is refused
 * beforehand (field-shapes.ts, answer-as-problems.ts).
 */
export function isMalformedInput(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (castErrors.has(error.name) || brokenForms.has(error.message)) return true;
  if (error instanceof RangeError && error.message === 'Invalid time value') return true;
  return isMalformedInput(error.cause);
}
