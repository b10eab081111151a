import type { Problem } from '../../problem/problem';
import { unsafeNames } from '../unsafe-names';
import { fault } from './fault';

export const limits = { depth: 60, characters: 2_000_000, fields: 1500 } as const;

type Spot = { value: unknown; path: string; depth: number };

/**
 * Whether a document is JSON of a bearable size, without names that are unsafe. Walks without recursion, so neither depth nor
 * circles hurt. Stops at the first fault: nothing else may touch such a document.
 */
export function boundsProblem(document: unknown): Problem | undefined {
  const open: Spot[] = [{ value: document, path: '', depth: 0 }];
  let characters = 0;
  for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
    const found = spotProblem(spot);
    if (found !== undefined) return found;
    const { value, path, depth } = spot;
    characters += typeof value === 'string' ? value.length + 2 : 4;
    for (const [key, inner] of membersOf(value)) {
      characters += key.length;
      open.push({ value: inner, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
    }
    if (characters > limits.characters) return fault('form-too-large', '', { limit: limits.characters });
  }
  return undefined;
}

function spotProblem({ value, path, depth }: Spot): Problem | undefined {
  if (depth > limits.depth) return fault('form-too-deep', path, { limit: limits.depth });
  const forbidden = membersOf(value).find(([key]) => unsafeNames.has(key))?.[0];
  if (forbidden !== undefined) return fault('forbidden-key', path, { key: forbidden });
  return typeof value === 'object' || isPlain(value) ? undefined : fault('form-not-json', path);
}

function membersOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' || typeof value === 'boolean';
}
