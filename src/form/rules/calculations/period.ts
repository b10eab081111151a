import type { Text } from '../../../messages/text';
import type { RuleRole } from '../rule-kind';
import type { CalculationParts } from './calculation';

/** The two dates of a period; the second may be left out for today. */
export const periodRoles: readonly RuleRole[] = [
  { name: 'from', label: { vi: 'Từ ngày', en: 'From' }, answers: ['date'], least: 1, most: 1 },
  {
    name: 'to',
    label: { vi: 'Đến ngày (bỏ trống: hôm nay)', en: 'To (empty: today)' },
    answers: ['date'],
    least: 0,
    most: 1,
    none: { vi: 'hôm nay', en: 'today' },
  },
];

/** Sentence and options of what counts days of a period, by the name of what it counts. */
export function periodSentence(counted: Text): Pick<CalculationParts, 'sentence' | 'sentenceOf' | 'options'> {
  const sentence = {
    vi: `{result} = ${counted.vi} từ {from} đến {to}`,
    en: `{result} = ${counted.en} from {from} to {to}`,
  };
  return {
    sentence: {
      vi: `${sentence.vi}; tính cả ngày đầu: {inclusive}`,
      en: `${sentence.en}; counting the first day: {inclusive}`,
    },
    sentenceOf: ({ inclusive }) =>
      inclusive === true
        ? { vi: `${sentence.vi}, tính cả ngày đầu`, en: `${sentence.en}, counting the first day` }
        : sentence,
    options: { inclusive: { type: 'boolean', title: 'Tính cả ngày đầu', 'x-title-en': 'Count the first day' } },
  };
}
