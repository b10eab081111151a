import type { Text } from '../../messages/text';
import { fieldAt } from '../fields';
import type { Form, Rule } from '../form';
import { objectAt, textAt } from '../json';
import { labelAt } from '../labels';
import { findRuleKind } from '../rules';

/** What staff call a rule: the field, section or step it shows or requires, else its kind and its fields; its id where nothing else is there. */
export function ruleName(form: Form, rule: Rule): Text {
  const kind = findRuleKind(rule.kind);
  const fields = rule.fields.filter((path) => fieldAt(form, path) !== undefined).map((path) => labelAt(form, path));
  const title = sectionTitle(form, textAt(rule.options, 'section'));
  if (title !== undefined) return { vi: title, en: title };
  const [first] = fields;
  if (rule.kind === 'show' || rule.kind === 'require') return first ?? { vi: rule.id, en: rule.id };
  const said = (locale: keyof Text): string => {
    const names = fields.map((field) => field[locale]).join(', ');
    const what = kind?.label[locale] ?? rule.kind;
    return names === '' ? what : `${what}: ${names}`;
  };
  return { vi: said('vi'), en: said('en') };
}

function sectionTitle(form: Form, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const title = form.steps.flatMap(({ sections }) => sections).find((section) => section.id === id)?.title;
  return title === '' ? undefined : title;
}

/** What a setting of a field or an option of a rule is called in the panel where it is edited; its key where it has no name there. */
export function settingName(schema: Parameters<typeof objectAt>[0], path: string): Text {
  const [key = '', ...inner] = path.split('.');
  const node = objectAt(objectAt(schema, 'properties'), key);
  const title = textAt(node, 'title');
  if (title === undefined) return { vi: path, en: path };
  const at = /^\d+$/.test(inner[0] ?? '') ? ` ${Number(inner[0]) + 1}` : '';
  return { vi: title + at, en: (textAt(node, 'x-title-en') ?? title) + at };
}

const keywords: Readonly<Record<string, Text>> = {
  type: { vi: 'không đúng kiểu', en: 'not of the right type' },
  enum: { vi: 'không phải giá trị được chọn', en: 'none of the values offered' },
  const: { vi: 'không phải giá trị được chọn', en: 'none of the values offered' },
  minimum: { vi: 'quá nhỏ', en: 'too small' },
  exclusiveMinimum: { vi: 'quá nhỏ', en: 'too small' },
  maximum: { vi: 'quá lớn', en: 'too large' },
  minLength: { vi: 'còn trống hoặc quá ngắn', en: 'empty or too short' },
  maxLength: { vi: 'quá dài', en: 'too long' },
  pattern: { vi: 'viết không đúng dạng', en: 'not written as it should be' },
  format: { vi: 'viết không đúng dạng', en: 'not written as it should be' },
  minItems: { vi: 'còn thiếu mục', en: 'too few items' },
  maxItems: { vi: 'quá nhiều mục', en: 'too many items' },
  uniqueItems: { vi: 'có mục lặp lại', en: 'an item is there twice' },
  required: { vi: 'chưa có', en: 'missing' },
  additionalProperties: { vi: 'không được có', en: 'must not be there' },
};

/** Why a value is refused, in words instead of the keyword of JSON Schema. */
export function keywordWords(keyword: string): Text {
  return keywords[keyword] ?? { vi: 'không hợp lệ', en: 'not valid' };
}

const members: Readonly<Record<string, Text>> = {
  title: { vi: 'tên', en: 'title' },
  description: { vi: 'lời giới thiệu', en: 'introduction' },
  steps: { vi: 'bước', en: 'step' },
  sections: { vi: 'phần', en: 'section' },
  fields: { vi: 'trường', en: 'field' },
  rules: { vi: 'quy tắc', en: 'rule' },
  translations: { vi: 'bản dịch', en: 'translation' },
};

/** A place of a form document in words: `bước 2, phần 1, tên`. What has no word of its own is called by its key. */
export function placeName(path: string): Text {
  if (path === '') return { vi: 'toàn bộ biểu mẫu', en: 'the whole form' };
  if (path === 'title') return { vi: 'tên biểu mẫu', en: 'the title of the form' };
  const said = (locale: keyof Text): string =>
    path
      .replace(/\.(\d+)(?=\.|$)/g, (_step, index: string) => ` ${Number(index) + 1}`)
      .split('.')
      .map((step) =>
        step.replace(/^\w+/, (key) => (Object.hasOwn(members, key) ? members[key] : undefined)?.[locale] ?? key),
      )
      .join(', ');
  return { vi: said('vi'), en: said('en') };
}
