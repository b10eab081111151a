import { join, parentOf, valueAt, withValueAt } from './answers';
import { recalculated, settleAnswers, withoutCalculated } from './calculate';
import { type AnswerContext, checkAnswers } from './check-answers';
import { findFieldType } from './field-types';
import type { Random, SampleContext } from './field-types/field-type';
import { sampleOfSchema } from './field-types/raw-sample';
import { pickInteger } from './field-types/sample-values';
import { type FormField, fieldsOf } from './fields';
import type { Answers, Form, Rule } from './form';
import { isObject, type Json, type JsonSchema, numberAt, objectAt, textAt } from './json';
import { labelAt } from './labels';
import { propertiesOf } from './object-schema';
import { findRuleKind } from './rules';
import type { Given } from './rules/rule-kind';
import { dropHidden, visibleFields } from './visibility';

/** What samples need: places and today, and where upload ids come from (default: made-up ids of the right shape). */
export type SampleSource = AnswerContext & { upload?: () => string };

const attempts = 60;

/**
 * Answers that the form's schema and all its rules accept: every required field, most optional ones, through random branches of the
 * conditions. The same random source gives the same answers.
 * Throws Error when none are found, which means that the rules contradict each other or the schema.
 */
export function sampleAnswers(form: Form, random: Random, source: SampleSource): Answers {
  const context: SampleContext = { ...source, upload: source.upload ?? (() => madeUpUpload(random)) };
  let last = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const drawn = draw(form, random, context, attempt < attempts / 2);
    const answers = repaired(form, drawn, source);
    const { problems } = checkAnswers(form, [], answers, source);
    if (problems.length === 0) return answers;
    last = problems.map((problem) => `${problem.field}: ${problem.code}`).join(', ');
  }
  throw new Error(`sampleAnswers: form ${form.id} accepts none of ${attempts} samples (${last})`);
}

/** Answers that are wrong in one place, with the path of that place. */
export type Breakage = { field: string; answers: Answers };

/**
 * Answers that are each refused, for exactly one place: a required answer left out, or one that its schema or a rule refuses. All
 * fields shown by some samples take their turn, parts and rows too. Wrong places that would show or require other fields are passed over.
 */
export function breakAnswers(form: Form, random: Random, source: SampleSource): Breakage[] {
  const found = new Map<string, Breakage>();
  for (let round = 0; round < 4; round += 1) {
    const sample = sampleAnswers(form, random, source);
    const visible = visibleFields(form, sample);
    // Computed values follow what is broken, so that nothing else is wrong but the place itself.
    const answers = withoutCalculated(form, sample);
    for (const { path, value } of fieldsOf(form).order.flatMap((field) => wrongValues(field, '', answers, visible))) {
      const name = `${path}\n${value === undefined ? '' : JSON.stringify(value)}`;
      if (found.has(name)) continue;
      const broken = withValueAt(answers, path, value);
      if (isWrongOnlyAt(form, path, broken, visible, source)) found.set(name, { field: path, answers: broken });
    }
  }
  return [...found.values()];
}

/** The answers of `breakAnswers` alone. */
export function brokenAnswers(form: Form, random: Random, source: SampleSource): Answers[] {
  return breakAnswers(form, random, source).map((breakage) => breakage.answers);
}

/** One draw: a sample of every field, some optional ones left out, then what these answers hide dropped. */
function draw(form: Form, random: Random, context: SampleContext, mayLeaveOut: boolean): Answers {
  const answers: Answers = {};
  for (const field of fieldsOf(form).order) {
    if (field.type.kind === 'layout') continue;
    const isLeftOut = mayLeaveOut && !field.required && field.requires.length === 0 && random() < 0.25;
    if (!isLeftOut) answers[field.key] = sampleOf(field.node, random, context);
  }
  return dropHidden(form, recalculated(form, answers, context));
}

function sampleOf(schema: JsonSchema, random: Random, context: SampleContext): Json {
  const child = (inner: JsonSchema): Json => sampleOf(inner, random, context);
  const type = findFieldType(textAt(schema, 'x-field'));
  if (type !== undefined) return type.sample(schema, random, child, context);
  const properties = propertiesOf(schema);
  if (Object.keys(properties).length === 0) return sampleOfSchema(schema, random);
  return Object.fromEntries(
    Object.keys(properties).map((key): [string, Json] => [key, child(objectAt(properties, key))]),
  );
}

