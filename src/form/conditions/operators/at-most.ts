import { compare } from './compare';
import type { Operator } from './operator';

/** For numbers; dates compare as well, which JSON Schema cannot say. */
export const atMost: Operator = {
  name: 'at-most',
  takes: 'value',
  fits: ['number', 'date'],
  holds: (answer, value) => compare(answer, value, (a, b) => a <= b),
  whenAbsent: false,
  schema: (value) => (typeof value === 'number' ? { type: 'number', maximum: value } : undefined),
  sentence: { vi: '“{field}” nhiều nhất là {value}', en: '“{field}” is at most {value}' },
  label: { vi: 'nhiều nhất là', en: 'is at most' },
};
