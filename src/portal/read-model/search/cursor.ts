import { ProblemError } from '../../../problem/problem';
import type { Position } from '../../../search/document';
import { messages } from '../../messages';

/** An opaque text for the address bar and for programs. */
export function toCursor({ rank, name, province, key }: Position): string {
  return Buffer.from(JSON.stringify([rank, name, province, key])).toString('base64url');
}

/** @throws ProblemError 400 `cursor-unreadable` */
export function fromCursor(cursor: string): Position {
  const parts = parse(cursor);
  if (Array.isArray(parts) && parts.length === 4) {
    const [rank, name, province, key] = parts;
    if (typeof rank === 'number' && typeof name === 'string' && typeof province === 'string' && typeof key === 'string')
      return { rank, name, province, key };
  }
  throw new ProblemError(400, [{ code: 'cursor-unreadable', field: 'after', message: messages.cursorUnreadable }]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
