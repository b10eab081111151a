import type { Messages } from './messages';

/** What is wrong with a request itself, whatever it is about. */
export const requests = {
  notFound: {
    code: 'not-found',
    message: { vi: 'Không tìm thấy.', en: 'Not found.' },
  },
  formatUnknown: {
    code: 'format-unknown',
    message: { vi: 'Không có định dạng này.', en: 'There is no such format.' },
  },
  dayUnreadable: {
    code: 'day-unreadable',
    message: {
      vi: 'Ngày viết theo năm-tháng-ngày, như 2026-11-27.',
      en: 'A day is written as year-month-day (2026-11-27).',
    },
  },
  noticesNotNamed: {
    code: 'notices-not-named',
    message: { vi: 'Hãy nêu thông báo cần đánh dấu.', en: 'Name the notices to mark.' },
  },
  bodyNotObject: {
    code: 'body-not-object',
    message: { vi: 'Nội dung gửi lên phải là một đối tượng JSON.', en: 'The body must be a JSON object.' },
  },
  conditionUnknown: {
    code: 'condition-unknown',
    message: { vi: 'Không lọc được theo cách này.', en: 'There is no such way to filter.' },
  },
  queryTooLarge: {
    code: 'query-too-large',
    message: { vi: 'Điều kiện lọc quá dài hoặc quá sâu.', en: 'The filter is too long or too deep.' },
  },
  queryMissing: {
    code: 'query-missing',
    message: { vi: 'Thiếu truy vấn.', en: 'There is no query.' },
  },
  queryMalformed: {
    code: 'query-malformed',
    message: { vi: 'Truy vấn không đúng cú pháp: {why}', en: 'The query is malformed: {why}' },
  },
  queryInvalid: {
    code: 'query-invalid',
    message: { vi: 'Truy vấn không hợp lệ.', en: 'The query is not valid.' },
  },
  fieldInvalid: {
    code: 'field-invalid',
    message: { vi: 'Giá trị của trường không hợp lệ.', en: 'The value of the field is not valid.' },
  },
  templateFileRefused: {
    code: 'file-type-refused',
    message: {
      vi: 'Không nhận tệp này: trống, hỏng hoặc không đúng loại. Hãy dùng PDF, Word, Excel, OpenDocument hoặc ảnh (JPEG, PNG).',
      en: 'This file is not accepted: empty, damaged or of another type. Use PDF, Word, Excel, OpenDocument or an image (JPEG, PNG).',
    },
  },
  mediaTypeRefused: {
    code: 'media-type-refused',
    message: {
      vi: 'Kiểu nội dung không được nhận ở địa chỉ này.',
      en: 'This content type is not accepted here.',
    },
  },
  originRefused: {
    code: 'origin-refused',
    message: {
      vi: 'Yêu cầu đến từ trang web khác nên không được thực hiện.',
      en: 'The request comes from another site and is not carried out.',
    },
  },
  nestedTooDeep: {
    code: 'nested-too-deep',
    message: { vi: 'Nội dung lồng nhau quá sâu.', en: 'The content is nested too deep.' },
  },
  fileMissing: {
    code: 'file-missing',
    message: { vi: 'Chưa có tệp.', en: 'There is no file.' },
  },
  controlCharacter: {
    code: 'control-character',
    message: {
      vi: 'Có ký tự điều khiển không nhìn thấy; hãy xóa và gõ lại.',
      en: 'There is a control character; delete it and type again.',
    },
  },
  unseenMarks: {
    code: 'unseen-marks',
    message: {
      vi: 'Có ký tự không nhìn thấy (đổi chiều chữ hoặc không có bề rộng). Hãy gõ lại, không dán.',
      en: 'There are characters that cannot be seen (they turn the direction or have no width). Type it instead of pasting it.',
    },
  },
  nothingVisible: {
    code: 'nothing-visible',
    message: {
      vi: 'Chỉ có khoảng trắng hoặc ký tự không nhìn thấy.',
      en: 'There are only spaces or characters that cannot be seen.',
    },
  },
  documentLocked: {
    code: 'document-locked',
    message: { vi: 'Người khác đang sửa mục này.', en: 'Somebody else is editing this.' },
  },
  tooManyRequests: {
    code: 'too-many-requests',
    message: { vi: 'Quá nhiều yêu cầu; hãy đợi một lát.', en: 'Too many requests; wait a while.' },
  },
  malformedJson: {
    code: 'malformed-json',
    message: { vi: 'Nội dung gửi lên không phải JSON hợp lệ.', en: 'The body is not valid JSON.' },
  },
  malformedRequest: {
    code: 'malformed-request',
    message: { vi: 'Yêu cầu không đúng định dạng.', en: 'The request is malformed.' },
  },
  valueOfWrongType: {
    code: 'value-of-wrong-type',
    message: { vi: 'Giá trị không đúng kiểu của trường này.', en: 'The value is not of the type of this field.' },
  },
  unexpected: {
    code: 'unexpected',
    message: {
      vi: 'Hệ thống gặp lỗi. Mã lỗi để báo quản trị viên: {id}',
      en: 'The system met an error. Tell the administrator this id: {id}',
    },
  },
  countedProcedureUnknown: {
    code: 'relation-unknown',
    message: { vi: 'Tỉnh không có thủ tục mã “{cell}”.', en: 'The province has no procedure “{cell}”.' },
  },
  countedAgencyUnknown: {
    code: 'relation-unknown',
    message: { vi: 'Tỉnh không có cơ quan mã “{cell}”.', en: 'The province has no agency “{cell}”.' },
  },
  relationUnknown: {
    code: 'relation-unknown',
    message: { vi: 'Mục được chọn không tồn tại.', en: 'What was chosen does not exist.' },
  },
  savedMeanwhile: {
    code: 'saved-meanwhile',
    message: {
      vi: 'Có người khác đã lưu sau khi anh/chị mở trang này. Hãy tải lại trang rồi sửa tiếp.',
      en: 'Somebody else has saved since you opened this page. Reload it, then edit on.',
    },
  },
  shownIsNotKept: {
    code: 'shown-is-not-kept',
    message: {
      vi: 'Bản trên màn hình không phải là bản đang lưu: có người khác đã lưu biểu mẫu này. Chưa công bố gì.',
      en: 'What you see is not what is kept: somebody else has saved this form. Nothing was published.',
    },
  },
  revMissing: {
    code: 'rev-missing',
    message: { vi: 'Thiếu số lần sửa của bản đang mở.', en: 'The edit number of the opened version is missing.' },
  },
  tooManyAtOnce: {
    code: 'too-many-at-once',
    message: { vi: 'Mỗi lần chọn từ 1 đến {most} mục.', en: 'Choose 1 to {most} at once.' },
  },
} as const satisfies Messages;
