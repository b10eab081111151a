import { GraphQLError } from 'graphql';
import { type Problem, ProblemError } from '../../problem/problem';
import { InvalidDocument } from '../documents/prepare';
import { messages } from '../messages';
import { PackDamaged } from '../read-model/pack/pack-file';

/** An error as programs get it: `extensions.code` is stable, `extensions.problems` says the rest in both languages. */
export type AnsweredError = {
  message: string;
  path?: readonly (string | number)[];
  locations?: readonly { line: number; column: number }[];
  extensions: { code: string; problems?: readonly Problem[] };
};

/** Codes by the status that a problem deserves. */
const codes: Readonly<Record<number, string>> = {
  400: 'BAD_USER_INPUT',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'BAD_USER_INPUT',
  429: 'TOO_MANY_REQUESTS',
};

/** An error that ended a request before it was run. `unexpected` errors are for the log; the caller learns nothing of them. */
export function toRefusal(error: unknown): { status: number; errors: AnsweredError[]; unexpected?: Error } {
  if (error instanceof ProblemError) return { status: error.status, errors: [ofProblems(error)] };
  if (error instanceof InvalidDocument)
    return { status: 400, errors: error.errors.map(ofGraphQL('GRAPHQL_VALIDATION_FAILED')) };
  const answered = ofUnexpected(error);
  return { ...answered, errors: [answered.error] };
}

/** Errors of a run beside its data. `status` is 200 unless something of ours failed. */
export function toErrors(errors: readonly GraphQLError[]): {
  status: number;
  errors: AnsweredError[];
  unexpected: Error[];
} {
  let status = 200;
  const unexpected: Error[] = [];
  const answered = errors.map((error): AnsweredError => {
    const cause = error.originalError;
    if (cause === undefined || cause === null || cause instanceof GraphQLError)
      return ofGraphQL('BAD_USER_INPUT')(error);
    if (cause instanceof ProblemError) return { ...ofProblems(cause), ...placeOf(error) };
    const failed = ofUnexpected(cause);
    status = failed.status;
    if (failed.unexpected) unexpected.push(failed.unexpected);
    return { ...failed.error, ...placeOf(error) };
  });
  return { status, errors: answered, unexpected };
}

function ofProblems({ status, problems }: ProblemError): AnsweredError {
  const message = problems.map((problem) => problem.message.vi).join(' ');
  return { message, extensions: { code: codes[status] ?? 'BAD_USER_INPUT', problems } };
}

function ofGraphQL(code: string): (error: GraphQLError) => AnsweredError {
  return (error) => ({ message: error.message.slice(0, 500), ...placeOf(error), extensions: { code } });
}

function ofUnexpected(error: unknown): { status: number; error: AnsweredError; unexpected?: Error } {
  if (error instanceof PackDamaged)
    return { status: 503, error: { message: messages.unavailable.vi, extensions: { code: 'UNAVAILABLE' } } };
  return {
    status: 500,
    error: { message: messages.unexpected.vi, extensions: { code: 'INTERNAL' } },
    unexpected: error instanceof Error ? error : new Error(String(error)),
  };
}

function placeOf({ path, locations }: GraphQLError): Pick<AnsweredError, 'path' | 'locations'> {
  return {
    ...(path && { path }),
    ...(locations && { locations: locations.map(({ line, column }) => ({ line, column })) }),
  };
}
