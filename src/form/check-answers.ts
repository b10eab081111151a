import { fill, fillText, type Text } from '../messages/text';
import type { Places } from '../places/places';
import type { Problem } from '../problem/problem';
import { declaredPath, join, parentOf, valueAt } from './answers';
import { settleAnswers } from './calculate';
import { isAnswered } from './conditions/evaluate';
import type { Refusal } from './field-types/field-type';
import { type FormField, fieldsOf } from './fields';
import type { Answers, Form, Rule } from './form';
import { isObject, type Json, member, textAt } from './json';
import { englishForm, labelAt } from './labels';
import { messages, otherRefusal, refusals } from './messages';
import { findRuleKind } from './rules';
import type { Finding, Given, WorkingDays } from './rules/rule-kind';
import { uncomparableNames } from './unsafe-names';
import { visibleFields } from './visibility';

/** An error of the schema as ajv reports it (also by its standalone code). */
export type SchemaError = {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
};

/**
 * What answers are checked with: places, the date of today (ISO, Asia/Ho_Chi_Minh) and working days. A side that has no calendar computes
 * nothing that counts them and lets it pass; the server has one.
 */
export type AnswerContext = { places: Places; today: string; calendar?: WorkingDays | undefined };

/** Problems refuse the answers; warnings are shown and never block. */
export type Verdict = { problems: Problem[]; warnings: Problem[] };

/** Deeper than any form goes; guards everything that walks answers. */
const deepest = 40;

/**
 * Turns the errors of the schema and the declared rules into problems, one per field, in the order of the form: the same on both
 * sides, and without ajv. `schemaErrors` must come from checking `settleAnswers(form, answers, context)`.
 */
export function checkAnswers(
  form: Form,
  schemaErrors: readonly SchemaError[],
  answers: Answers,
  context: AnswerContext,
): Verdict {
  const shape = shapeProblem(answers);
  if (shape !== undefined) return { problems: [shape], warnings: [] };
  return checkKept(form, schemaErrors, settleAnswers(form, answers, context), context);
}

/** The same for answers that come straight from `settleAnswers`, sparing a second pass over them. */
export function checkKept(
  form: Form,
  schemaErrors: readonly SchemaError[],
  kept: Answers,
  context: AnswerContext,
): Verdict {
  const visible = visibleFields(form, kept);
  const isShown = (path: string): boolean => isVisible(visible, path);
  const given: Given = { ...context, answers: kept, label: (path) => labelAt(form, path), isShown };
  const bySchema = firstPerField([
    ...schemaErrors.flatMap((error) => schemaProblem(form, error, kept)),
    ...missing(form, given),
  ]);
  const found = form.rules.flatMap((rule) => ruleProblems(form, rule, given));
  const refused = new Set(bySchema.map((problem) => problem.field));
  const byRule = found.filter((one) => one.isError && !refused.has(one.problem.field)).map((one) => one.problem);
  const warnings = found.filter((one) => !one.isError && !refused.has(one.problem.field)).map((one) => one.problem);
  return {
    problems: inFormOrder(form, distinct([...bySchema, ...byRule])),
    warnings: inFormOrder(form, distinct(warnings)),
  };
}

/**
 * The problem of answers that are not answers at all (no object, nested beyond any form, with a name that stands in the way of comparing, or with a
 * number that JSON cannot say: `1e400` is read as Infinity); undefined when they are fine.
 */
export function shapeProblem(answers: unknown): Problem | undefined {
  if (!isObject(answers)) return { code: 'answers-shape', rule: 'type', message: messages.answersShape };
  let level: Json[] = [answers];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return { code: 'answers-too-deep', message: messages.answersDeep };
    if (level.some((value) => typeof value === 'number' && !Number.isFinite(value))) {
      return { code: 'number-invalid', rule: 'type', message: messages.numberInvalid };
    }
    const unsafe = level
      .flatMap((value) => (isObject(value) ? Object.keys(value) : []))
      .find((key) => uncomparableNames.has(key));
    if (unsafe !== undefined) return unsafeName(unsafe);
    level = level.flatMap((value) => (Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []));
  }
  return undefined;
}

const unsafeName = (name: string): Problem => ({
  code: 'forbidden-key',
  rule: 'propertyNames',
  message: fillText(messages.unsafeName, { name }),
});

/** Lower comes first when one answer breaks several keywords: what is said must help most. */
const priority = [
  'required',
  'type',
  'const',
  'enum',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'pattern',
  'format',
];

type Ranked = Problem & { rank: number };

/** Errors that only say that some branch failed; the branch itself says what. */
const noise = new Set(['if', 'allOf', 'anyOf']);

function schemaProblem(form: Form, error: SchemaError, answers: Answers): Ranked[] {
  if (noise.has(error.keyword)) return [];
  const at = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const missingKey = error.params.missingProperty;
  const isMissing = error.keyword === 'required' && typeof missingKey === 'string';
  const { path, field, container } = locate(form, isMissing ? [...at, missingKey] : at);
  const isEmptyText = error.keyword === 'minLength' && valueAt(answers, path) === '';
  const keyword = isEmptyText ? 'required' : error.keyword;
  const refusal: Refusal =
    field?.type.refusalOf?.(keyword, field.node) ??
    field?.type.refusals?.[keyword] ??
    container?.type.refusals?.[keyword] ??
    refusals[keyword] ??
    otherRefusal;
  const rank = priority.includes(keyword) ? priority.indexOf(keyword) : priority.length;
  const message = fillText(refusal.message, plainValues(error.params));
  return [{ code: refusal.code, field: path, rule: keyword, message: withLabel(message, labelAt(form, path)), rank }];
}

