import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

/** Objects and lists within each other that a body may have: MongoDB stores 100 levels, and what walks them is recursive. */
export const deepestBody = 80;

/** Refuses bodies that Payload would answer 5xx to: forms without a boundary, JSON that is none, is no object or is nested without end. */
export async function refuseUnreadableBodies(request: Request): Promise<void> {
  if (!request.body) return;
  const type = request.headers.get('Content-Type') ?? '';
  if (/^multipart\//i.test(type) && !/;\s*boundary=[^\s;]/i.test(type)) {
    throw new ProblemError(400, [messages.malformedRequest]);
  }
  if (!/^application\/json\b/i.test(type)) return;
  const text = await request.clone().text();
  if (text !== '') readJsonObject(text);
}

/**
 * The JSON object that a body holds.
 * @throws ProblemError 400 `malformed-json`, `body-not-object`, `nested-too-deep`
 */
export function readJsonObject(text: string): Record<string, unknown> {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ProblemError(400, [messages.bodyNotObject]);
  }
  if (isNestedDeeper(value, deepestBody)) throw new ProblemError(400, [messages.nestedTooDeep]);
  return { ...value };
}

/** Whether lists and objects stand within each other more than so many times. Level by level: a recursive walk would end its stack. */
export function isNestedDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    const next: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      for (const inner of Object.values(each)) if (typeof inner === 'object' && inner !== null) next.push(inner);
    }
    if (next.length === 0) return false;
    level = next;
  }
  return true;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError(400, [messages.malformedJson]);
  }
}
