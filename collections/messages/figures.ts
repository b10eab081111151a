import type { Messages } from './messages';

/** Named lists, monthly counts and reports. */
export const figures = {
  entryTwice: {
    code: 'entry-twice',
    message: { vi: 'Thủ tục này đã có trong danh sách.', en: 'This procedure is in the list already.' },
  },
  quarterUnknown: {
    code: 'quarter-unknown',
    message: { vi: 'Quý có dạng năm-Q1 đến năm-Q4, như 2026-Q4.', en: 'A quarter looks like 2026-Q4.' },
  },
  quarterInFuture: {
    code: 'quarter-in-future',
    message: { vi: 'Quý này chưa bắt đầu.', en: 'This quarter has not begun.' },
  },
  monthUnknown: {
    code: 'month-unknown',
    message: { vi: 'Tháng có dạng năm-tháng, như 2026-11.', en: 'A month looks like 2026-11.' },
  },
  fileTooLarge: {
    code: 'file-too-large',
    message: { vi: 'Tệp lớn quá 5 MB.', en: 'The file is larger than 5 MB.' },
  },
  countsImported: {
    code: 'counts-imported',
    message: {
      vi: 'số liệu hồ sơ {months}: {created} dòng mới, {changed} dòng thay đổi, {same} dòng như cũ',
      en: 'dossier counts of {months}: {created} new, {changed} changed, {same} as before',
    },
  },
  countNotWhole: {
    code: 'count-not-whole',
    message: {
      vi: 'Số hồ sơ là số nguyên không âm; số đúng hạn không nhiều hơn số đã giải quyết.',
      en: 'Counts are whole numbers; those on time are not more than those handled.',
    },
  },
} as const satisfies Messages;
