import { ProblemError } from '../../../problem/problem';
import { messages } from '../../messages';
import { type RecordHead, sha256 } from '../pack/record';

/** How far a follower has read: of each province the number of the last release it knows, and a mark of that very release. */
export type Followed = ReadonlyMap<string, { sequence: number; mark: string }>;

/** Characters of the longest cursor that is read; one of all provinces has about 1,200. */
const longest = 8_000;

/** Names one release among all that could ever have its number: a database that was restored gives the number to another one. */
export function markOf({ key, revision, releasedAt, sha256: content }: RecordHead): string {
  return sha256(JSON.stringify([key, revision, releasedAt, content])).slice(0, 10);
}

/** An opaque text for programs. */
export function toChangeCursor(followed: Followed): string {
  const provinces = [...followed].sort(([left], [right]) => (left < right ? -1 : 1));
  return Buffer.from(JSON.stringify(provinces.map(([code, { sequence, mark }]) => [code, sequence, mark]))).toString(
    'base64url',
  );
}

/** @throws ProblemError 400 `cursor-unreadable` */
export function fromChangeCursor(cursor: string): Followed {
  const parts = cursor.length > longest ? undefined : parse(cursor);
  const followed = new Map<string, { sequence: number; mark: string }>();
  if (!Array.isArray(parts)) throw unreadable();
  for (const part of parts) {
    const [code, sequence, mark]: unknown[] = Array.isArray(part) ? part : [];
    if (typeof code !== 'string' || typeof mark !== 'string' || !isNumber(sequence)) throw unreadable();
    followed.set(code, { sequence, mark });
  }
  return followed;
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function unreadable(): ProblemError {
  return new ProblemError(400, [
    { code: 'cursor-unreadable', field: 'since', message: messages.changeCursorUnreadable },
  ]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
