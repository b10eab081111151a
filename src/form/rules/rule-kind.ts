import type { Text } from '../../messages/text';
import type { Places } from '../../places/places';
import { besidePath, type Place, placesAt, valueAt } from '../answers';
import type { Condition } from '../conditions/condition';
import { holds, isAnswered } from '../conditions/evaluate';
import type { Answers, Rule } from '../form';
import type { Json, JsonObject, JsonSchema } from '../json';

/** The contract of a kind of declared rule: one value, one file, one line in `index.ts`. */
export type RuleKind = {
  /** Name used in `rule.kind`: kebab-case, never renamed. */
  name: string;
  label: Text;
  /** One sentence for staff: what it checks. */
  description: Text;
  /** How many fields it speaks of. */
  fields: { least: number; most: number };
  /** JSON Schema (draft-07) of `rule.options`. */
  options: JsonSchema;
  /** What is wrong with these answers (hidden ones are dropped already). Never throws, whatever stands in them. */
  check: (rule: Rule, given: Given) => Finding[];
  /** Changes answers that break the rule so that they keep it; samples are made with it. Absent: fresh samples are drawn. */
  repair?: (rule: Rule, given: Given) => Answers;
};

/** What rules are checked against. */
export type Given = {
  answers: Answers;
  places: Places;
  /** ISO date in Asia/Ho_Chi_Minh. */
  today: string;
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
