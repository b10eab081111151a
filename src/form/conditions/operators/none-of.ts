import { equalJson } from '../../json';
import { absentValues, type Operator } from './operator';

export const noneOf: Operator = {
  name: 'none-of',
  takes: 'list',
  fits: ['choice', 'place', 'text', 'number'],
  holds: (answer, value) => Array.isArray(value) && !value.some((item) => equalJson(item, answer)),
  whenAbsent: false,
  schema: (value) => (Array.isArray(value) ? { not: { enum: [...value, ...absentValues] } } : undefined),
  sentence: { vi: '“{field}” không phải: {value}', en: '“{field}” is none of: {value}' },
  label: { vi: 'không thuộc', en: 'is none of' },
};
