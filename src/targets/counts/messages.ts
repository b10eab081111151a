/** What is wrong with a file of monthly counts. */
export const countMessages = {
  fileEmpty: { code: 'file-empty', message: { vi: 'Tệp không có dòng nào.', en: 'The file has no lines.' } },
  columnMissing: {
    code: 'column-missing',
    message: { vi: 'Dòng đầu thiếu cột “{name}”.', en: 'The first line lacks the column “{name}”.' },
  },
  tooManyLines: {
    code: 'too-many-lines',
    message: { vi: 'Mỗi tệp nhiều nhất {most} dòng.', en: 'A file has at most {most} lines.' },
  },
  cellUnreadable: {
    code: 'cell-unreadable',
    message: { vi: 'Không đọc được “{cell}”.', en: '“{cell}” cannot be read.' },
  },
  cellEmpty: {
    code: 'cell-empty',
    message: { vi: 'Còn trống.', en: 'It is empty.' },
  },
  monthInFuture: {
    code: 'month-in-future',
    message: { vi: 'Tháng {month} chưa đến.', en: '{month} has not come yet.' },
  },
  countTwice: {
    code: 'count-twice',
    message: { vi: 'Trùng dòng {line}: cùng thủ tục, đơn vị, tháng và kênh.', en: 'The same as line {line}.' },
  },
  countThere: {
    code: 'count-exists',
    message: {
      vi: 'Đã có số liệu của thủ tục, đơn vị, tháng và kênh này: hãy mở và sửa số liệu đó.',
      en: 'There are figures of this procedure, agency, month and channel already: open and change those.',
    },
  },
  moreOnTime: {
    code: 'count-not-whole',
    message: {
      vi: 'Số đúng hạn nhiều hơn số đã giải quyết.',
      en: 'More on time than handled.',
    },
  },
} as const;
