/** Texts of the translations grid. */
export const messages = {
  tab: { vi: 'Bản dịch', en: 'Translations' },
  title: { vi: 'Mọi câu chữ của biểu mẫu', en: 'All texts of the form' },
  hint: {
    vi: 'Câu nào chưa dịch thì người dùng ngôn ngữ đó vẫn thấy tiếng Việt. Có thể xuất ra CSV cho người dịch rồi nhập lại.',
    en: 'Where a text is not translated, people see the Vietnamese one. Export a CSV for a translator and import it again.',
  },
  where: { vi: 'Vị trí', en: 'Where' },
  original: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  find: { vi: 'Tìm câu chữ', en: 'Find a text' },
  onlyMissing: { vi: 'Chỉ hiện câu chưa dịch', en: 'Only what is missing' },
  addLanguage: { vi: 'Thêm ngôn ngữ', en: 'Add a language' },
  add: { vi: 'Thêm', en: 'Add' },
  shown: { vi: '{count} câu', en: 'texts: {count}' },
  missing: { vi: 'Còn thiếu {count} câu {language}.', en: '{count} texts are missing in {language}.' },
  complete: { vi: 'Đã dịch đủ sang {language}.', en: '{language} is complete.' },
  missingHere: { vi: 'chưa dịch', en: 'missing' },
  textOf: { vi: '{language}: {text}', en: '{language}: {text}' },
  builtIn: { vi: 'Sẵn có: {text}', en: 'Built in: {text}' },
  more: { vi: 'Hiện thêm {count} câu', en: 'Show {count} more' },
  none: { vi: 'Không có câu nào khớp.', en: 'No text matches.' },
  allDone: { vi: 'Không còn câu nào thiếu.', en: 'Nothing is missing.' },
  missingCount: { vi: 'câu chưa dịch', en: 'texts to translate' },

  exportCsv: { vi: 'Xuất CSV', en: 'Export CSV' },
  importCsv: { vi: 'Nhập CSV…', en: 'Import CSV…' },
  importTitle: { vi: 'Nhập bản dịch', en: 'Import translations' },
  importChanged: { vi: '{count} câu sẽ thay đổi.', en: '{count} texts will change.' },
  importNothing: { vi: 'Tệp không thay đổi câu nào.', en: 'The file changes nothing.' },
  importUnknown: {
    vi: '{count} dòng không thuộc biểu mẫu này, được bỏ qua:',
    en: '{count} rows are not of this form and are left out:',
  },
  importStale: {
    vi: '{count} câu tiếng Việt đã đổi sau khi xuất; hãy xem lại bản dịch:',
    en: '{count} Vietnamese texts have changed since; look at their translations again:',
  },
  importProblems: { vi: 'Chưa nhập được tệp “{file}”:', en: 'The file “{file}” cannot be imported:' },
  take: { vi: 'Nhận bản dịch', en: 'Take the translations' },
  cancel: { vi: 'Bỏ qua', en: 'Cancel' },
  taken: { vi: 'Đã nhận {count} bản dịch.', en: '{count} translations were taken.' },
  line: { vi: 'Dòng {line}:', en: 'Line {line}:' },
} as const;

/** Languages a form may be translated into, by their own names; the Vietnamese name is what staff read. */
export const languageNames: Readonly<Record<string, { vi: string; en: string }>> = {
  en: { vi: 'tiếng Anh', en: 'English' },
  zh: { vi: 'tiếng Trung', en: 'Chinese' },
  ko: { vi: 'tiếng Hàn', en: 'Korean' },
  ja: { vi: 'tiếng Nhật', en: 'Japanese' },
  fr: { vi: 'tiếng Pháp', en: 'French' },
  ru: { vi: 'tiếng Nga', en: 'Russian' },
  km: { vi: 'tiếng Khmer', en: 'Khmer' },
  lo: { vi: 'tiếng Lào', en: 'Lao' },
};
