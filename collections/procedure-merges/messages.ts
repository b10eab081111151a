/** What is said of mergers, with the stable code of each. */
export const mergeMessages = {
  howMany: {
    code: 'merge-how-many',
    message: {
      vi: 'Hãy chọn từ hai đến sáu thủ tục khác nhau để gộp.',
      en: 'Choose two to six different procedures to merge.',
    },
  },
  severalProvinces: {
    code: 'merge-several-provinces',
    message: { vi: 'Chỉ gộp được thủ tục của cùng một tỉnh.', en: 'Only procedures of one province are merged.' },
  },
  unknownChoice: {
    code: 'merge-unknown-choice',
    message: {
      vi: 'Lựa chọn không còn đúng với các thủ tục này. Hãy tải lại trang.',
      en: 'A choice does not fit these procedures any more. Reload the page.',
    },
  },
  notUndoable: {
    code: 'merge-not-undoable',
    message: { vi: 'Lần gộp này đã được hoàn tác.', en: 'This merger has been undone already.' },
  },
  keptRetired: {
    code: 'merge-kept-retired',
    message: {
      vi: 'Thủ tục giữ lại nay đã gộp tiếp vào thủ tục khác hoặc thôi thực hiện. Hãy hoàn tác việc đó trước.',
      en: 'The kept procedure was itself merged or ended since. Undo that first.',
    },
  },
} as const;

/** Words of the preview. */
export const mergeTexts = {
  form: { vi: 'Biểu mẫu – {name}', en: 'Form: {name}' },
  formDerived: { vi: 'Sinh từ hồ sơ, {fields} trường', en: 'Derived, {fields} fields' },
  formAdjusted: { vi: 'Đã chỉnh tay, {fields} trường', en: 'Adjusted by hand, {fields} fields' },
} as const;
