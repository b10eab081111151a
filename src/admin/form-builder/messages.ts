/** Texts around the form builder in the admin; `{name}` places are filled by `fill`. */
export const messages = {
  opening: { vi: 'Đang mở biểu mẫu…', en: 'Opening the form…' },
  notOpened: { vi: 'Không mở được biểu mẫu.', en: 'The form could not be opened.' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  newTitle: { vi: 'Tạo biểu mẫu cho một trường hợp', en: 'Make the form of a case' },
  newText: {
    vi: 'Mỗi trường hợp của thủ tục có một biểu mẫu. Chọn thủ tục, rồi chọn trường hợp chưa có biểu mẫu.',
    en: 'Each case of a procedure has one form. Choose the procedure, then a case that has no form yet.',
  },
  findProcedure: { vi: 'Tìm thủ tục theo tên hoặc mã', en: 'Find a procedure by name or code' },
  noProcedure: { vi: 'Không có thủ tục nào khớp.', en: 'No procedure matches.' },
  casesOf: { vi: 'Trường hợp của “{name}”', en: 'Cases of “{name}”' },
  openForm: { vi: 'Mở biểu mẫu đang có', en: 'Open its form' },
  makeBlank: { vi: 'Tạo từ biểu mẫu trống', en: 'Start from an empty form' },
  makeDerived: { vi: 'Sinh từ thủ tục', en: 'Derive it from the procedure' },
  forCase: { vi: 'cho {name}', en: 'for {name}' },
} as const;
