import { randomBytes } from 'node:crypto';
import type { Part } from '../read-model/form-parts';

/**
 * Serialised JSON that goes into an answer as it stands. A resolver leaves a mark in its place; the answer is stringified
 * with the marks in it and then put together from bytes, so that a big document is never parsed nor stringified.
 */
export type Splice = {
  /** Keeps the part and gives the mark that stands for it. */
  mark: (part: Part) => string;
};

/** Begins every mark: unguessable, so that no text from outside can be taken for one. All marks have the same length. */
const secret = randomBytes(12).toString('hex');
const before = `"${secret}`;
const placeLength = 4;
const markLength = before.length + placeLength + 1;

/** Parts of one answer. */
export type Parts = Splice & { list: readonly Part[] };

export function makeParts(): Parts {
  const list: Part[] = [];
  return {
    list,
    mark(part) {
      list.push(part);
      return secret + (list.length - 1).toString(36).padStart(placeLength, '0');
    },
  };
}

/** Puts the parts where their marks stand in the JSON text, into memory that `take` gives. */
export function splice(text: string, parts: readonly Part[], take: (length: number) => Buffer): Buffer {
  const pieces: (string | Part)[] = [];
  let length = 0;
  let from = 0;
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, from)) {
    const piece = text.slice(from, at);
    const part = parts[Number.parseInt(text.slice(at + before.length, at + markLength - 1), 36)];
    if (!part) throw new Error('A mark without a part.');
    pieces.push(piece, part);
    length += Buffer.byteLength(piece) + part.length;
    from = at + markLength;
  }
  const rest = text.slice(from);
  pieces.push(rest);
  const answer = take(length + Buffer.byteLength(rest));
  let to = 0;
  for (const piece of pieces) {
    if (typeof piece === 'string') to += answer.write(piece, to);
    else {
      piece.copyTo(answer, to);
      to += piece.length;
    }
  }
  return answer;
}
