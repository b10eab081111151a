import type { Problem } from '../problem/problem';

/** Why a row cannot go in at all. */
export const planMessages = {
  nameMissing: {
    code: 'name-missing',
    field: 'name',
    rule: 'name-missing',
    message: { vi: 'Dòng không có tên thủ tục.', en: 'The row has no name.' },
  },
  recordUnreadable: {
    code: 'record-unreadable',
    field: 'record',
    rule: 'record-unreadable',
    message: { vi: 'Bản ghi JSON không dùng được.', en: 'The JSON record cannot be used.' },
  },
  keyImpossible: {
    code: 'key-impossible',
    field: 'name',
    rule: 'key-impossible',
    message: {
      vi: 'Không có mã, và tên không có chữ cái nào để làm khóa.',
      en: 'There is no code, and the name has no letters to make a key of.',
    },
  },
} as const satisfies Record<string, Problem>;
