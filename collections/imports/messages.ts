import type { Text } from '../../src/messages/text';

/** What staff are told about imports, with the stable code of each. */
export const importMessages = {
  otherAtWork: {
    code: 'import-at-work',
    message: {
      vi: 'Tỉnh này đang có một lần nhập khác chạy. Hãy đợi nó xong, hoặc dừng nó trước.',
      en: 'Another import is running in this province. Wait for it, or stop it first.',
    },
  },
  notNow: {
    code: 'import-not-now',
    message: {
      vi: 'Lần nhập đang ở trạng thái không làm được việc này.',
      en: 'The import is not in a state in which that can be done.',
    },
  },
  notUsable: {
    code: 'mapping-not-usable',
    message: {
      vi: 'Chưa biết cột nào là tên thủ tục. Hãy chỉ ra dòng tiêu đề và cột tên.',
      en: 'It is not known which column is the name. Say where the header is, and which column the name.',
    },
  },
  fieldTwice: {
    code: 'mapping-field-twice',
    message: {
      vi: 'Hai cột cùng được ghép với: {fields}. Mỗi mục chỉ nhận một cột; hãy để cột kia là «Bỏ qua».',
      en: 'Two columns are matched to: {fields}. Each part takes one column; leave the other one out.',
    },
  },
  diskFull: {
    code: 'disk-full',
    message: {
      vi: 'Ổ đĩa của máy chủ đã đầy nên việc nhập dừng lại. Phần đã nhập vẫn nguyên; hãy giải phóng chỗ trống rồi bấm tiếp tục.',
      en: 'The disk of the server is full, so the import stopped. What is in stays in; free some space, then resume.',
    },
  },
  broken: {
    code: 'import-broken',
    message: {
      vi: 'Việc nhập dừng lại vì lỗi: {reason}. Phần đã nhập vẫn nguyên; có thể bấm tiếp tục.',
      en: 'The import stopped by an error: {reason}. What is in stays in; it can be resumed.',
    },
  },
  changedSince: {
    code: 'changed-since',
    message: {
      vi: '«{name}» đã được sửa sau khi nhập nên không hoàn tác.',
      en: '"{name}" was changed after the import, so it is not undone.',
    },
  },
  releasedSince: {
    code: 'released-since',
    message: {
      vi: '«{name}» đã công bố sau khi nhập nên không hoàn tác.',
      en: '"{name}" was published after the import, so it is not undone.',
    },
  },
  mergedAway: {
    code: 'merged-away',
    message: {
      vi: 'Thủ tục này đã gộp vào «{name}» ({key}); dòng này không nhập nữa.',
      en: 'This procedure was merged into “{name}” ({key}); the row is not brought in.',
    },
  },
  ended: {
    code: 'procedure-ended',
    message: {
      vi: 'Thủ tục này đã thôi thực hiện: {reason} Muốn nhập lại, hãy khôi phục trước.',
      en: 'This procedure has ended: {reason} Bring it back before importing it.',
    },
  },
  keyTaken: {
    code: 'key-taken',
    message: {
      vi: 'Đã có thủ tục khác mang khóa «{key}».',
      en: 'Another procedure has the key "{key}".',
    },
  },
  firstNotIn: {
    code: 'first-not-in',
    message: {
      vi: 'Dòng {line} (bản gốc của dòng trùng này) chưa được nhận.',
      en: 'Line {line}, which this line is a double of, has not been accepted.',
    },
  },
  answersNone: {
    code: 'answers-none',
    message: {
      vi: 'Chưa có câu trả lời nào, hoặc quá 500 câu một lần.',
      en: 'There are no answers, or more than 500 at a time.',
    },
  },
  answerUnclear: {
    code: 'answer-unclear',
    message: {
      vi: 'Câu trả lời cần một nội dung (tối đa 2.000 ký tự), một cơ quan mới, hoặc «giữ nguyên».',
      en: 'An answer is a text (at most 2,000 characters), a new agency, or "leave it".',
    },
  },
  agenciesNotYours: {
    code: 'agencies-not-yours',
    message: {
      vi: 'Tài khoản này không được thêm cơ quan. Hãy nhờ quản trị của tỉnh, hoặc giữ nguyên văn.',
      en: 'This account may not add agencies. Ask the manager of the province, or keep the text.',
    },
  },
  agencyCode: {
    code: 'agency-code',
    message: {
      vi: 'Mã cơ quan «{code}» đã có hoặc không đúng dạng (chữ không dấu, số, gạch ngang, dấu chấm).',
      en: 'The agency code "{code}" is taken or has not the right shape.',
    },
  },
  orderEmpty: {
    code: 'order-empty',
    message: { vi: 'Chưa chọn dòng nào để nhận.', en: 'No rows are chosen.' },
  },
  unknownName: {
    code: 'name-unknown',
    message: { vi: 'Không có «{name}».', en: 'There is no "{name}".' },
  },
  lineUnknown: {
    code: 'line-unknown',
    message: { vi: 'Báo cáo không có dòng {line}.', en: 'The report has no line {line}.' },
  },
  questionUnknown: {
    code: 'question-unknown',
    message: {
      vi: 'Không có câu hỏi mang mã này: mã lấy từ danh sách câu hỏi của lần nhập.',
      en: 'There is no question with this id: ids come from the questions of the import.',
    },
  },
  mayBeElsewhere: {
    code: 'import-may-be-at-work',
    message: {
      vi: 'Tiến trình đang làm lần nhập này có thể chưa dừng hẳn. Hãy thử lại sau {seconds} giây.',
      en: 'The process that works on this import may not have ended. Try again in {seconds} seconds.',
    },
  },
  fileMissing: {
    code: 'file-missing',
    message: { vi: 'Chưa có tệp nào được gửi lên.', en: 'No file was sent.' },
  },
  provinceUnknown: {
    code: 'province-unknown',
    message: { vi: 'Không có tỉnh này.', en: 'There is no such province.' },
  },
} as const satisfies Record<string, { code: string; message: Text }>;
