import type { Text } from '../../messages/text';

export const messages = {
  refusedUnexpectedly: { vi: 'Không mong đợi: {message}', en: 'Not expected: {message}' },
  notRefused: {
    vi: 'Lẽ ra “{label}” phải bị từ chối ({code}) nhưng biểu mẫu lại nhận.',
    en: '“{label}” should have been refused ({code}), but the form takes it.',
  },
  differs: { vi: 'kết quả khác với mong đợi', en: 'the result is not the expected one' },
  broken: { vi: 'Tình huống thử “{name}” không còn đúng. {reason}', en: 'The test case “{name}” fails. {reason}' },
  brokenMore: {
    vi: 'Tình huống thử “{name}” không còn đúng. {reason} Và {more} điểm khác.',
    en: 'The test case “{name}” fails. {reason} And {more} more.',
  },
  notCases: {
    vi: 'Các tình huống thử phải là danh sách gồm mã, tên, câu trả lời và kết quả mong đợi.',
    en: 'Test cases are a list of id, name, answers and expected result.',
  },
  tooMany: { vi: 'Nhiều nhất {limit} tình huống thử.', en: 'At most {limit} test cases.' },
  idTwice: { vi: 'Mã tình huống thử “{id}” có hai lần.', en: 'The test case id “{id}” is there twice.' },
} as const satisfies Record<string, Text>;
