import { fill, type Text } from '../../messages/text';
import { choiceLabelAt } from '../conditions/choice-labels';
import { sayOfForm } from '../conditions/say';
import { shownNumber } from '../field-types/show-values';
import type { Form, Rule } from '../form';
import type { Json, JsonObject } from '../json';
import { listAt, member, objectAt, textAt } from '../json';
import { labelAt } from '../labels';
import { findRuleKind } from '../rules';
import { dateForPeople, isDateText } from '../rules/dates';
import type { RuleKind } from '../rules/rule-kind';
import { fieldsByRole } from './sentence-parts';

const words = {
  and: { vi: ' và ', en: ' and ' },
  when: { vi: ' (khi {when})', en: ' (when {when})' },
  unknown: { vi: 'Quy tắc “{kind}” về {fields}', en: 'Rule “{kind}” about {fields}' },
  none: { vi: '(chưa chọn)', en: '(none yet)' },
  today: { vi: 'hôm nay', en: 'today' },
  yes: { vi: 'có', en: 'yes' },
  no: { vi: 'không', en: 'no' },
} as const satisfies Record<string, Text>;

/** A rule of this form as one sentence in both languages: `“Tổng” bằng tổng của “Vốn tự có” và “Vốn vay”`. */
export function sayRule(form: Form, rule: Rule): Text {
  const kind = findRuleKind(rule.kind);
  const when = rule.when === undefined ? undefined : sayOfForm(form, rule.when, rule.fields[0] ?? '');
  const sentence = kind === undefined ? undefined : (kind.sentenceOf?.(rule.options ?? {}) ?? kind.sentence);
  if (kind === undefined || sentence === undefined) {
    return fillBoth(words.unknown, { kind: same(rule.kind), fields: sayFields(form, rule.fields) });
  }
  const places = placesOf(form, kind, rule);
  const said = fillBoth(sentence, when === undefined ? places : { ...places, when });
  const hasCondition = sentence.vi.includes('{when}') || when === undefined;
  if (hasCondition) return said;
  const tail = fillBoth(words.when, { when });
  return { vi: said.vi + tail.vi, en: said.en + tail.en };
}

/** The words of every place of the sentence: fields by role, options by name. */
function placesOf(form: Form, kind: RuleKind, rule: Rule): Record<string, Text> {
  const places: Record<string, Text> = {};
  const schemas = objectAt(kind.options, 'properties');
  const given = fieldsByRole(kind, rule.fields);
  const choiceOf: NameChoice = (role, value) => {
    const [path] = given[role] ?? [];
    return path === undefined ? undefined : (choiceLabelAt(form, path, value) ?? yesNo[String(value)]);
  };
  for (const name of Object.keys(schemas)) {
    places[name] = sayOption(objectAt(schemas, name), rule.options?.[name], choiceOf);
  }
  for (const { name, none } of kind.roles) {
    const fields = given[name] ?? [];
    places[name] = fields.length === 0 && none !== undefined ? none : sayFields(form, fields);
  }
  return places;
}

function sayFields(form: Form, fields: readonly string[]): Text {
  if (fields.length === 0) return words.none;
  // A place of the sentence that staff have not picked a field for yet.
  const said = fields.map((field) => (field === '' ? words.none : quoted(labelAt(form, field))));
  return {
    vi: joined(
      said.map(({ vi }) => vi),
      words.and.vi,
    ),
    en: joined(
      said.map(({ en }) => en),
      words.and.en,
    ),
  };
}

function quoted({ vi, en }: Text): Text {
  return { vi: `“${vi}”`, en: `“${en}”` };
}

function joined(said: readonly string[], and: string): string {
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')}${and}${said.at(-1)}`;
}

/** What people read for a stored value of the field in a role. */
type NameChoice = (role: string, value: Json) => Text | undefined;

/** How options name the answers of a yes-no question. */
const yesNo: Readonly<Record<string, Text>> = { yes: words.yes, no: words.no };

/** The value of an option: the words of its choices where its schema has some, dates and numbers as people write them. */
function sayOption(schema: JsonObject, value: Json | undefined, choiceOf: NameChoice): Text {
  if (value === undefined) return words.none;
  const role = textAt(schema, 'x-choice-of');
  const chosen = role === undefined ? undefined : choiceOf(role, value);
  if (chosen !== undefined) return quoted(chosen);
  const at = listAt(schema, 'enum').indexOf(value);
  const vi = listAt(schema, 'x-labels')[at];
  const en = listAt(schema, 'x-labels-en')[at];
  if (typeof vi === 'string') return { vi, en: typeof en === 'string' ? en : vi };
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return { vi: shownNumber(value, 'vi'), en: shownNumber(value, 'en') };
  if (value === 'today') return words.today;
  if (isDateText(value)) return same(dateForPeople(value));
  if (Array.isArray(value)) return sayRows(schema, value, choiceOf);
  return same(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A list of small objects (the steps of a fee): `Đến: 10, Mức: 5.000; ...`. */
function sayRows(schema: JsonObject, rows: readonly Json[], choiceOf: NameChoice): Text {
  const columns = objectAt(objectAt(schema, 'items'), 'properties');
  const line = (row: Json, locale: keyof Text): string =>
    Object.keys(columns)
      .filter((name) => member(row, name) !== undefined && member(row, name) !== null)
      .map((name) => {
        const column = objectAt(columns, name);
        const title = (locale === 'en' ? textAt(column, 'x-title-en') : undefined) ?? textAt(column, 'title') ?? name;
        return `${title.toLocaleLowerCase('vi')} ${sayOption(column, member(row, name), choiceOf)[locale]}`;
      })
      .join(' ');
  return { vi: rows.map((row) => line(row, 'vi')).join('; '), en: rows.map((row) => line(row, 'en')).join('; ') };
}

function fillBoth(text: Text, places: Record<string, Text>): Text {
  const of = (locale: keyof Text) =>
    Object.fromEntries(Object.entries(places).map(([name, said]) => [name, said[locale]]));
  return { vi: fill(text.vi, of('vi')), en: fill(text.en, of('en')) };
}

function same(text: string): Text {
  return { vi: text, en: text };
}
