import type { Problem } from '../../problem/problem';
import { findFieldType } from '../field-types';
import { type FormField, fieldsOf } from '../fields';
import { type JsonObject, listAt, member, numberAt, textAt, textsAt } from '../json';
import { type FormCheck, fault } from './fault';
import { keywordWords, settingName } from './names';
import { smallFaults } from './small-schema';

/** Every field has a known type, a label, settings its type allows, and limits that can be met. */
export const checkFieldSettings: FormCheck = (form) => [...fieldsOf(form).byPath.values()].flatMap(fieldProblems);

/** Widgets of standard rjsf, and `upload` for files. */
export const widgets: ReadonlySet<string> = new Set([
  'text',
  'textarea',
  'password',
  'email',
  'uri',
  'url',
  'tel',
  'updown',
  'range',
  'radio',
  'select',
  'checkbox',
  'checkboxes',
  'hidden',
  'date',
  'datetime',
  'time',
  'alt-date',
  'alt-datetime',
  'color',
  'upload',
]);

function fieldProblems(field: FormField): Problem[] {
  const { path, node } = field;
  const named = textAt(node, 'x-field');
  if (named !== undefined && findFieldType(named) === undefined)
    return [fault('field-type-unknown', path, { type: named })];
  const isOwnField = node['x-id'] !== undefined || named !== undefined;
  const hasLabel = (textAt(node, 'title') ?? '').trim() !== '';
  return [
    ...(isOwnField && !hasLabel ? [fault('label-missing', path, { field: path })] : []),
    ...settingProblems(field),
    ...limitProblems(field),
    ...choiceProblems(field),
    ...holderProblems(field),
    ...widgetProblems(field),
  ];
}

function settingProblems(field: FormField): Problem[] {
  const settings = field.type.settingsOf(field.node, field.ui);
  return smallFaults(field.type.settings, settings).map(({ path, keyword }) =>
    fault('setting-wrong', field.path, {
      field: field.label,
      setting: settingName(field.type.settings, path),
      keyword: keywordWords(keyword),
    }),
  );
}

const pairs = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
] as const;

function limitProblems({ node, path, label }: FormField): Problem[] {
  const choices = textsAt(member(node, 'items'), 'enum').length;
  const problems = pairs.flatMap(([lowName, highName]) => {
    const low = numberAt(node, lowName);
    const high = numberAt(node, highName);
    return low !== undefined && high !== undefined && low > high
      ? [fault('limits-contradict', path, { field: label, low, high })]
      : [];
  });
  const least = numberAt(node, 'minItems') ?? 0;
  if (choices > 0 && least > choices)
    problems.push(fault('limits-contradict', path, { field: label, low: least, high: choices }));
  const earliest = textAt(node, 'x-earliest');
  const latest = textAt(node, 'x-latest');
  if (
    earliest !== undefined &&
    latest !== undefined &&
    earliest !== 'today' &&
    latest !== 'today' &&
    earliest > latest
  ) {
    problems.push(fault('limits-contradict', path, { field: label, low: earliest, high: latest }));
  }
  return problems;
}

function choiceProblems({ node, path, label }: FormField): Problem[] {
  const values: JsonObject['x'][] = [...listAt(node, 'enum'), ...listAt(member(node, 'items'), 'enum')];
  const repeated = new Set(values.filter((value, index) => values.indexOf(value) !== index));
  return [...repeated].map((value) => fault('choices-repeated', path, { field: label, value: String(value) }));
}

/** What has fields inside it has some, and stands in nothing else. */
function holderProblems(field: FormField): Problem[] {
  const isGroup = field.type.inner === 'members';
  if (!field.isTable && !isGroup) return [];
  if (field.inner.length === 0) {
    return [fault(isGroup ? 'group-empty' : 'table-empty', field.path, { field: field.label })];
  }
  return /[.[]/.test(field.path) ? [fault('tables-too-deep', field.path, { field: field.label })] : [];
}

function widgetProblems({ ui, path, label }: FormField): Problem[] {
  const widget = member(ui, 'ui:widget');
  if (widget === undefined || (typeof widget === 'string' && widgets.has(widget))) return [];
  return [fault('widget-unknown', path, { field: label, widget: String(widget) })];
}
