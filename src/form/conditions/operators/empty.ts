import { absentValues, anyAnswer, type Operator } from './operator';

export const empty: Operator = {
  name: 'empty',
  takes: 'nothing',
  fits: anyAnswer,
  holds: () => false,
  whenAbsent: true,
  schema: () => ({ enum: [...absentValues] }),
  sentence: { vi: 'chưa điền “{field}”', en: '“{field}” is empty' },
  label: { vi: 'chưa điền', en: 'is empty' },
};
