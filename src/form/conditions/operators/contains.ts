import { equalJson } from '../../json';
import type { Operator } from './operator';

/** For lists of choices: the value is among them. */
export const contains: Operator = {
  name: 'contains',
  takes: 'value',
  fits: ['choices'],
  holds: (answer, value) => Array.isArray(answer) && answer.some((item) => equalJson(item, value)),
  whenAbsent: false,
  schema: (value) => (value === undefined ? undefined : { type: 'array', contains: { const: value } }),
  sentence: { vi: '“{field}” có chọn {value}', en: '“{field}” includes {value}' },
  label: { vi: 'có chọn', en: 'includes' },
};
