import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonText } from '../../../src/form/json-text/read-json-text';
import { syntaxFault } from '../../../src/form/json-text/syntax-fault';
import { syntaxTexts } from '../../../src/form/json-text/syntax-messages';

/** A text that people paste, and where it stops being JSON. */
type Fixture = { text: string; expected: { code: string; line: number; column: number } };

const folder = new URL('../fixtures/json-syntax/', import.meta.url);
const fixtures = readdirSync(folder).map((name): [string, Fixture] => [
  name.replace('.json', ''),
  JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
]);

test.each(fixtures)('%s is said at its place', (_name, { text, expected }) => {
  const { fault } = readJsonText(text);
  expect(fault).toMatchObject(expected);
  expect(`${fault?.message.vi} ${fault?.message.en}`).not.toMatch(/\{(?:found|open|close|line)\}/);
});

test('every reason has a text that gives it', () => {
  const met = new Set(fixtures.map(([, { expected }]) => expected.code));
  // Said only where the parser and we would disagree, which the next tests rule out.
  expect(Object.keys(syntaxTexts).filter((code) => !met.has(code))).toEqual(['unexpected']);
});

const json = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.stringify(value, null, 1));
const pieces = fc.constantFrom(
  ...'{}[],:"\'\\/#-+.0123eEtrufalsn \t\n\u00a0\ufeff“<',
  'true',
  'null',
  '\\u00',
  '//',
  'NaN',
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('a fault is found exactly where the parser finds one, whatever the text is', () => {
  const damaged = fc.tuple(json, fc.nat(), fc.nat(4), pieces).map(([text, at, gone, more]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + more + text.slice(from + gone);
  });
  const texts = fc.oneof(
    json,
    damaged,
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(syntaxFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 3000 },
  );
});

test('the place lies in the text', () => {
  fc.assert(
    fc.property(json, fc.nat(), (text, cut) => {
      const part = text.slice(0, cut % (text.length + 1));
      const fault = syntaxFault(part);
      if (fault === undefined) return;
      const line = part.split('\n')[fault.line - 1];
      expect(line).toBeDefined();
      expect(fault.column).toBeLessThanOrEqual([...(line ?? '')].length + 1);
    }),
  );
});

test('depth and length do no harm', () => {
  expect(syntaxFault('['.repeat(300_000))).toMatchObject({ code: 'cut-off', line: 1 });
  expect(syntaxFault(`[${'1'.repeat(100_000)}]`)).toBeUndefined();
});

test('the mark before a text is passed over', () => {
  expect(readJsonText('\ufeff{"a": [1]}')).toEqual({ value: { a: [1] } });
});
