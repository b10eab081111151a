import type { Messages } from './messages';

/** Where somebody works: provinces and agencies. */
export const reach = {
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
  relationOfOtherProvince: {
    code: 'relation-of-other-province',
    message: {
      vi: 'Mục được chọn thuộc tỉnh khác.',
      en: 'What was chosen belongs to another province.',
    },
  },
  outsideAgencies: {
    code: 'outside-agencies',
    message: {
      vi: 'Anh/chị chỉ sửa thủ tục do cơ quan được giao phụ trách.',
      en: 'You only change procedures that your agencies are in charge of.',
    },
  },
  deedNotAllowed: {
    code: 'deed-not-allowed',
    message: { vi: 'Vai trò của anh/chị không được làm việc này.', en: 'Your role does not allow this.' },
  },
} as const satisfies Messages;
