import type { Text } from '../../messages/text';
import { type AnswerKind, answerKindOf } from '../answer-kind';
import { type FormField, fieldAt, fieldsOf } from '../fields';
import type { Form } from '../form';
import { type Json, listAt, member } from '../json';
import { englishForm, labelAt } from '../labels';
import { choiceLabelAt } from './choice-labels';
import type { OperatorName } from './condition';
import { operators } from './operators';

/** A field that a condition may ask about, with what its sentence needs. */
export type AskableField = {
  /** As it stands in `Comparison.field`: `kind`, `applicant.sex`, `./age` for one of the same row. */
  field: string;
  /** The declared path (`children[].age`). */
  path: string;
  label: Text;
  answer: AnswerKind;
  /** Comparisons that fit, in the order of the menu. */
  operators: OperatorName[];
  /** What a value is picked or typed with. */
  input: ValueInput;
};

/** How the value of a comparison is given. `choices` are stored values with their words; `yes-no` is true or false. */
export type ValueInput =
  | { kind: 'choices'; choices: { value: Json; label: Text }[] }
  | { kind: 'yes-no' | 'number' | 'date' | 'text' | 'place' | 'none' };

/** Names of the comparisons that make sense for a kind of answer. */
export function operatorsFor(answer: AnswerKind): OperatorName[] {
  return operators.filter((operator) => operator.fits.includes(answer)).map((operator) => operator.name);
}

/**
 * The fields that a condition standing at `beside` may ask about: fields of the form and parts of them, and for a child of a table
 * its neighbours in the row. Never itself, what is inside it, or the columns of a table seen from outside. `beside` is a declared path;
 * '' for a section (then `except` names its fields).
 */
export function askableFields(form: Form, beside: string, except: readonly string[] = []): AskableField[] {
  const row = rowOf(beside);
  const own = new Set([...except, beside]);
  const table = row === undefined ? undefined : fieldAt(form, row);
  const inRow = (table?.inner ?? []).flatMap((field) => askable(form, field, own, `${row}[].`));
  const ofForm = fieldsOf(form).order.flatMap((field) => (field === table ? [] : askable(form, field, own, '')));
  return [...inRow, ...ofForm];
}

/** The field a comparison asks about; undefined when the form has none there. */
export function askedField(form: Form, asked: string, beside: string): AskableField | undefined {
  const row = rowOf(beside);
  const isLocal = asked.startsWith('./');
  const path = isLocal ? `${beside.slice(0, beside.lastIndexOf('.') + 1)}${asked.slice(2)}` : asked;
  const field = fieldAt(form, path);
  return field === undefined ? undefined : describe(form, field, isLocal && row !== undefined ? `${row}[].` : '');
}

/** The table a declared path stands in the rows of. */
function rowOf(path: string): string | undefined {
  const at = path.lastIndexOf('[].');
  return at < 0 ? undefined : path.slice(0, at);
}

function askable(form: Form, field: FormField, own: ReadonlySet<string>, row: string): AskableField[] {
  if (own.has(field.path) || field.type.kind === 'layout') return [];
  const inner = field.isTable ? [] : field.inner.flatMap((part) => askable(form, part, own, row));
  return [describe(form, field, row), ...inner];
}

function describe(form: Form, field: FormField, row: string): AskableField {
  const answer = answerKindOf(field);
  const isLocal = row !== '' && field.path.startsWith(row);
  return {
    field: isLocal ? `./${field.path.slice(row.length)}` : field.path,
    path: field.path,
    label: isLocal && !field.path.slice(row.length).includes('.') ? ownLabel(form, field) : labelAt(form, field.path),
    answer,
    operators: operatorsFor(answer),
    input: inputOf(form, field, answer),
  };
}

function ownLabel(form: Form, field: FormField): Text {
  return { vi: field.label, en: fieldAt(englishForm(form), field.path)?.label ?? field.label };
}

const inputs: Readonly<Record<AnswerKind, Exclude<ValueInput['kind'], 'choices'>>> = {
  text: 'text',
  number: 'number',
  date: 'date',
  'yes-no': 'yes-no',
  choice: 'text',
  choices: 'text',
  texts: 'text',
  place: 'place',
  files: 'none',
  rows: 'none',
  group: 'none',
  nothing: 'none',
  unknown: 'text',
};

function inputOf(form: Form, field: FormField, answer: AnswerKind): ValueInput {
  const values: Json[] = [...listAt(field.node, 'enum'), ...listAt(member(field.node, 'items'), 'enum')];
  if (values.length === 0) return { kind: inputs[answer] };
  const choices = values.map((value) => ({ value, label: choiceLabelAt(form, field.path, value) ?? wordsOf(value) }));
  return { kind: 'choices', choices };
}

function wordsOf(value: Json): Text {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { vi: text, en: text };
}
