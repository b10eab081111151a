import { compare } from './compare';
import type { Operator } from './operator';

/** For numbers; dates compare as well, which JSON Schema cannot say. */
export const greater: Operator = {
  name: 'greater',
  takes: 'value',
  fits: ['number', 'date'],
  holds: (answer, value) => compare(answer, value, (a, b) => a > b),
  whenAbsent: false,
  schema: (value) => (typeof value === 'number' ? { type: 'number', exclusiveMinimum: value } : undefined),
  sentence: { vi: '“{field}” lớn hơn {value}', en: '“{field}” is greater than {value}' },
  label: { vi: 'lớn hơn', en: 'is greater than' },
};
