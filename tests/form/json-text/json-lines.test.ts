import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines, lineOf } from '../../../src/form/json-text/json-lines';

const json = fc.jsonValue({ maxDepth: 4 });

/** Every path of a value, in the order in which JSON writes them. */
function paths(value: unknown, path = ''): string[] {
  const inner = (key: string, child: unknown) => paths(child, path === '' ? key : `${path}.${key}`);
  if (Array.isArray(value)) return [path, ...value.flatMap((child, index) => inner(String(index), child))];
  if (typeof value === 'object' && value !== null) {
    return [path, ...Object.entries(value).flatMap(([key, child]) => inner(key, child))];
  }
  return [path];
}

test('every value of a pretty text has a line, in the order of the text, and the last line is not passed', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify(value, null, 2);
      const lines = jsonLines(text);
      const all = paths(value);
      // Keys that are empty or have dots can make one path of two values.
      fc.pre(new Set(all).size === all.length);
      const found = all.map((path) => lines.get(path) ?? 0);
      expect(found).toEqual([...found].sort((a, b) => a - b));
      expect(found[0]).toBe(1);
      expect(Math.max(...found)).toBeLessThanOrEqual(text.split('\n').length);
    }),
  );
});

test('the line of a value is the one its key stands on', () => {
  const text = '{\n  "a": {\n    "b": [\n      "x\\"}",\n      2\n    ]\n  },\n  "c": true\n}';
  const lines = jsonLines(text);
  expect(['', 'a', 'a.b', 'a.b.0', 'a.b.1', 'c'].map((path) => lines.get(path))).toEqual([1, 2, 3, 4, 5, 8]);
});

test('a path that is not there has the line of what is around it', () => {
  const lines = jsonLines('{\n  "a": {\n    "b": 1\n  }\n}');
  expect(lineOf(lines, 'a.missing.deep')).toBe(2);
  expect(lineOf(lines, 'nowhere')).toBe(1);
});

test('reading any text ends, whatever it is', () => {
  fc.assert(fc.property(fc.string(), (text) => jsonLines(text).size > 0));
  fc.assert(
    fc.property(json, fc.nat(), (value, cut) => jsonLines(JSON.stringify(value, null, 2).slice(0, cut)).size > 0),
  );
});

test('a text nested beyond any document has the line of what is around it, and ends', () => {
  const lines = jsonLines(`{\n  "a": ${'['.repeat(200_000)}`);
  expect(lineOf(lines, `a${'.0'.repeat(5_000)}`)).toBe(2);
});
