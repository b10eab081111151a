const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Entities of web pages (`&#34;`, `&quot;`) as the characters they stand for; what is no entity stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (point !== undefined) return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    return named[String(name).toLowerCase()] ?? whole;
  });
}

/**
 * A text without what no text has: control characters go (Word leaves them at the end of cells, old databases fill up with zeros), half
 * characters become the mark of a lost one (U+FFFD).
 */
export function printable(text: string): string {
  return text.replace(/(?![\t\n\r\v\f\u0085])\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\ufffd');
}

/**
 * A cell as text that can be stored: entities decoded, NFC, spaces of every kind made one, line ends kept as `\n`, nothing at the ends.
 * Idempotent for what it can undo in one go.
 */
export function cleanLines(text: string): string {
  return decodeEntities(text)
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u00ad]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanLines(text).replaceAll('\n', ' ');
}

/** Whether nothing but space and marks of emptiness (`…`, `.`) stands in a cell. */
export function isBlank(text: string): boolean {
  return /^[\s.…_]*$/u.test(cleanLine(text));
}

/**
 * Splits at any of `marks` that stand outside brackets; parts come trimmed, empty ones are left out.
 * @param marks single characters
 */
export function splitOutside(text: string, marks: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const letter of text) {
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth = Math.max(0, depth - 1);
    if (depth === 0 && marks.includes(letter)) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '');
}

/** A text taken apart: what stands outside brackets, and what each pair of brackets holds. */
export function brackets(text: string): { outside: string; inside: string[] } {
  const inside: string[] = [];
  const outside = text.replace(/\(([^()]*)\)/g, (_whole, content: string) => {
    inside.push(content.trim());
    return ' ';
  });
  return { outside: outside.replace(/ +/g, ' ').trim(), inside };
}

/** `đám tang` -> `Đám tang`. */
export function sentence(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;
}
