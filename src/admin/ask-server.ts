'use client';
import type { Problem } from '../problem/problem';
import { messages } from './messages';

export type ServerAnswer<Value> = { value: Value; problems?: never } | { value?: never; problems: readonly Problem[] };

const unreachable: Problem = { code: 'unreachable', message: messages.failed };

const problemsIn = (body: unknown): readonly Problem[] => {
  const problems: unknown = typeof body === 'object' && body !== null && 'problems' in body ? body.problems : undefined;
  const isProblem = (each: unknown): each is Problem =>
    typeof each === 'object' && each !== null && 'code' in each && 'message' in each;
  return Array.isArray(problems) && problems.length > 0 ? problems.filter(isProblem) : [unreachable];
};

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
