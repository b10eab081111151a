import { randomUUID } from 'node:crypto';
import type { Config, PayloadRequest } from 'payload';
import { isWriteConflict, writeConflictProblem } from '../../src/database/write-conflict';
import { databaseBusyProblem, isDatabaseBusy } from '../../src/database/write-mutex';
import { fillText } from '../../src/messages/text';
import { type Problem, ProblemError } from '../../src/problem/problem';
import { refusalBody } from '../answers';
import { messages } from '../messages';
import { fieldProblems, isVietnamese } from './coded-answers';
import { isMalformedInput } from './malformed';

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number];

type Refusal = { status: number; problems: readonly Problem[] };

const secondsToWait = '5';

/** What an error means for the caller; undefined where it has a status and words of its own. A 500 has an id. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ProblemError) return error;
  if (isDatabaseBusy(error)) return { status: 503, problems: [databaseBusyProblem()] };
  if (isWriteConflict(error)) return { status: 409, problems: [writeConflictProblem()] };
  if (isMalformedInput(error)) return { status: 400, problems: [messages.malformedRequest] };
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' && status !== 500 ? undefined : { status: 500, problems: [unexpected()] };
}

/** A fault of ours, under an id that also stands in the log. */
function unexpected(): Problem {
  const { code, message } = messages.unexpected;
  return { code, message: fillText(message, { id: randomUUID() }) };
}

function askToWait(req: PayloadRequest) {
  req.responseHeaders ??= new Headers();
  req.responseHeaders.set('Retry-After', secondsToWait);
}

/**
 * What Payload's validation refused, field by field. The answer to REST keeps the shape that the pages of the administration mark fields
 * by. Payload would build it itself, but asks `instanceof`, and beside the server Next has a Payload of its own.
 */
function fieldsRefused(
  error: unknown,
  isUpload: boolean,
): { status: number; problems: readonly Problem[]; response: Record<string, unknown> } | undefined {
  if (!(error instanceof Error)) return undefined;
  const data: unknown = Reflect.get(error, 'data');
  const problems = fieldProblems(data);
  if (!problems) return undefined;
  // The field of the bytes themselves: their type, or what they are behind their name.
  if (isUpload && problems.every(({ field }) => field === 'file')) {
    const refused = [{ ...messages.templateFileRefused, field: 'file', rule: 'accept' }];
    return { status: 415, problems: refused, response: refusalBody(refused) };
  }
  // Where nobody's language is known (an address that is taken) Payload speaks English.
  const message = isVietnamese(error.message) ? error.message : problems.map((each) => each.message.vi).join(' ');
  return { status: 400, problems, response: { problems, errors: [{ name: error.name, message, data }] } };
}

/**
 * Refusals thrown by hooks reach REST and GraphQL as problems; a write conflict is 409, a busy database 503, input that could not be
 * read 400. Faults of ours stay 500 and carry an id.
 */
export const answerWithProblems: AfterError = ({ collection, error, graphqlResult, req }) => {
  const cause: unknown = 'originalError' in error && error.originalError ? error.originalError : error;
  // A refusal of the query language itself (GraphQLError without a cause) has its own words.
  if (graphqlResult && cause === error) return undefined;
  const byField = fieldsRefused(cause, Boolean(collection?.upload));
  const refused = byField ?? refusalOf(cause);
  if (!refused) return undefined;
  if (refused.status === 429 || refused.status === 503) askToWait(req);
  if (refused.status === 500) req.payload.logger.error({ msg: refused.problems[0]?.message.en });
  const response = byField?.response ?? refusalBody(refused.problems);
  if (!graphqlResult) return { status: refused.status, response };
  const message = refused.problems[0]?.message.vi ?? graphqlResult.message;
  return {
    status: refused.status,
    graphqlResult: { ...graphqlResult, message, extensions: { statusCode: refused.status, ...response } },
  };
};
