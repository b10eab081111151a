import { type JsonSchema, textAt } from './json';

/** The day of whoever answers, in Asia/Ho_Chi_Minh, as the limit of a date. */
export const today = 'today';

/** A limit of a date, as it is stored: an ISO day or `today`. */
export const dayLimit: JsonSchema = { type: 'string', pattern: '^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$' };

/** Whether this is the schema of a limit of a date. */
export function isDayLimit(schema: JsonSchema): boolean {
  return textAt(schema, 'pattern') === dayLimit.pattern;
}