/** The deepest field of ours on the way down; items of a plain list (choices, files) belong to the list. */
function locate(form: Form, steps: readonly string[]): { path: string; field?: FormField; container?: FormField } {
  const { byPath } = fieldsOf(form);
  let path = '';
  let field: FormField | undefined;
  let container: FormField | undefined;
  for (const step of steps) {
    if (field?.isTable === true && /^\d+$/.test(step) && !/\.\d+$/.test(path)) {
      path = `${path}.${step}`;
      continue;
    }
    const next = byPath.get(declaredPath(join(path, step)));
    if (next === undefined) break;
    container = field;
    field = next;
    path = join(path, step);
  }
  return { path, field, container };
}

/** Fields that are shown, required and not answered: what the schema could not say (`x-required`), and blanks. */
function missing(form: Form, given: Given): Ranked[] {
  const at = (fields: readonly FormField[], path: string, value: Json | undefined): Ranked[] =>
    fields.flatMap((field): Ranked[] => {
      const own = join(path, field.key);
      const answer = member(value, field.key);
      if (!given.isShown(own) || field.type.kind === 'layout') return [];
      if (!isAnswered(answer))
        return field.required && field.calculation === undefined && !(isObject(answer) && field.inner.length > 0)
          ? [absent(own)]
          : [];
      if (!field.isTable || !Array.isArray(answer)) return [];
      return answer.flatMap((row, index) => at(field.inner, `${own}.${index}`, row));
    });
  const absent = (path: string): Ranked => ({
    code: 'required',
    field: path,
    rule: 'required',
    message: withLabel(refusals.required?.message ?? otherRefusal.message, given.label(path)),
    rank: 0,
  });
  return at(fieldsOf(form).order, '', given.answers);
}

function ruleProblems(form: Form, rule: Rule, given: Given): { problem: Problem; isError: boolean }[] {
  const findings = findRuleKind(rule.kind)?.check(rule, given) ?? [];
  return findings.map((finding) => ({
    isError: rule.severity !== 'warning',
    problem: {
      code: finding.code,
      field: finding.path,
      rule: rule.id,
      message: withLabel(wording(form, rule, finding), labelAt(form, finding.path)),
    },
  }));
}

/** The rule's own message when staff wrote one. */
function wording(form: Form, rule: Rule, finding: Finding): Text {
  const own = textAt(rule.options, 'message');
  if (own !== undefined) {
    const english = englishForm(form).rules.find((translated) => translated.id === rule.id);
    return { vi: own, en: textAt(english?.options, 'message') ?? own };
  }
  const values = Object.entries(finding.values ?? {});
  return {
    vi: fill(finding.message.vi, Object.fromEntries(values.map(([name, text]) => [name, text.vi]))),
    en: fill(finding.message.en, Object.fromEntries(values.map(([name, text]) => [name, text.en]))),
  };
}

function withLabel(message: Text, label: Text): Text {
  return { vi: fill(message.vi, { label: label.vi }), en: fill(message.en, { label: label.en }) };
}

function plainValues(params: Record<string, unknown>): Record<string, string | number> {
  const plain: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number' || typeof value === 'string') plain[name] = value;
  }
  return plain;
}

function isVisible(visible: ReadonlySet<string>, path: string): boolean {
  const [key = '', row, child] = path.split('.');
  if (!visible.has(key)) return false;
  if (row === undefined || child === undefined || !/^\d+$/.test(row)) return true;
  return visible.has(`${key}.${row}.${child}`);
}

function firstPerField(problems: readonly Ranked[]): Problem[] {
  const best = new Map<string, Ranked>();
  for (const problem of problems) {
    const known = best.get(problem.field ?? '');
    if (known === undefined || problem.rank < known.rank) best.set(problem.field ?? '', problem);
  }
  const absent = new Set(
    [...best.values()].filter((problem) => problem.rank === 0).map((problem) => problem.field ?? ''),
  );
  return [...best.values()]
    .filter((problem) => !absent.has(parentOf(problem.field ?? '')))
    .map(({ rank: _rank, ...problem }) => problem);
}

function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const name = `${problem.field}\n${problem.code}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function inFormOrder(form: Form, problems: readonly Problem[]): Problem[] {
  const ranked = problems.map((problem) => ({ problem, at: positionOf(form, problem.field ?? '') }));
  ranked.sort((a, b) => {
    for (let index = 0; index < Math.max(a.at.length, b.at.length); index += 1) {
      const difference = (a.at[index] ?? -1) - (b.at[index] ?? -1);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return ranked.map(({ problem }) => problem);
}

function positionOf(form: Form, path: string): number[] {
  let fields: readonly FormField[] = fieldsOf(form).order;
  return path.split('.').map((step) => {
    if (/^\d+$/.test(step)) return Number(step);
    const at = fields.findIndex((field) => field.key === step);
    fields = fields[at]?.inner ?? [];
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  });
}
