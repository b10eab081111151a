import { fillText, type MessageValues } from '../../messages/text';
import { limits } from '../checks/bounds';
import { isObject, type Json } from '../json';
import { jsonLines, lineOf, repeatedNames } from '../json-text/json-lines';
import { readJsonText } from '../json-text/read-json-text';
import { sayFault } from '../json-text/syntax-fault';
import { unsafeNames } from '../unsafe-names';
import type { ImportProblem } from './imported';
import { type ImportCode, importProblems } from './messages';

/** Larger texts are not even read. */
export const longestText = 10 * 1024 * 1024;

/** What stands in a text; the text itself is kept for the lines of problems. */
export type ReadText = { value: Json } | { problems: ImportProblem[] };

/** A problem at a JSON pointer, with its line where the text is known. */
export function importProblem(
  code: ImportCode,
  pointer: string,
  values: MessageValues = {},
  source: { text: 'schema' | 'ui'; raw?: string } = { text: 'schema' },
): ImportProblem {
  const problem: ImportProblem = {
    code,
    message: fillText(importProblems[code], values),
    text: source.text,
    pointer,
  };
  return source.raw === undefined ? problem : { ...problem, line: lineAt(source.raw, pointer) };
}

/** The 1-based line of a JSON pointer in its text. */
export function lineAt(raw: string, pointer: string): number {
  const path = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
  return lineOf(jsonLines(raw), path);
}

/** Reads a text as JSON that is fit to be looked at: bounded in size and depth, without unsafe names. */
export function readText(raw: string, text: 'schema' | 'ui'): ReadText {
  const source = { text, raw };
  const megabytes = longestText / 1024 / 1024;
  if (raw.length > longestText)
    return { problems: [importProblem('text-too-large', '', { limit: megabytes }, { text })] };
  if (raw.trim() === '') return { problems: [importProblem('text-empty', '', {}, { text })] };
  const read = readJsonText(raw);
  if (read.fault !== undefined) {
    const problem = importProblem('not-json', '', {}, { text });
    const message = sayFault(importProblems['not-json'], read.fault);
    return { problems: [{ ...problem, message, line: read.fault.line }] };
  }
  const fault = unfit(read.value, source);
  if (fault !== undefined) return { problems: [fault] };
  const repeated = repeatedNames(raw).slice(0, 20);
  if (repeated.length > 0) {
    return {
      problems: repeated.map(({ path, name, line, firstLine }) => ({
        ...importProblem('name-repeated', pointerOf(path), { name, firstLine }, { text }),
        line,
      })),
    };
  }
  return isJson(read.value)
    ? { value: read.value }
    : { problems: [importProblem('not-json', '', { reason: '' }, source)] };
}

/** `JSON.parse` gives nothing but JSON. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

type Spot = { value: unknown; pointer: string; depth: number };

/** Walks without recursion, so that depth cannot hurt; stops at the first fault. */
function unfit(document: unknown, source: { text: 'schema' | 'ui'; raw: string }): ImportProblem | undefined {
  const open: Spot[] = [{ value: document, pointer: '', depth: 0 }];
  let characters = 0;
  for (let spot = open.pop(); spot !== undefined; spot = open.pop()) {
    const { value, pointer, depth } = spot;
    if (depth > limits.depth) return importProblem('too-deep', '', { limit: limits.depth }, source);
    characters += typeof value === 'string' ? value.length + 2 : 4;
    if (characters > limits.characters) return importProblem('too-large', '', { limit: limits.characters }, source);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && unsafeNames.has(key)) {
        return importProblem('forbidden-key', `${pointer}/${escaped(key)}`, { key }, source);
      }
      characters += key.length;
      open.push({ value: inner, pointer: `${pointer}/${escaped(key)}`, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Names with a point in them cannot be told from two here; the line beside the pointer is exact. */
function pointerOf(path: string): string {
  return path
    .split('.')
    .map((step) => `/${escaped(step)}`)
    .join('');
}

/** A key as a step of a JSON pointer. */
export function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Whether a node of a schema says anything by itself (`true` and `false` are schemas too, but say nothing to people). */
export function isNode(value: Json | undefined): value is { [key: string]: Json } {
  return isObject(value);
}
