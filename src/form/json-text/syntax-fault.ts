import { fill, fillText, type MessageValues, type Text } from '../../messages/text';
import { curly, type Spot, scalarEnd, textEnd } from './scalars';
import { type SyntaxCode, syntaxTexts } from './syntax-messages';

/** Where and why a text is not JSON: line and column from 1 (columns count characters). */
export type SyntaxFault = { code: SyntaxCode; message: Text; line: number; column: number };

/** What may come next. `first-*` also take the closing bracket, the others would have a comma before it. */
type Expected = 'value' | 'item' | 'first-item' | 'name' | 'first-name' | 'colon' | 'next';

type Reading = { text: string; at: number; expected: Expected; open: { at: number; close: '}' | ']' }[] };

/**
 * The first place at which a text stops being JSON; undefined for JSON. Says it in our own words, because what the parsers of browsers say
 * differs from one to the other and is English. Neither recursion nor look-back: any text is read once.
 */
export function syntaxFault(text: string): SyntaxFault | undefined {
  const found = firstFault(text);
  if (found === undefined) return undefined;
  const { line, column } = placeIn(text, found.at);
  return { code: found.code, message: fillText(syntaxTexts[found.code], found.values), line, column };
}

/** A sentence with the places `{line}`, `{column}` and `{reason}` filled in from a fault. */
export function sayFault(sentence: Text, { message, line, column }: SyntaxFault): Text {
  return {
    vi: fill(sentence.vi, { line, column, reason: message.vi }),
    en: fill(sentence.en, { line, column, reason: message.en }),
  };
}

function firstFault(text: string): Spot | undefined {
  const reading: Reading = { text, at: 0, expected: 'value', open: [] };
  for (;;) {
    reading.at = afterBlanks(text, reading.at);
    const char = text.charAt(reading.at);
    if (char === '') return atTheEnd(reading);
    if (/\s|[\u200b-\u200f\u2060\ufeff]/.test(char)) return { code: 'blank-unknown', at: reading.at };
    if (/^(?:\/[/*]|#)/.test(text.slice(reading.at, reading.at + 2))) return { code: 'comment', at: reading.at };
    const fault = reads[reading.expected](reading, char);
    if (fault !== undefined) return fault;
  }
}

/** Reads one thing and moves on, or says what is wrong with it. */
type Read = (reading: Reading, char: string) => Spot | undefined;

const value: Read = (reading, char) => {
  const { text, at, open } = reading;
  if (char === '{' || char === '[') {
    open.push({ at, close: char === '{' ? '}' : ']' });
    reading.at += 1;
    reading.expected = char === '{' ? 'first-name' : 'first-item';
    return undefined;
  }
  if (char === '}' || char === ']' || char === ',' || char === ':') return { code: 'value-missing', ...seen(text, at) };
  const end = char === '"' ? textEnd(text, at) : scalarEnd(text, at, open.length === 0);
  if (typeof end !== 'number') return end;
  reading.at = end;
  reading.expected = 'next';
  return undefined;
};

const name: Read = (reading, char) => {
  const { text, at } = reading;
  if (char === '"') {
    const end = textEnd(text, at);
    if (typeof end !== 'number') return end;
    reading.at = end;
    reading.expected = 'colon';
    return undefined;
  }
  if (char === ',') return { code: 'comma-extra', at };
  if (char === '}') return { code: 'trailing-comma', ...seen(text, at) };
  if (char === "'") return { code: 'quotes-single', at };
  if (curly.test(char)) return { code: 'quotes-curly', at, values: { found: char } };
  const word = /^[\p{L}\p{N}_$-]+/u.exec(text.slice(at, at + 60))?.[0];
  return word === undefined
    ? { code: 'name-missing', ...seen(text, at) }
    : { code: 'name-unquoted', at, values: { found: word } };
};

const reads: Readonly<Record<Expected, Read>> = {
  value,
  item: (reading, char) => {
    if (char === ',') return { code: 'comma-extra', at: reading.at };
    return char === ']' ? { code: 'trailing-comma', ...seen(reading.text, reading.at) } : value(reading, char);
  },
  'first-item': (reading, char) => (char === ']' ? closed(reading) : value(reading, char)),
  name,
  'first-name': (reading, char) => (char === '}' ? closed(reading) : name(reading, char)),
  colon: (reading, char) => {
    if (char !== ':') return { code: 'colon-missing', ...seen(reading.text, reading.at) };
    reading.at += 1;
    reading.expected = 'value';
    return undefined;
  },
  next: (reading, char) => {
    const { text, at, open } = reading;
    const inner = open.at(-1);
    if (inner === undefined) {
      const code = char === '}' || char === ']' ? 'bracket-extra' : 'more-after';
      return { code, ...seen(text, at) };
    }
    if (char === inner.close) return closed(reading);
    if (char === ',') {
      reading.at += 1;
      reading.expected = inner.close === '}' ? 'name' : 'item';
      return undefined;
    }
    if (char === '}' || char === ']')
      return { code: 'bracket-wrong', at, values: { ...opened(text, inner), found: char } };
    return { code: 'comma-missing', at, values: { ...opened(text, inner), found: foundAt(text, at) } };
  },
};

function closed(reading: Reading): undefined {
  reading.open.pop();
  reading.at += 1;
  reading.expected = 'next';
}

function atTheEnd({ text, at, open, expected }: Reading): Spot | undefined {
  const inner = open.at(-1);
  if (inner !== undefined) return { code: 'cut-off', at, values: opened(text, inner) };
  return expected === 'next' ? undefined : { code: 'empty', at: 0 };
}

function opened(text: string, { at, close }: Reading['open'][number]): MessageValues {
  return { open: close === '}' ? '{' : '[', close, line: placeIn(text, at).line };
}

/** The place with what stands there, short enough for a sentence. */
function seen(text: string, at: number): { at: number; values: MessageValues } {
  return { at, values: { found: foundAt(text, at) } };
}

function foundAt(text: string, at: number): string {
  const word = /^"?[^\s,:{}[\]"]*"?/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  return word === '' ? [...text.slice(at, at + 2)].slice(0, 1).join('') : word;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1;
  return at;
}

function placeIn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: [...before.slice(start)].length + 1 };
}