/** Lets each rule that can mend the answers do so, a few times over, since one may undo another. */
function repaired(form: Form, answers: Answers, source: SampleSource): Answers {
  let mended = answers;
  for (let round = 0; round < 4; round += 1) {
    const broken = form.rules.filter((rule) => rule.severity !== 'warning' && findings(form, rule, mended, source) > 0);
    if (broken.length === 0) return mended;
    for (const rule of broken) {
      mended = findRuleKind(rule.kind)?.repair?.(rule, givenFor(form, mended, source)) ?? mended;
    }
    mended = dropHidden(form, recalculated(form, mended, source));
  }
  return mended;
}

function findings(form: Form, rule: Rule, answers: Answers, source: SampleSource): number {
  return findRuleKind(rule.kind)?.check(rule, givenFor(form, answers, source)).length ?? 0;
}

function givenFor(form: Form, answers: Answers, source: SampleSource): Given {
  return { ...source, answers, label: (path) => labelAt(form, path), isShown: () => false };
}

/** Every wrong value for a field and what is inside it; undefined stands for leaving it out. */
function wrongValues(
  field: FormField,
  parent: string,
  answers: Answers,
  visible: ReadonlySet<string>,
): { path: string; value: Json | undefined }[] {
  const path = join(parent, field.key);
  const isShown = parent === '' ? visible.has(path) : !/\.\d+$/.test(parent) || visible.has(path);
  const value = valueAt(answers, path);
  if (!isShown || field.type.kind === 'layout') return [];
  const wrong = [...field.type.broken(field.node), ...wrongCounts(field, value)].map((item) => ({ path, value: item }));
  const missing = field.required ? [{ path, value: undefined }] : [];
  return [...missing, ...wrong, ...wrongInside(field, path, value, answers, visible)];
}

function wrongInside(
  field: FormField,
  path: string,
  value: Json | undefined,
  answers: Answers,
  visible: ReadonlySet<string>,
): { path: string; value: Json | undefined }[] {
  if (field.isTable) {
    const rows = Array.isArray(value) ? value.length : 0;
    const last = rows === 0 ? [] : [rows - 1];
    return last.flatMap((row) =>
      field.inner.flatMap((inner) => wrongValues(inner, `${path}.${row}`, answers, visible)),
    );
  }
  // A composite that was left out is not begun here: its parts would be missing all at once.
  return isObject(value) ? field.inner.flatMap((inner) => wrongValues(inner, path, answers, visible)) : [];
}

/** Too many and too few rows of a table, made of the rows that are there. */
function wrongCounts(field: FormField, value: Json | undefined): Json[] {
  if (!field.isTable || !Array.isArray(value) || value.length === 0) return [];
  const most = numberAt(field.node, 'maxItems') ?? 0;
  const least = numberAt(field.node, 'minItems') ?? 0;
  const many =
    most > 0 && most <= 50 ? [Array.from({ length: most + 1 }, (_, index) => value[index % value.length] ?? null)] : [];
  return least > 1 ? [...many, value.slice(0, least - 1)] : many;
}

/** Whether nothing but the place (and what is inside it) is wrong now: no other field appears, is missed or breaks a rule. */
function isWrongOnlyAt(
  form: Form,
  path: string,
  answers: Answers,
  visible: ReadonlySet<string>,
  source: SampleSource,
): boolean {
  const kept = settleAnswers(form, answers, source);
  const now = visibleFields(form, kept);
  // What holds the place, or the wrong value itself, was dropped as not answered: then nothing is wrong any more.
  if (valueAt(kept, parentOf(path)) === undefined) return false;
  if (valueAt(answers, path) !== undefined && valueAt(kept, path) === undefined) return false;
  const isNear = (field: string): boolean => field === path || field.startsWith(`${path}.`);
  if ([...now].some((field) => !visible.has(field) && !isNear(field))) return false;
  if (!now.has(path.split('.')[0] ?? '')) return false;
  return checkAnswers(form, [], answers, source).problems.every((problem) => isNear(problem.field ?? ''));
}

function madeUpUpload(random: Random): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const id = Array.from({ length: 20 }, () => letters[pickInteger(random, 0, letters.length - 1)] ?? 'a');
  return `sample-${id.join('')}`;
}
