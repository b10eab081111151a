import { APIError } from 'payload';

/** Errors by which drivers and parsers say that a value is not of the kind they need. */
const castErrors: ReadonlySet<string> = new Set(['CastError', 'BSONError', 'StrictModeError', 'SyntaxError']);

/** Where Payload and its adapters keep their code: a TypeError there is met by input they did not expect. */
const foreignCode = /node_modules\/(payload|@payloadcms|drizzle-orm|mongoose|mongodb|bson|busboy)\//;

const bodyRefusals = ['Request is not eligible for file upload', 'Missing initial boundary', 'Unexpected end'];

/**
 * Whether an error only says that a request could not be read: a value that no driver casts, a date that is none, a broken part of a
 * form. Payload checks few types itself and would answer 500. Errors that arise in our own code are not among them.
 */
export function isMalformedInput(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (castErrors.has(error.name)) return true;
  if (error instanceof RangeError && error.message === 'Invalid time value') return true;
  if (error instanceof TypeError) return foreignCode.test(firstFrame(error));
  if (error instanceof APIError && bodyRefusals.some((start) => error.message.startsWith(start))) return true;
  return isMalformedInput(error.cause);
}

const firstFrame = ({ stack }: Error): string => stack?.split('\n').find((line) => /^\s*at /.test(line)) ?? '';
