import type { Text } from '../messages/text';
import { type Problem, ProblemError } from '../problem/problem';
import { isDate } from '../procedure/iso-date';

/** What an action asks of people before it begins; the screen draws its form from this. */
export type SettingField = {
  name: string;
  title: Text;
  /** `choices`: some of its choices. `agency`, `agencies` and `people` are chosen from those of the province. */
  kind: 'choice' | 'choices' | 'sector' | 'date' | 'text' | 'agency' | 'agencies' | 'people' | 'address' | 'tick';
  hint?: Text;
  choices?: readonly { value: string; label: Text }[];
  /** Shown (and read) only where another field holds this value. */
  when?: { field: string; is: string };
};

export type SettingValue = string | boolean | readonly string[];

/** The settings of an action as they were given: what is empty is left out. */
export type Settings = Readonly<Record<string, SettingValue>>;

const longestText = 500;
const mostListed = 200;

export const settingMessages = {
  unknown: {
    code: 'setting-unknown',
    message: { vi: 'Thao tác không có mục này.', en: 'The action has no such setting.' },
  },
  wrong: { code: 'setting-invalid', message: { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' } },
  nothing: {
    code: 'settings-empty',
    message: { vi: 'Chưa nêu điều gì để thay đổi.', en: 'Nothing to change was given.' },
  },
  https: {
    code: 'address-invalid',
    message: { vi: 'Địa chỉ phải bắt đầu bằng https://', en: 'The address must start with https://' },
  },
} satisfies Record<string, Problem>;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= mostListed && value.every((each) => typeof each === 'string');

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;

const isChoiceOf = ({ choices = [] }: SettingField, value: string): boolean =>
  choices.some((choice) => choice.value === value);

/** Whether a value is one of a field, by the kind of the field. */
const fits: Record<SettingField['kind'], (field: SettingField, value: unknown) => boolean> = {
  tick: (_field, value) => typeof value === 'boolean',
  agencies: (_field, value) => isTexts(value),
  people: (_field, value) => isTexts(value),
  choices: (field, value) => isTexts(value) && value.every((each) => isChoiceOf(field, each)),
  choice: (field, value) => isText(value) && isChoiceOf(field, value),
  date: (_field, value) => isText(value) && isDate(value),
  address: (_field, value) => isText(value) && isHttps(value),
  agency: (_field, value) => isText(value),
  sector: (_field, value) => isText(value),
  text: (_field, value) => isText(value),
};

/** What is wrong with a value that is none of this field. */
function faultOf(field: SettingField, value: unknown): Problem | undefined {
  if (fits[field.kind](field, value)) return undefined;
  const message = field.kind === 'address' && isText(value) ? settingMessages.https : settingMessages.wrong;
  return { ...message, field: `settings.${field.name}` };
}

const isSetting = (value: unknown): value is SettingValue =>
  typeof value === 'string' || typeof value === 'boolean' || isTexts(value);

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * Reads the settings of an action from a body.
 * @returns what was given, texts trimmed and NFC
 * @throws ProblemError 422 with every fault: an unknown name, a value of another kind
 */
export function readSettings(fields: readonly SettingField[], body: Readonly<Record<string, unknown>>): Settings {
  const given = Object.entries(body)
    .map(([name, value]): [string, unknown] => [
      name,
      typeof value === 'string' ? value.normalize('NFC').trim() : value,
    ])
    .filter(([, value]) => !isEmpty(value));
  const problems = given.flatMap(([name, value]): Problem | Problem[] => {
    const field = fields.find((each) => each.name === name);
    if (!field) return [{ ...settingMessages.unknown, field: `settings.${name.slice(0, 60)}` }];
    return faultOf(field, value) ?? [];
  });
  if (problems.length > 0) throw new ProblemError(422, problems);
  return Object.fromEntries(
    given.flatMap(([name, value]): [string, SettingValue][] => (isSetting(value) ? [[name, value]] : [])),
  );
}

/** A text setting; undefined where it was left empty. */
export function textIn(settings: Settings, name: string): string | undefined {
  const value = settings[name];
  return typeof value === 'string' ? value : undefined;
}

/** A list setting; empty where it was left empty. */
export function listIn(settings: Settings, name: string): readonly string[] {
  const value = settings[name];
  return typeof value === 'object' ? value : [];
}
