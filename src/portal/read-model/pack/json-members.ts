/** Where a member of a JSON object stands in the bytes: `from` inclusive, `to` exclusive, both counted from the start of the buffer. */
export type Member = { key: string; from: number; to: number };

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/**
 * The members of the JSON object that begins at `start`, found without parsing their values.
 * Only for text without white space between tokens, as RFC 8785 makes it.
 * @throws Error when no such object stands there.
 */
export function members(bytes: Uint8Array, start: number): Member[] {
  if (bytes[start] !== openBrace) throw new Error(`No JSON object at byte ${start}.`);
  const found: Member[] = [];
  let at = start + 1;
  if (bytes[at] === closeBrace) return found;
  for (;;) {
    const keyEnd = endOfString(bytes, at);
    if (bytes[keyEnd] !== colon) throw new Error(`No colon at byte ${keyEnd}.`);
    const to = endOfValue(bytes, keyEnd + 1);
    found.push({ key: keyText(bytes, at, keyEnd), from: keyEnd + 1, to });
    if (bytes[to] === closeBrace) return found;
    if (bytes[to] !== comma) throw new Error(`No comma at byte ${to}.`);
    at = to + 1;
  }
}

const decoder = new TextDecoder();

function keyText(bytes: Uint8Array, from: number, to: number): string {
  return String(JSON.parse(decoder.decode(bytes.subarray(from, to))));
}

/** Behind the closing quote of the string that begins at `start`. */
function endOfString(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== quote) throw new Error(`No JSON string at byte ${start}.`);
  let at = start + 1;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === quote) return at + 1;
    at += byte === backslash ? 2 : 1;
  }
  throw new Error('The JSON text ends inside a string.');
}

/** Behind the value that begins at `start`. */
function endOfValue(bytes: Uint8Array, start: number): number {
  const first = bytes[start];
  if (first === quote) return endOfString(bytes, start);
  if (first === openBrace || first === openBracket) return endOfNested(bytes, start);
  let at = start;
  while (at < bytes.length && !endsScalar(bytes[at])) at += 1;
  if (at === start) throw new Error(`No JSON value at byte ${start}.`);
  return at;
}

function endOfNested(bytes: Uint8Array, start: number): number {
  let depth = 0;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === quote) {
      at = endOfString(bytes, at);
      continue;
    }
    if (byte === openBrace || byte === openBracket) depth += 1;
    if (byte === closeBrace || byte === closeBracket) depth -= 1;
    at += 1;
    if (depth === 0) return at;
  }
  throw new Error('The JSON text ends inside an object or a list.');
}

function endsScalar(byte: number | undefined): boolean {
  return byte === comma || byte === closeBrace || byte === closeBracket;
}
