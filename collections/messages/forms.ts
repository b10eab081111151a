import type { Messages } from './messages';

/** Forms and blocks of forms. */
export const forms = {
  importText: {
    code: 'import-text-missing',
    message: { vi: 'Thiếu nội dung của tệp.', en: 'The text of the file is missing.' },
  },
  formUnreadable: {
    code: 'form-unreadable',
    message: {
      vi: 'Không đọc được biểu mẫu đã lưu. Hãy khôi phục một phiên bản cũ hoặc sinh lại từ thủ tục.',
      en: 'The stored form cannot be read. Restore an older version, or derive it again from the procedure.',
    },
  },
  formUnfinished: {
    code: 'form-unfinished',
    message: {
      vi: 'Bản đang sửa trong công cụ tạo biểu mẫu còn lỗi ({reason}). Hãy sửa xong, hoặc sinh lại biểu mẫu.',
      en: 'What is being edited in the form builder still has faults ({reason}). Finish it, or derive the form again.',
    },
  },
  unknownStart: {
    code: 'unknown-start',
    message: { vi: 'Biểu mẫu bắt đầu từ “blank” hoặc “derived”.', en: 'A form starts from “blank” or “derived”.' },
  },
  formThere: {
    code: 'form-there',
    message: { vi: 'Trường hợp này đã có biểu mẫu.', en: 'This case has a form already.' },
  },
  firstStep: { code: 'first-step', message: { vi: 'Bước 1', en: 'Step 1' } },
  formsMissing: {
    code: 'forms-missing',
    message: {
      vi: 'Hãy nêu danh sách mã biểu mẫu cần cập nhật (nhiều nhất 200).',
      en: 'Name the forms to update by their ids (at most 200).',
    },
  },
  fieldTypeUnknown: {
    code: 'field-type-unknown',
    message: { vi: 'Không có kiểu trường này.', en: 'There is no such type of field.' },
  },
  notBlock: {
    code: 'block-shape',
    message: {
      vi: 'Khối cần có tên (title, titleEn) và danh sách trường (fields), mỗi trường có key, type và label.',
      en: 'A block needs title, titleEn and fields, each field with key, type and label.',
    },
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
} as const satisfies Messages;
