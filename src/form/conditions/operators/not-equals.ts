import { equalJson } from '../../json';
import { absentValues, type Operator } from './operator';

export const notEquals: Operator = {
  name: 'not-equals',
  takes: 'value',
  fits: ['text', 'number', 'date', 'choice', 'place', 'unknown'],
  holds: (answer, value) => !equalJson(answer, value),
  whenAbsent: false,
  schema: (value) => (value === undefined ? undefined : { not: { enum: [value, ...absentValues] } }),
  sentence: { vi: '“{field}” khác {value}', en: '“{field}” is not {value}' },
  label: { vi: 'khác', en: 'is not' },
};
