import { compare } from './compare';
import type { Operator } from './operator';

/** For numbers; dates compare as well, which JSON Schema cannot say. */
export const atLeast: Operator = {
  name: 'at-least',
  takes: 'value',
  fits: ['number', 'date'],
  holds: (answer, value) => compare(answer, value, (a, b) => a >= b),
  whenAbsent: false,
  schema: (value) => (typeof value === 'number' ? { type: 'number', minimum: value } : undefined),
  sentence: { vi: '“{field}” ít nhất là {value}', en: '“{field}” is at least {value}' },
  label: { vi: 'ít nhất là', en: 'is at least' },
};
