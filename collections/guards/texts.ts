/** Control characters other than tab and line ends, and halves of a pair, which no engine keeps as they are. */
const unkept = /[\p{Cc}\p{Cs}]/u;
const lineEnds = /[\t\n\r]/g;

/** Spaces, formatting characters, and the letters of Hangul and Braille that are drawn as nothing. */
const unseen = /^[\s\p{C}\p{Z}\u115f\u1160\u2800\u3164\uffa0]+$/u;

/** Whether a text, or any text or name within a value, holds a character that cannot be stored as it is. */
export function hasUnkept(value: unknown): boolean {
  if (typeof value === 'string') return unkept.test(value.replace(lineEnds, ''));
  if (Array.isArray(value)) return value.some(hasUnkept);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => hasUnkept(name) || hasUnkept(inner));
}

/** Whether a text has characters, none of which is seen. */
export const isInvisible = (text: string): boolean => unseen.test(text);

/** Marks that turn the reading direction, and what has no width at all: they make a name read as another one, or as one that is there. */
const deceiving = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;

/** Whether a name holds characters that nobody sees and that change how it reads. */
export const isDeceiving = (text: string): boolean => deceiving.test(text);
