import { fillText, type Text } from '../../../messages/text';
import { type Place, placesAt, valueAt } from '../../answers';
import { isAnswered } from '../../conditions/evaluate';
import { shownNumber } from '../../field-types/show-values';
import type { Answers, Rule } from '../../form';
import { equalJson, type Json, type JsonSchema } from '../../json';
import { dateForPeople, isDateText } from '../dates';
import { messages } from '../messages';
import {
  applies,
  type CalculationFacts,
  type Finding,
  type Given,
  optionsSchema,
  type RuleKind,
  type RuleRole,
} from '../rule-kind';

/** What a calculation is made of; `makeCalculation` adds what all of them share. */
export type CalculationParts = Pick<RuleKind, 'name' | 'label' | 'description' | 'sentence' | 'sentenceOf'> & {
  /** Roles of the fields it computes from; the field computed comes before them. */
  from: readonly RuleRole[];
  /** Kind of the computed answer. */
  result: 'number' | 'date';
  options?: Record<string, JsonSchema>;
  requiredOptions?: string[];
  needsCalendar?: RuleKind['needsCalendar'];
  isFee?: true;
  calculate: NonNullable<RuleKind['calculate']>;
  spread?: NonNullable<RuleKind['spread']>;
  needs?: NonNullable<RuleKind['needs']>;
};

const resultRole = (answer: 'number' | 'date'): RuleRole => ({
  name: 'result',
  label: { vi: 'Trường được tính', en: 'Computed field' },
  answers: [answer],
  least: 1,
  most: 1,
});

/**
 * A kind of rule that computes its first field from the others: in a row from the same row and from the form, at the form from fields
 * and whole columns. Who sends no value gets the computed one filled in (`calculate.ts`); who sends another one is refused
 * with `calculated-differs`, so that what is kept is what the sender saw.
 */
export function makeCalculation(parts: CalculationParts): RuleKind {
  const { from, result, options, requiredOptions, ...own } = parts;
  return {
    ...own,
    group: 'calculate',
    roles: [resultRole(result), ...from],
    options: optionsSchema(options ?? {}, requiredOptions),
    check: (rule, given) => resultPlaces(rule, given.answers).flatMap((place) => findings(parts, rule, place, given)),
  };
}

function findings(parts: CalculationParts, rule: Rule, place: Place, given: Given): Finding[] {
  const needsCalendar = parts.needsCalendar?.(rule.options ?? {}) === true;
  if (!isAnswered(place.value) || (needsCalendar && given.calendar === undefined)) return [];
  const expected = applies(rule.when, place.path, given)
    ? parts.calculate(operandsOf(rule, place.path, given.answers), rule.options ?? {}, given)
    : undefined;
  const { path, value } = place;
  if (expected === undefined) return [{ path, code: 'calculated-differs', message: messages.calculatedEmpty }];
  if (isSame(value, expected)) return [];
  return [{ path, code: 'calculated-differs', message: messages.calculatedDiffers, values: { value: said(expected) } }];
}

/** The computed value of a calculation at one place; undefined while it cannot be known. */
export function computedAt(
  rule: Rule,
  kind: RuleKind,
  path: string,
  answers: Answers,
  facts: CalculationFacts,
): Json | undefined {
  return kind.calculate?.(operandsOf(rule, path, answers), rule.options ?? {}, facts);
}

/** Where the computed field stands: once, or once per row. */
export function resultPlaces(rule: Rule, answers: Answers): Place[] {
  return placesAt(answers, rule.fields[0] ?? '');
}

/** The answered values of each further field: of the same row where both stand in one table, else all there are. */
function operandsOf(rule: Rule, resultPath: string, answers: Answers): Json[][] {
  const [result = '', ...operands] = rule.fields;
  const table = result.includes('[].') ? result.slice(0, result.lastIndexOf('[].') + 3) : undefined;
  const row = resultPath.slice(0, resultPath.lastIndexOf('.') + 1);
  return operands.map((operand) => {
    const values =
      table !== undefined && operand.startsWith(table)
        ? [valueAt(answers, row + operand.slice(table.length))]
        : placesAt(answers, operand).map((place) => place.value);
    return values.filter((value) => isAnswered(value));
  });
}

/** Numbers may differ by what floating point loses. */
function isSame(value: Json, expected: Json): boolean {
  if (typeof value === 'number' && typeof expected === 'number') return Math.abs(value - expected) < 1e-6;
  return equalJson(value, expected);
}

function said(value: Json): Text {
  if (typeof value === 'number') return { vi: shownNumber(value, 'vi'), en: shownNumber(value, 'en') };
  const text = isDateText(value) ? dateForPeople(value) : String(value);
  return fillText({ vi: text, en: text });
}
