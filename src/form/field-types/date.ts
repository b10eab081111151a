import { dayLimit } from '../day-limit';
import { compact, textAt } from '../json';
import { isBlank } from './emptiness';
import type { FieldType } from './field-type';
import { addDays, pickInteger } from './sample-values';
import { setting, settingsSchema, textSetting } from './settings';
import { shownDate } from './show-values';

/** A calendar date, ISO `YYYY-MM-DD`. Limits may be `today` (in Asia/Ho_Chi_Minh) and are checked by the rule `date-range`. */
export const date: FieldType = {
  name: 'date',
  label: { vi: 'Ngày', en: 'Date' },
  description: { vi: 'Ngày, tháng, năm.', en: 'A day of the calendar.' },
  group: 'basic',
  kind: 'value',
  answer: 'date',
  settings: settingsSchema({
    earliest: setting({ vi: 'Sớm nhất', en: 'Earliest' }, dayLimit),
    latest: setting({ vi: 'Muộn nhất', en: 'Latest' }, dayLimit),
  }),
  schema: (field) =>
    compact({
      type: 'string',
      format: 'date',
      'x-earliest': textSetting(field, 'earliest'),
      'x-latest': textSetting(field, 'latest'),
    }),
  ui: () => ({}),
  rules: (field, path) => {
    const options = compact({ earliest: textSetting(field, 'earliest'), latest: textSetting(field, 'latest') });
    return Object.keys(options).length === 0
      ? []
      : [{ id: `date-range:${path}`, kind: 'date-range', fields: [path], options }];
  },
  settingsOf: (schema) => compact({ earliest: textAt(schema, 'x-earliest'), latest: textAt(schema, 'x-latest') }),
  isEmpty: isBlank,
  refusals: {
    format: {
      code: 'date-format',
      message: {
        vi: '“{label}” phải là một ngày có thật, ghi đủ ngày, tháng, năm.',
        en: '“{label}” must be a real date with day, month and year.',
      },
    },
  },
  sample: (schema, random, _child, { today }) => {
    const resolve = (bound: string | undefined) => (bound === 'today' ? today : bound);
    const earliest = resolve(textAt(schema, 'x-earliest'));
    const latest = resolve(textAt(schema, 'x-latest'));
    if (earliest !== undefined && latest !== undefined) {
      const span = Math.max(0, Math.round((Date.parse(latest) - Date.parse(earliest)) / 86_400_000));
      return addDays(earliest, pickInteger(random, 0, Math.min(span, 20_000)));
    }
    if (earliest !== undefined) return addDays(earliest, pickInteger(random, 0, 200));
    return addDays(latest ?? today, -pickInteger(random, 0, 15_000));
  },
  broken: (schema) => {
    const late = textAt(schema, 'x-latest') === undefined ? [] : ['9999-12-31'];
    const early = textAt(schema, 'x-earliest') === undefined ? [] : ['1000-01-01'];
    return ['31/12/2020', '2026-02-30', 20201231, ...late, ...early];
  },
  show: (value) => ({ kind: 'text', text: shownDate(value) }),
};
