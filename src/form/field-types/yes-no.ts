import { compact, type JsonSchema, member, type UiSchema } from '../json';
import { mustBeTrue } from '../must-be-true';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { setting, settingsSchema } from './settings';
import { plainText } from './show-values';

const mustAgree = {
  code: 'must-agree',
  message: { vi: 'Cần đánh dấu đồng ý: “{label}”.', en: 'You have to agree: “{label}”.' },
};

/** Yes or no; with `mustAgree` a box that has to be ticked (a declaration). */
export const yesNo: FieldType = {
  name: 'yes-no',
  label: { vi: 'Có / Không', en: 'Yes / No' },
  description: {
    vi: 'Câu hỏi trả lời có hoặc không, hoặc lời cam đoan.',
    en: 'A yes-or-no question, or a declaration.',
  },
  group: 'basic',
  kind: 'value',
  answer: 'yes-no',
  settings: settingsSchema({
    mustAgree: setting({ vi: 'Phải đồng ý (lời cam đoan)', en: 'Must be agreed to' }, { type: 'boolean' }),
  }),
  schema: (field): JsonSchema =>
    member(field.settings, 'mustAgree') === true ? { type: 'boolean', enum: [true] } : { type: 'boolean' },
  ui: (field): UiSchema =>
    member(field.settings, 'mustAgree') === true
      ? { 'ui:widget': 'checkbox' }
      : { 'ui:widget': 'radio', 'ui:enumNames': ['Có', 'Không'] },
  settingsOf: (schema) => compact({ mustAgree: mustBeTrue(schema) ? true : undefined }),
  isEmpty: isBlank,
  refusals: { const: mustAgree, enum: mustAgree },
  sample: (schema, random) => mustBeTrue(schema) || random() < 0.5,
  broken: (schema) => (mustBeTrue(schema) ? [false, 'có', 1] : ['có', 1]),
  show: (value, _schema, { locale }) => {
    if (typeof value !== 'boolean') return { kind: 'text', text: plainText(value) };
    const words = locale === 'vi' ? ['Có', 'Không'] : ['Yes', 'No'];
    return { kind: 'text', text: (value ? words[0] : words[1]) ?? '' };
  },
};
