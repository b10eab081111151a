import { isObject, type Json } from '../json';
import { objectSchema } from '../object-schema';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { sampleComposite, showComposite } from './parts';
import { settingsSchema } from './settings';

/**
 * Fields whose answers are kept together under one name, as imported schemas have them. Its members are shown and asked for with it: they
 * have no conditions of their own.
 */
export const group: FieldType = {
  name: 'group',
  label: { vi: 'Nhóm trường', en: 'Group of fields' },
  description: {
    vi: 'Vài câu hỏi đi cùng nhau, hỏi một lần và lưu dưới một tên. Nhiều lần thì dùng bảng; chỉ cần tiêu đề thì dùng phần.',
    en: 'Questions that belong together, asked once and stored under one name. Several times: a table; a heading only: a section.',
  },
  group: 'people',
  kind: 'value',
  answer: 'group',
  inner: 'members',
  settings: settingsSchema({}),
  fresh: { fields: [{ key: 'noiDung', type: 'text', label: 'Nội dung' }] },
  schema: (field, child) =>
    objectSchema(
      (field.fields ?? []).map(({ showWhen: _show, requireWhen: _require, ...inner }) => ({
        field: inner,
        node: child(inner),
        shows: [],
      })),
      'row',
    ),
  ui: (field, child) => {
    const nodes = (field.fields ?? []).map((inner): [string, Json] => [inner.key, child(inner)]);
    return {
      'ui:order': [...(field.fields ?? []).map((inner) => inner.key), '*'],
      ...Object.fromEntries(nodes.filter(([, node]) => isObject(node) && Object.keys(node).length > 0)),
    };
  },
  settingsOf: () => ({}),
  isEmpty: isBlank,
  sample: (schema, _random, child) => sampleComposite(schema, child),
  broken: () => ['một dòng', ['một dòng'], 5],
  show: showComposite,
};
