import { isSameDay, stagesOf } from '../deadlines';
import { channelsOf, type LintRule } from './lint-rule';

export const deadlineRules: readonly LintRule[] = [
  {
    id: 'deadline-missing',
    message: { vi: 'Kênh này chưa có thời hạn giải quyết.', en: 'No time limit is stated for this channel.' },
    find: (procedure) =>
      channelsOf(procedure).flatMap(({ channel, field }) =>
        channel.deadline.value === null && !isSameDay(channel.deadline) ? [{ field: `${field}.deadline` }] : [],
      ),
  },
  {
    id: 'deadline-without-unit',
    message: { vi: 'Thời hạn có số mà không có đơn vị.', en: 'The time limit has a number and no unit.' },
    find: (procedure) =>
      channelsOf(procedure).flatMap(({ channel, field }) =>
        channel.deadline.value !== null && channel.deadline.unit === null ? [{ field: `${field}.deadline.unit` }] : [],
      ),
  },
  {
    id: 'deadline-differs-by-channel',
    message: {
      vi: 'Trường hợp “{name}” có thời hạn khác nhau theo kênh: hãy kiểm tra.',
      en: 'Case “{name}” has different time limits by channel: check them.',
    },
    find: (procedure) =>
      procedure.cases.flatMap(({ name, channels }, index) => {
        const limits = new Set(channels.map(({ deadline }) => JSON.stringify(stagesOf(deadline))));
        return limits.size > 1 ? [{ field: `cases.${index}.channels`, values: { name } }] : [];
      }),
  },
  {
    id: 'deadline-to-be-checked',
    message: { vi: 'Thời hạn này chưa được kiểm chứng.', en: 'This time limit has not been verified.' },
    find: (procedure) =>
      channelsOf(procedure).flatMap(({ channel, field }) =>
        channel.deadline.basis === 'ours, to be checked' ? [{ field: `${field}.deadline` }] : [],
      ),
  },
];
