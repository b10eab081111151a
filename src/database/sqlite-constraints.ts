import { ValidationError } from 'payload';
import { ProblemError } from '../problem/problem';
import { messages } from './messages';

type Violation = { kind: 'unique' | 'foreign-key'; column: string };

const kinds: Record<string, Violation['kind']> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign-key',
};

const camelCase = (column: string): string =>
  column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

function violationOf(error: unknown): Violation | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const codes = [Reflect.get(error, 'extendedCode'), Reflect.get(error, 'code')];
  const kind = codes.flatMap((code: unknown) => (typeof code === 'string' ? (kinds[code] ?? []) : []))[0];
  if (kind) {
    const column = error instanceof Error ? /failed: [^.]+\.([^.,\s]+)/.exec(error.message)?.[1] : undefined;
    return { kind, column: camelCase((column ?? 'id').replace(/_id$/, '')) };
  }
  return 'cause' in error ? violationOf(error.cause) : undefined;
}

/**
 * What a write throws, as Payload would have it: a value that is taken is a ValidationError. libsql since 0.15 says
 * `SQLITE_CONSTRAINT` and keeps the exact code apart, which Payload does not look at, so callers would get a 500 with the SQL in it.
 */
export function readableWriteError(error: unknown, collection: string | undefined): unknown {
  const violation = violationOf(error);
  if (!violation) return error;
  if (violation.kind === 'foreign-key') return new ProblemError(422, [messages.relationUnknown]);
  const { vi, en } = messages.valueTaken;
  const refusal = new ValidationError({
    ...(collection ? { collection } : {}),
    errors: [{ path: violation.column, message: `${vi} / ${en}` }],
  });
  // What the administration shows; Payload's own words are English here, where nobody's language is known.
  refusal.message = `${vi} / ${en} (${violation.column})`;
  return refusal;
}
