/** Where things stand in a JSON text: the line (from 1) of every value, by its path of keys joined by `.`; the whole is ``. */
export type JsonLines = ReadonlyMap<string, number>;

/** Deeper than any document of ours goes: what nests further has the line of what is around it. */
const deepest = 200;

/** A name that stands twice in one object: readers of JSON keep the last and lose the first without a word. */
export type RepeatedName = { path: string; name: string; line: number; firstLine: number };

/** Reads the lines of a well-formed JSON text; of another one as far as it can be read. Never throws, whatever the text is. */
export function jsonLines(text: string): JsonLines {
  return readLines(text, () => undefined);
}

/** The names that stand twice in one object, in the order of the text. */
export function repeatedNames(text: string): RepeatedName[] {
  const repeated: RepeatedName[] = [];
  readLines(text, (found) => repeated.push(found));
  return repeated;
}

function readLines(text: string, onRepeated: (found: RepeatedName) => void): JsonLines {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  let depth = 0;

  const blanks = (): void => {
    for (; at < text.length && /[\s]/.test(text.charAt(at)); at += 1) if (text.charAt(at) === '\n') line += 1;
  };
  const string = (): string => {
    const from = at;
    for (at += 1; at < text.length && text.charAt(at) !== '"'; at += 1) if (text.charAt(at) === '\\') at += 1;
    at += 1;
    try {
      return String(JSON.parse(text.slice(from, at)));
    } catch {
      return '';
    }
  };
  const value = (path: string): void => {
    blanks();
    lines.set(path, line);
    const first = text.charAt(at);
    if (first === '{') members(path, '}');
    else if (first === '[') members(path, ']');
    else if (first === '"') string();
    else while (at < text.length && !/[\s,}\]]/.test(text.charAt(at))) at += 1;
  };
  const note = (names: Map<string, number>, name: string, path: string): void => {
    const firstLine = names.get(name);
    if (firstLine === undefined) names.set(name, line);
    else onRepeated({ path, name, line, firstLine });
  };
  const members = (path: string, end: '}' | ']'): void => {
    at += 1;
    depth += 1;
    if (depth > deepest) at = text.length;
    const names = new Map<string, number>();
    for (let index = 0; at < text.length; index += 1) {
      blanks();
      if (text.charAt(at) === end) break;
      const key = end === '}' ? string() : String(index);
      const inner = path === '' ? key : `${path}.${key}`;
      if (end === '}') {
        note(names, key, inner);
        blanks();
        at += 1;
      }
      value(inner);
      blanks();
      if (text.charAt(at) === ',') at += 1;
      else break;
    }
    at += 1;
    depth -= 1;
  };

  value('');
  return lines;
}

/** The line of a path, or of the nearest thing around it that is there. */
export function lineOf(lines: JsonLines, path: string): number {
  const known = lines.get(path);
  if (known !== undefined || path === '') return known ?? 1;
  return lineOf(lines, path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '');
}
