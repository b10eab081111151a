import { fill, type Text } from '../../messages/text';
import { shownNumber } from '../field-types/show-values';
import { fieldAt } from '../fields';
import type { Form } from '../form';
import type { Json } from '../json';
import { labelAt } from '../labels';
import { dateForPeople, isDateText } from '../rules/dates';
import { choiceLabelAt } from './choice-labels';
import type { Comparison, Condition } from './condition';
import { findOperator } from './operators';

/** How the fields of a condition are called. `value` gives the words for a stored value (the label of a choice). */
export type Wording = { label: (field: string) => Text; value: (field: string, value: Json) => Text };

const words = {
  and: { vi: ' và ', en: ' and ' },
  or: { vi: ' hoặc ', en: ' or ' },
  not: { vi: 'không phải ({inner})', en: 'not ({inner})' },
  always: { vi: 'luôn luôn', en: 'always' },
  never: { vi: 'không bao giờ', en: 'never' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
} as const satisfies Record<string, Text>;

/** A condition as a sentence in both languages: `“Loại đối tượng” là “Cá nhân” và đã điền “Mã số thuế”`. */
export function sayCondition(condition: Condition, wording: Wording): Text {
  if ('all' in condition) return joined(condition.all, words.and, words.always, wording);
  if ('any' in condition) return joined(condition.any, words.or, words.never, wording);
  if ('not' in condition) {
    const inner = sayCondition(condition.not, wording);
    return { vi: fill(words.not.vi, { inner: inner.vi }), en: fill(words.not.en, { inner: inner.en }) };
  }
  return sayComparison(condition, wording);
}

/**
 * A condition of this form as a sentence, with its own labels. `beside` is the path of the field it belongs to, so that `./key`
 * finds its row.
 */
export function sayOfForm(form: Form, condition: Condition, beside = ''): Text {
  const row = beside.includes('.') ? beside.slice(0, beside.lastIndexOf('.') + 1) : '';
  const pathOf = (field: string): string => (field.startsWith('./') ? row + field.slice(2) : field);
  return sayCondition(condition, {
    label: (field) => (field.startsWith('./') ? lastName(form, pathOf(field)) : labelAt(form, pathOf(field))),
    value: (field, value) => choiceLabelAt(form, pathOf(field), value) ?? sayValue(value),
  });
}

function lastName(form: Form, path: string): Text {
  const own = fieldAt(form, path)?.label;
  return own === undefined ? labelAt(form, path) : { vi: own, en: own };
}

function joined(conditions: readonly Condition[], word: Text, none: Text, wording: Wording): Text {
  if (conditions.length === 0) return none;
  const parts = conditions.map((part) => {
    const text = sayCondition(part, wording);
    const isGroup = conditions.length > 1 && ('all' in part || 'any' in part);
    return isGroup ? { vi: `(${text.vi})`, en: `(${text.en})` } : text;
  });
  return { vi: parts.map((part) => part.vi).join(word.vi), en: parts.map((part) => part.en).join(word.en) };
}

function sayComparison(comparison: Comparison, wording: Wording): Text {
  const operator = findOperator(comparison.is);
  const label = wording.label(comparison.field);
  const values = Array.isArray(comparison.value) && operator?.takes === 'list' ? comparison.value : [comparison.value];
  const said = values.flatMap((value) => (value === undefined ? [] : [wording.value(comparison.field, value)]));
  const sentence = (said.length === 1 ? operator?.sentenceOfOne : undefined) ??
    operator?.sentence ?? { vi: '“{field}” ? {value}', en: '“{field}” ? {value}' };
  return {
    vi: fill(sentence.vi, { field: label.vi, value: said.map((text) => `“${text.vi}”`).join(', ') }),
    en: fill(sentence.en, { field: label.en, value: said.map((text) => `“${text.en}”`).join(', ') }),
  };
}

/** A stored value in words: yes and no, numbers with separators, dates day first. */
function sayValue(value: Json): Text {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return { vi: shownNumber(value, 'vi'), en: shownNumber(value, 'en') };
  const text = isDateText(value) ? dateForPeople(value) : typeof value === 'string' ? value : JSON.stringify(value);
  return { vi: text, en: text };
}
