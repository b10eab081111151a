/** Where things stand in a JSON text: the line (from 1) of every value, by its path of keys joined by `.`; the whole is ``. */
export type JsonLines = ReadonlyMap<string, number>;

/** Reads the lines of a well-formed JSON text; of another one as far as it can be read. */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;

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
  const members = (path: string, end: '}' | ']'): void => {
    at += 1;
    for (let index = 0; at < text.length; index += 1) {
      blanks();
      if (text.charAt(at) === end) break;
      const key = end === '}' ? string() : String(index);
      if (end === '}') {
        blanks();
        at += 1;
      }
      value(path === '' ? key : `${path}.${key}`);
      blanks();
      if (text.charAt(at) === ',') at += 1;
      else break;
    }
    at += 1;
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

/** The line at which a text stops being JSON, from what the parser of the browser says (V8 and Firefox say different things). */
export function lineOfSyntaxError(text: string, reason: string): number {
  const line = /line (\d+)/.exec(reason)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(reason)?.[1];
  const until = position === undefined ? text.length : Number(position);
  return text.slice(0, until).split('\n').length;
}
