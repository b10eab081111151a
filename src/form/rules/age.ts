import { withValueAt } from '../answers';
import { ageOn, isDateText } from './dates';
import { messages } from './messages';
import { answeredPlaces, type Finding, fieldsRole, option, optionsSchema, type RuleKind } from './rule-kind';

/** Age today, in completed years, of who was born on the date. */
export const age: RuleKind = {
  name: 'age',
  label: { vi: 'Tuổi', en: 'Age' },
  description: {
    vi: 'Đủ hoặc không quá số tuổi, tính đến hôm nay.',
    en: 'At least or at most so many years old today.',
  },
  group: 'check',
  roles: fieldsRole(['date'], 1, 100),
  sentence: {
    vi: 'Người sinh {fields} đủ ít nhất {minimum} tuổi, không quá {maximum} tuổi',
    en: 'Who was born on {fields} is at least {minimum} and at most {maximum} years old',
  },
  sentenceOf: ({ minimum, maximum }) => ({
    vi: `Người sinh {fields} phải${minimum === undefined ? '' : ' đủ {minimum} tuổi'}${minimum === undefined || maximum === undefined ? '' : ' và'}${maximum === undefined ? '' : ' không quá {maximum} tuổi'}`,
    en: `Who was born on {fields} must be${minimum === undefined ? '' : ' at least {minimum}'}${minimum === undefined || maximum === undefined ? '' : ' and'}${maximum === undefined ? '' : ' at most {maximum}'} years old`,
  }),
  options: optionsSchema({
    minimum: { type: 'integer', minimum: 0, maximum: 150, title: 'Đủ (tuổi)', 'x-title-en': 'At least (years)' },
    maximum: { type: 'integer', minimum: 0, maximum: 150, title: 'Không quá (tuổi)', 'x-title-en': 'At most (years)' },
  }),
  check: (rule, given) => {
    const minimum = option(rule, 'minimum');
    const maximum = option(rule, 'maximum');
    return answeredPlaces(rule, given).flatMap(({ path, value }): Finding[] => {
      if (!isDateText(value)) return [];
      const years = ageOn(value, given.today);
      const said = (limit: number) => ({ limit: { vi: String(limit), en: String(limit) } });
      if (typeof minimum === 'number' && years < minimum) {
        return [{ path, code: 'age-too-low', message: messages.ageLow, values: said(minimum) }];
      }
      if (typeof maximum === 'number' && years > maximum) {
        return [{ path, code: 'age-too-high', message: messages.ageHigh, values: said(maximum) }];
      }
      return [];
    });
  },
  repair: (rule, given) => {
    const minimum = option(rule, 'minimum');
    const maximum = option(rule, 'maximum');
    const years =
      typeof minimum === 'number' ? minimum + 1 : typeof maximum === 'number' ? Math.max(0, maximum - 1) : 30;
    const born = `${Number(given.today.slice(0, 4)) - years}-01-01`;
    const wanted = typeof maximum === 'number' && ageOn(born, given.today) > maximum ? given.today : born;
    return answeredPlaces(rule, given).reduce((answers, { path }) => withValueAt(answers, path, wanted), given.answers);
  },
};
