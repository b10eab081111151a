import { fillText, type MessageValues } from '../../messages/text';
import { boundsProblem } from '../checks/bounds';
import type { Form } from '../form';
import { isObject, type Json, type JsonObject, member, textAt } from '../json';
import { readJsonText } from '../json-text/read-json-text';
import { sayFault } from '../json-text/syntax-fault';
import { bundleFormat, type CarriedForm, type TransferProblem } from './bundle';
import { transferMessages } from './messages';

/** A province has about two thousand forms of 20 KB. */
export const longestFile = 200 * 1024 * 1024;

/** The forms of a file with their lines, and what of it could not be read. */
export type ReadBundle = { forms: (CarriedForm & { line: number })[]; problems: TransferProblem[] };

/** Reads a file that `writeBundle` or `writeForm` made. Never throws, whatever the text is; damaged lines are problems, the others count. */
export function readBundle(text: string): ReadBundle {
  if (text.length > longestFile) return refused('file-too-large', { limit: longestFile / 1024 / 1024 });
  const whole = text.replace(/^\uFEFF/, '');
  if (whole.trim() === '') return refused('file-empty');
  const alone = readJsonText(whole);
  if (alone.fault === undefined && isObject(alone.value) && alone.value.form !== undefined) {
    return alone.value.format === bundleFormat
      ? readLines([[alone.value, 1]])
      : refused('file-unknown', { format: bundleFormat });
  }
  const [first = '', ...lines] = whole.split(/\r?\n/);
  const head = readJsonText(first);
  if (head.fault !== undefined || !isObject(head.value) || head.value.format !== bundleFormat) {
    return refused('file-unknown', { format: bundleFormat });
  }
  const numbered = lines
    .map((line, index): [string, number] => [line, index + 2])
    .filter(([line]) => line.trim() !== '');
  return numbered.length === 0 ? refused('file-empty') : readLines(numbered);
}

function readLines(lines: readonly (readonly [string | JsonObject, number])[]): ReadBundle {
  const result: ReadBundle = { forms: [], problems: [] };
  const seen = new Set<string>();
  for (const [line, number] of lines) {
    const read = readLine(line, number);
    if ('code' in read) {
      result.problems.push(read);
      continue;
    }
    const name = JSON.stringify([read.province, read.procedure, read.case]);
    if (seen.has(name)) result.problems.push(problem('form-repeated', {}, number));
    else result.forms.push({ ...read, line: number });
    seen.add(name);
  }
  return result;
}

function readLine(line: string | JsonObject, number: number): CarriedForm | TransferProblem {
  const read = typeof line === 'string' ? readJsonText(line) : { value: line };
  if ('fault' in read && read.fault !== undefined) {
    return {
      ...problem('line-not-json', {}, number),
      message: sayFault(transferMessages['line-not-json'], read.fault),
    };
  }
  const value = 'value' in read ? read.value : undefined;
  const bounds = boundsProblem(value);
  if (bounds !== undefined) return { code: bounds.code, message: bounds.message, line: number };
  return carriedOf(value) ?? problem('line-not-form', {}, number);
}

function carriedOf(value: unknown): CarriedForm | undefined {
  if (!isObject(value)) return undefined;
  const province = textAt(value, 'province');
  const procedure = textAt(value, 'procedure');
  const caseKey = textAt(value, 'case');
  const form: Json | undefined = member(value, 'form');
  if (!province || !procedure || !caseKey || !isFormLike(form)) return undefined;
  const carried: CarriedForm = { province, procedure, case: caseKey, form };
  const testCases = member(value, 'testCases');
  return testCases === undefined ? carried : { ...carried, testCases };
}

/** Whether the outer members of a form are there; the check of forms, which needs a validator, goes on from there. */
function isFormLike(value: unknown): value is Form {
  if (!isObject(value)) return false;
  const lists = [value.steps, value.rules].every(Array.isArray);
  const objects = [value.schema, value.uiSchema, value.translations].every(isObject);
  return value.format === 1 && lists && objects && typeof value.id === 'string' && typeof value.title === 'string';
}

function refused(code: keyof typeof transferMessages, values: MessageValues = {}): ReadBundle {
  return { forms: [], problems: [problem(code, values)] };
}

/** A problem of the file, with its line where it has one. */
export function problem(
  code: keyof typeof transferMessages,
  values: MessageValues = {},
  line?: number,
): TransferProblem {
  const found: TransferProblem = { code, message: fillText(transferMessages[code], values) };
  return line === undefined ? found : { ...found, line };
}
