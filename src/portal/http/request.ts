import { fillText } from '../../messages/text';
import { ProblemError } from '../../problem/problem';
import { limits } from '../documents/limits';
import { messages } from '../messages';

/** One GraphQL request, however it came. */
export type PortalRequest = {
  query: string;
  variables: Record<string, unknown> | undefined;
  operationName: string | undefined;
};

/** Reads the body of a POST. @throws ProblemError 400 `body-unreadable`, `batch-refused`, `request-malformed`, `query-missing` */
export function readBody(body: string): PortalRequest {
  const value = parse(body, 'body-unreadable');
  if (Array.isArray(value)) throw new ProblemError(400, [{ code: 'batch-refused', message: messages.batchRefused }]);
  if (!isRecord(value)) throw malformed();
  return toRequest(value.query, value.variables, value.operationName);
}

/** Reads the query string of a GET; variables are JSON text. */
export function readAddress(search: unknown): PortalRequest {
  if (!isRecord(search)) throw malformed();
  const { query, variables, operationName } = search;
  if (typeof variables === 'string' && variables.length > limits.characters) throw tooLong();
  const values =
    typeof variables === 'string' && variables !== '' ? parse(variables, 'variables-unreadable') : undefined;
  return toRequest(query, values, operationName);
}

function toRequest(query: unknown, variables: unknown, operationName: unknown): PortalRequest {
  if (query === undefined || query === null || query === '')
    throw new ProblemError(400, [{ code: 'query-missing', field: 'query', message: messages.queryMissing }]);
  const name = operationName ?? undefined;
  const values = variables ?? undefined;
  if (typeof query !== 'string' || (values !== undefined && !isRecord(values))) throw malformed();
  if (name !== undefined && (typeof name !== 'string' || name.length > 200)) throw malformed();
  return { query, variables: values, operationName: name === '' ? undefined : name };
}

function parse(text: string, code: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, [{ code, message: messages.bodyUnreadable }]);
  }
}

const malformed = () => new ProblemError(400, [{ code: 'request-malformed', message: messages.requestMalformed }]);

function tooLong(): ProblemError {
  const message = fillText(messages.queryTooLong, { most: limits.characters });
  return new ProblemError(413, [{ code: 'query-too-long', field: 'variables', message }]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
