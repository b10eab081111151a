import { absentValues, anyAnswer, type Operator } from './operator';

export const filled: Operator = {
  name: 'filled',
  takes: 'nothing',
  fits: anyAnswer,
  holds: () => true,
  whenAbsent: false,
  schema: () => ({ not: { enum: [...absentValues] } }),
  sentence: { vi: 'đã điền “{field}”', en: '“{field}” is filled in' },
  label: { vi: 'đã điền', en: 'is filled in' },
};
