import type { FieldDraft } from '../draft';
import { compact, type JsonSchema, listAt, textAt, textsAt, type UiSchema } from '../json';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { pick } from './sample-values';
import { choicesSchema, choicesSetting, freshChoices, setting, settingsSchema, textSetting } from './settings';
import { plainText } from './show-values';

/** A list this long or shorter is shown open, as radio buttons. */
const openList = 6;

function displayOf(field: FieldDraft): string {
  return textSetting(field, 'display') ?? defaultDisplay(choicesSetting(field).length);
}

function defaultDisplay(count: number): string {
  return count <= openList ? 'radio' : 'select';
}

/** The label people read for a stored value; the value itself when it has none. */
export function choiceLabel(value: string, values: readonly string[], ui: UiSchema): string {
  const at = values.indexOf(value);
  const label = listAt(ui, 'ui:enumNames')[at];
  return typeof label === 'string' ? label : value;
}

/** The enum of choices; left out while there are none, since JSON Schema knows no empty list of choices. */
export function enumOf(field: FieldDraft): JsonSchema {
  const values = choicesSetting(field).map((choice) => choice.value);
  return values.length > 0 ? { type: 'string', enum: values } : { type: 'string' };
}

/** One of a list. */
export const choice: FieldType = {
  name: 'choice',
  label: { vi: 'Chọn một', en: 'Choose one' },
  description: { vi: 'Chọn một trong các mục cho sẵn.', en: 'One item of a list.' },
  group: 'basic',
  kind: 'value',
  answer: 'choice',
  settings: settingsSchema(
    {
      choices: setting({ vi: 'Các lựa chọn', en: 'Choices' }, choicesSchema),
      display: setting(
        { vi: 'Cách hiển thị', en: 'Display' },
        {
          type: 'string',
          enum: ['radio', 'select'],
          'x-labels': ['Nút chọn', 'Danh sách thả xuống'],
          'x-labels-en': ['Radio buttons', 'Drop-down list'],
        },
      ),
    },
    ['choices'],
  ),
  fresh: { settings: { choices: freshChoices } },
  schema: enumOf,
  ui: (field) => ({
    'ui:widget': displayOf(field),
    'ui:enumNames': choicesSetting(field).map((item) => item.label),
  }),
  settingsOf: (schema, ui) => {
    const values = textsAt(schema, 'enum');
    const display = textAt(ui, 'ui:widget');
    return compact({
      choices: values.map((value) => ({ value, label: choiceLabel(value, values, ui) })),
      display: display === defaultDisplay(values.length) ? undefined : display,
    });
  },
  isEmpty: isBlank,
  refusals: {
    enum: {
      code: 'choice-unknown',
      message: { vi: '“{label}” phải là một trong các mục cho sẵn.', en: '“{label}” must be one of the choices.' },
    },
  },
  sample: (schema, random) => pick(random, textsAt(schema, 'enum').length > 0 ? textsAt(schema, 'enum') : ['']),
  broken: (schema) => {
    const unknown = `${textsAt(schema, 'enum').join('')}-x`;
    return textsAt(schema, 'enum').length > 0 ? [unknown, 7, []].filter((value) => !isBlank(value)) : [7];
  },
  show: (value, schema, { ui }) => ({
    kind: 'text',
    text: typeof value === 'string' ? choiceLabel(value, textsAt(schema, 'enum'), ui) : plainText(value),
  }),
};
