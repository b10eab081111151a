import type { Text } from '../../messages/text';
import type { Places } from '../../places/places';
import type { AnswerKind } from '../answer-kind';
import { besidePath, type Place, placesAt, valueAt } from '../answers';
import type { Condition } from '../conditions/condition';
import { holds, isAnswered } from '../conditions/evaluate';
import type { Answers, Rule } from '../form';
import type { Json, JsonObject, JsonSchema } from '../json';
import type { OperandSpread, Spread } from './spread';

/** The contract of a kind of declared rule: one value, one file, one line in `index.ts`. */
export type RuleKind = {
  /** Name used in `rule.kind`: kebab-case, never renamed. */
  name: string;
  label: Text;
  /** One sentence for staff: what it checks. */
  description: Text;
  /** Menu group: conditions of fields, checks and calculations written by staff; `of-type` rules come with a field type. */
  group: 'condition' | 'check' | 'calculate' | 'of-type';
  /** What its fields are to it, in their order in `rule.fields`; only the last may stand for several. */
  roles: readonly RuleRole[];
  /**
   * The rule as a sentence with places: `{name of a role}`, `{name of an option}`, `{when}`. The editor puts its controls there,
   * `sayRule` the words. `sentenceOf` gives another one where options turn the meaning round.
   */
  sentence: Text;
  sentenceOf?: (options: JsonObject) => Text | undefined;
  /** JSON Schema (draft-07) of `rule.options`. */
  options: JsonSchema;
  /** What is wrong with these answers (hidden ones are dropped already). Never throws, whatever stands in them. */
  check: (rule: Rule, given: Given) => Finding[];
  /** Changes answers that break the rule so that they keep it; samples are made with it. Absent: fresh samples are drawn. */
  repair?: (rule: Rule, given: Given) => Answers;
  /**
   * Only calculations: the value of the first field from the others, or undefined while it cannot be known. `operands` has a list of
   * answered values per further field: one, or one per row where it names a column. Pure; the same on both sides.
   */
  calculate?: (
    operands: readonly (readonly Json[])[],
    options: JsonObject,
    facts: CalculationFacts,
  ) => Json | undefined;
  /**
   * Only calculations of numbers: where the value lies when it is known, whatever the operands are inside theirs. Absent: nothing is
   * known. Never too narrow, for contradictions are concluded from it.
   */
  spread?: (operands: readonly OperandSpread[], options: JsonObject) => Spread;
  /** Which operands must be answered for a value: any of them, or the first. Absent: all. */
  needs?: 'any' | 'first';
  /** Whether what it computes is a fee by a table, which the procedure states too. */
  isFee?: true;
  /** Whether it counts working days with these options: it then passes unchecked on a side without a calendar. */
  needsCalendar?: (options: JsonObject) => boolean;
};

/** What the fields of a rule are to it: a part of the sentence, with the kinds of answers that fit there. */
export type RuleRole = {
  /** Camel case; the place `{name}` in the sentence. */
  name: string;
  label: Text;
  answers: readonly AnswerKind[];
  least: number;
  most: number;
  /** What the sentence says where nothing is chosen (`hôm nay`). */
  none?: Text;
};

/** What calculations may know beyond answers. */
export type CalculationFacts = {
  /** ISO date in Asia/Ho_Chi_Minh. */
  today: string;
  /** Working days of state agencies; without it nothing that counts them can be computed on this side. */
  calendar?: WorkingDays | undefined;
};

/** Which dates are working days; the caller has the calendar, which is dated data. */
export type WorkingDays = { isWorkingDay: (date: string) => boolean };

/** What rules are checked against. */
export type Given = {
  answers: Answers;
  places: Places;
  /** ISO date in Asia/Ho_Chi_Minh. */
  today: string;
  /** Working days, for calculations; what counts them passes unchecked on a side that has none. */
  calendar?: WorkingDays | undefined;
  /** What the field at a path is called. */
  label: (path: string) => Text;
  /** Whether the field at a concrete path is shown. */
  isShown: (path: string) => boolean;
};

/** Something a rule found: where, a stable code, and the sentence; `{label}` in it is the name of the field. */
export type Finding = { path: string; code: string; message: Text; values?: Record<string, Text> };

/** Where a rule about single answers applies: every answered place of its fields where its condition holds. */
export function answeredPlaces(rule: Rule, given: Given): { path: string; value: Json }[] {
  return rule.fields.flatMap((field) =>
    placesAt(given.answers, field).flatMap(({ path, value }) =>
      isAnswered(value) && applies(rule.when, path, given) ? [{ path, value }] : [],
    ),
  );
}

/**
 * Where a rule about several answers together applies: once, or once for each row when its fields stand in the same table.
 * Each group has a place per field, in their order; what was not answered has no value.
 */
export function placesTogether(rule: Rule, given: Given): Place[][] {
  const table = rule.fields.map((field) => /^(.*?)\[\]\./.exec(field)?.[1]).find((prefix) => prefix !== undefined);
  const groups =
    table === undefined
      ? [rule.fields]
      : placesAt(given.answers, `${table}[]`).map((row) =>
          rule.fields.map((field) =>
            field.startsWith(`${table}[].`) ? row.path + field.slice(table.length + 2) : field,
          ),
        );
  return groups
    .map((fields) => fields.map((path) => ({ path, value: valueAt(given.answers, path) })))
    .filter((places) => applies(rule.when, places[0]?.path ?? '', given));
}

/** Whether the condition of a rule holds beside a concrete path (`./key` is the same row or object). */
export function applies(when: Condition | undefined, path: string, given: Given): boolean {
  return when === undefined || holds(when, (field) => valueAt(given.answers, besidePath(path, field)));
}

/** How many fields a rule of the kind speaks of. */
export function fieldCount(kind: RuleKind): { least: number; most: number } {
  return {
    least: kind.roles.reduce((sum, role) => sum + role.least, 0),
    most: kind.roles.reduce((sum, role) => sum + role.most, 0),
  };
}

/** The only role of rules that speak of their fields alike. */
export function fieldsRole(answers: readonly AnswerKind[], least: number, most: number): RuleRole[] {
  return [{ name: 'fields', label: { vi: 'Các trường', en: 'Fields' }, answers, least, most }];
}

/** An option of a rule. */
export function option(rule: Rule, name: string): Json | undefined {
  return rule.options !== undefined && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
}

/** An options schema of these properties; `message` may replace the text of any rule. */
export function optionsSchema(properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema {
  const schema: JsonObject = {
    type: 'object',
    properties: {
      ...properties,
      message: { type: 'string', maxLength: 500, title: 'Câu báo riêng', 'x-title-en': 'Own message' },
    },
    additionalProperties: false,
  };
  return required.length > 0 ? { ...schema, required } : schema;
}
