import type { Problem } from '../problem/problem';
import { messages } from './messages';

export type ServerAnswer<Value> = { value: Value; problems?: never } | { value?: never; problems: readonly Problem[] };

const unreachable: Problem = { code: 'unreachable', message: messages.failed };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isProblem = (value: unknown): value is Problem =>
  isRecord(value) && typeof value.code === 'string' && isRecord(value.message) && typeof value.message.vi === 'string';

/** Why a refusal was one; Payload's own refusals (`errors`) have one language only. */
export function problemsIn(body: unknown): readonly Problem[] {
  if (!isRecord(body)) return [unreachable];
  const ours = Array.isArray(body.problems) ? body.problems.filter(isProblem) : [];
  if (ours.length > 0) return ours;
  const errors: readonly unknown[] = Array.isArray(body.errors) ? body.errors : [];
  const theirs = errors.flatMap((error): Problem[] =>
    isRecord(error) && typeof error.message === 'string'
      ? [{ code: 'refused', message: { vi: error.message, en: error.message } }]
      : [],
  );
  return theirs.length > 0 ? theirs : [unreachable];
}

/** Asks an endpoint of ours. The type of its answer is the caller's word for what that endpoint gives. */
export async function askServer<Value>(
  path: string,
  method: 'GET' | 'POST' = 'GET',
  body?: unknown,
): Promise<ServerAnswer<Value>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    return response.ok ? { value: answer } : { problems: problemsIn(answer) };
  } catch {
    return { problems: [unreachable] };
  }
}
