import { compare } from './compare';
import type { Operator } from './operator';

/** For numbers; dates compare as well, which JSON Schema cannot say. */
export const less: Operator = {
  name: 'less',
  takes: 'value',
  fits: ['number', 'date'],
  holds: (answer, value) => compare(answer, value, (a, b) => a < b),
  whenAbsent: false,
  schema: (value) => (typeof value === 'number' ? { type: 'number', exclusiveMaximum: value } : undefined),
  sentence: { vi: '“{field}” nhỏ hơn {value}', en: '“{field}” is less than {value}' },
  label: { vi: 'nhỏ hơn', en: 'is less than' },
};
