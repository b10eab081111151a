import { equalJson } from '../../json';
import type { Operator } from './operator';

export const equals: Operator = {
  name: 'equals',
  takes: 'value',
  fits: ['text', 'number', 'date', 'yes-no', 'choice', 'place', 'unknown'],
  holds: (answer, value) => equalJson(answer, value),
  whenAbsent: false,
  schema: (value) => (value === undefined ? undefined : { const: value }),
  sentence: { vi: '“{field}” là {value}', en: '“{field}” is {value}' },
  label: { vi: 'là', en: 'is' },
};
