import { equalJson } from '../../json';
import type { Operator } from './operator';

export const oneOf: Operator = {
  name: 'one-of',
  takes: 'list',
  fits: ['choice', 'place', 'text', 'number'],
  holds: (answer, value) => Array.isArray(value) && value.some((item) => equalJson(item, answer)),
  whenAbsent: false,
  schema: (value) => (Array.isArray(value) && value.length > 0 ? { enum: value } : undefined),
  sentence: { vi: '“{field}” là một trong: {value}', en: '“{field}” is one of: {value}' },
  sentenceOfOne: { vi: '“{field}” là {value}', en: '“{field}” is {value}' },
  label: { vi: 'là một trong', en: 'is one of' },
};
