import type { Text } from '../src/messages/text';

/** What staff are told, with the stable code of each. */
export const messages = {
  provinceFixed: {
    code: 'province-fixed',
    message: { vi: 'Không chuyển được sang tỉnh khác.', en: 'It cannot be moved to another province.' },
  },
  provinceMissing: {
    code: 'province-missing',
    message: {
      vi: 'Hãy chọn «Tỉnh, thành phố» trước khi lưu; sau này không đổi được.',
      en: 'Choose the province before saving; it cannot be changed later.',
    },
  },
  otherProvince: {
    code: 'other-province',
    message: {
      vi: 'Anh/chị chỉ làm việc trong tỉnh của mình.',
      en: 'You only work in your own province.',
    },
  },
  savedMeanwhile: {
    code: 'saved-meanwhile',
    message: {
      vi: 'Có người khác đã lưu sau khi anh/chị mở trang này. Hãy tải lại trang rồi sửa tiếp.',
      en: 'Somebody else has saved since you opened this page. Reload it, then edit on.',
    },
  },
  relationOfOtherProvince: {
    code: 'relation-of-other-province',
    message: {
      vi: 'Mục được chọn thuộc tỉnh khác.',
      en: 'What was chosen belongs to another province.',
    },
  },
  relationUnknown: {
    code: 'relation-unknown',
    message: { vi: 'Mục được chọn không tồn tại.', en: 'What was chosen does not exist.' },
  },
  appendOnly: {
    code: 'append-only',
    message: {
      vi: 'Bản phát hành không sửa, không xóa được. Hãy công bố bản mới.',
      en: 'A release is never changed or deleted. Publish a new one.',
    },
  },
  onlyByPublishing: {
    code: 'only-by-publishing',
    message: {
      vi: 'Bản phát hành chỉ được tạo khi công bố thủ tục.',
      en: 'A release is only made by publishing a procedure.',
    },
  },
  onlyBySubmission: {
    code: 'only-by-submission',
    message: {
      vi: 'Hồ sơ chỉ được tạo khi người dân nộp.',
      en: 'A dossier is only made by a submission.',
    },
  },
  dossierKept: {
    code: 'dossier-kept',
    message: { vi: 'Không xóa được hồ sơ.', en: 'A dossier cannot be deleted.' },
  },
  keyMissing: {
    code: 'key-missing',
    message: {
      vi: 'Cần mã quốc gia, hoặc một khóa gồm chữ thường không dấu và số, nối bằng gạch ngang.',
      en: 'A national code is needed, or a key of plain lower-case letters and digits joined by hyphens.',
    },
  },
  keyFixed: {
    code: 'key-fixed',
    message: {
      vi: 'Khóa thủ tục là địa chỉ công khai nên không đổi được.',
      en: 'The key is the public address of the procedure and never changes.',
    },
  },
  notFound: {
    code: 'not-found',
    message: { vi: 'Không tìm thấy.', en: 'Not found.' },
  },
  signInFirst: {
    code: 'sign-in-first',
    message: { vi: 'Hãy đăng nhập.', en: 'Sign in first.' },
  },
  bodyNotObject: {
    code: 'body-not-object',
    message: { vi: 'Nội dung gửi lên phải là một đối tượng JSON.', en: 'The body must be a JSON object.' },
  },
  firstUserClosed: {
    code: 'first-user-closed',
    message: {
      vi: 'Tài khoản quản trị đầu tiên được tạo khi khởi động máy chủ.',
      en: 'The first administrator is made when the server starts.',
    },
  },
  provinceNeeded: {
    code: 'province-needed',
    message: { vi: 'Cán bộ số hóa phải thuộc một tỉnh.', en: 'A digitiser belongs to a province.' },
  },
  unknownCase: {
    code: 'unknown-case',
    message: { vi: 'Thủ tục không có trường hợp này.', en: 'The procedure has no such case.' },
  },
  formOutdated: {
    code: 'form-outdated',
    message: {
      vi: 'Thủ tục đã thay đổi sau khi sinh biểu mẫu này. Hãy sinh lại, hoặc chọn giữ biểu mẫu.',
      en: 'The procedure has changed since this form was derived. Derive it again, or decide to keep it.',
    },
  },
  formMissing: {
    code: 'form-missing',
    message: { vi: 'Trường hợp này chưa có biểu mẫu.', en: 'This case has no form yet.' },
  },
  noValidator: {
    code: 'no-validator',
    message: {
      vi: 'Không tạo được bộ kiểm tra của biểu mẫu.',
      en: 'The validator of the form cannot be made.',
    },
  },
  conditionUnknown: {
    code: 'condition-unknown',
    message: { vi: 'Không lọc được theo cách này.', en: 'There is no such way to filter.' },
  },
  queryTooLarge: {
    code: 'query-too-large',
    message: { vi: 'Điều kiện lọc quá dài hoặc quá sâu.', en: 'The filter is too long or too deep.' },
  },
  passwordTooShort: {
    code: 'password-too-short',
    message: { vi: 'Mật khẩu cần ít nhất {length} ký tự.', en: 'The password needs at least {length} characters.' },
  },
  passwordTooLong: {
    code: 'password-too-long',
    message: { vi: 'Mật khẩu dài quá {length} ký tự.', en: 'The password is longer than {length} characters.' },
  },
  passwordGuessable: {
    code: 'password-guessable',
    message: {
      vi: 'Mật khẩu dễ đoán: chứa tên đăng nhập, lặp một ký tự hoặc rất phổ biến.',
      en: 'The password is easy to guess: it holds the login name, repeats one character or is very common.',
    },
  },
  tooManyLogins: {
    code: 'too-many-logins',
    message: {
      vi: 'Quá nhiều người đăng nhập cùng lúc. Hãy đợi một lát rồi thử lại.',
      en: 'Too many sign-ins at once. Wait a moment, then try again.',
    },
  },
  passwordByAdministrator: {
    code: 'password-by-administrator',
    message: {
      vi: 'Không tự đặt lại mật khẩu được. Hãy liên hệ quản trị viên để được đặt mật khẩu mới.',
      en: 'Passwords are not reset here. Ask the administrator to set a new one.',
    },
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
} as const satisfies Record<string, { code: string; message: Text }>;
