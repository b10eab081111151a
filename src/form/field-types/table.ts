import { compact, isObject, type Json, member, numberAt, objectAt, textAt, textsAt } from '../json';
import { objectSchema } from '../object-schema';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { showComposite } from './parts';
import { isAsked, numberSetting, setting, settingsSchema, textSetting } from './settings';
import { plainText } from './show-values';

const defaultMaximum = 50;

/** A table: rows of the same fields, as many as the applicant needs. Conditions inside a row speak of it as `./key`. */
export const table: FieldType = {
  name: 'table',
  label: { vi: 'Bảng nhiều dòng', en: 'Table' },
  description: {
    vi: 'Lặp lại một nhóm câu hỏi: từng thành viên, từng thửa đất...',
    en: 'A group of questions repeated: each member, each parcel...',
  },
  group: 'people',
  kind: 'value',
  answer: 'rows',
  inner: 'rows',
  settings: settingsSchema({
    minItems: setting({ vi: 'Ít nhất (dòng)', en: 'At least (rows)' }, { type: 'integer', minimum: 0, maximum: 500 }),
    maxItems: setting({ vi: 'Nhiều nhất (dòng)', en: 'At most (rows)' }, { type: 'integer', minimum: 1, maximum: 500 }),
    itemLabel: setting({ vi: 'Tên một dòng', en: 'Name of a row' }, { type: 'string', maxLength: 100 }),
  }),
  fresh: { fields: [{ key: 'noiDung', type: 'text', label: 'Nội dung' }] },
  schema: (field, child) => {
    const minimum = numberSetting(field, 'minItems') ?? 0;
    return compact({
      type: 'array',
      items: objectSchema(
        (field.fields ?? []).map((inner) => ({
          field: inner,
          node: child(inner),
          shows: inner.showWhen ? [inner.showWhen] : [],
        })),
        'row',
      ),
      minItems: minimum > 1 ? minimum : isAsked(field) ? 1 : undefined,
      maxItems: numberSetting(field, 'maxItems') ?? Math.max(defaultMaximum, minimum),
      'x-item-label': textSetting(field, 'itemLabel'),
    });
  },
  ui: (field, child) => {
    const nodes = (field.fields ?? []).map((inner): [string, Json] => [inner.key, child(inner)]);
    return {
      items: {
        'ui:order': [...(field.fields ?? []).map((inner) => inner.key), '*'],
        ...Object.fromEntries(nodes.filter(([, node]) => isObject(node) && Object.keys(node).length > 0)),
      },
    };
  },
  settingsOf: (schema) => {
    const minItems = numberAt(schema, 'minItems') ?? 0;
    const maxItems = numberAt(schema, 'maxItems');
    return compact({
      minItems: minItems > 1 ? minItems : undefined,
      maxItems: maxItems === defaultMaximum ? undefined : maxItems,
      itemLabel: textAt(schema, 'x-item-label'),
    });
  },
  isEmpty: isBlank,
  refusals: {
    minItems: {
      code: 'too-few-rows',
      message: { vi: '“{label}”: cần ít nhất {limit} dòng.', en: '“{label}”: at least {limit} rows are needed.' },
    },
    maxItems: {
      code: 'too-many-rows',
      message: { vi: '“{label}”: nhiều nhất {limit} dòng.', en: '“{label}”: at most {limit} rows.' },
    },
  },
  sample: (schema, _random, child) => {
    const rows = Math.max(1, numberAt(schema, 'minItems') ?? 1);
    return Array.from({ length: rows }, () => child(objectAt(schema, 'items')));
  },
  broken: () => ['một dòng', { 0: 'một dòng' }, ['một dòng']],
  show: (value, schema, context) => {
    if (!Array.isArray(value)) return { kind: 'text', text: plainText(value) };
    const name = textAt(schema, 'x-item-label') ?? (context.locale === 'vi' ? 'Dòng' : 'Row');
    const item = { ...context, ui: objectAt(context.ui, 'items') };
    const rows = value.map((row, index) => ({
      label: `${name} ${index + 1}`,
      value: showComposite(row, rowSchema(objectAt(schema, 'items')), item),
    }));
    return { kind: 'rows', rows };
  },
};

/** The node of a row with its conditional properties beside the others, for showing. */
function rowSchema(items: Record<string, Json>): Record<string, Json> {
  const properties = { ...objectAt(items, 'properties') };
  for (const entry of Array.isArray(items.allOf) ? items.allOf : []) {
    const then = objectAt(objectAt(entry, 'then'), 'properties');
    for (const key of Object.keys(then))
      if (member(properties, key) === undefined) properties[key] = objectAt(then, key);
  }
  return { ...items, properties, required: textsAt(items, 'required') };
}
