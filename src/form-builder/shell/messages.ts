/** Texts of the frame around the builder's screens; `{name}` places are filled by `fill`. */
export const messages = {
  builder: { vi: 'Công cụ tạo biểu mẫu', en: 'Form builder' },
  tabs: { vi: 'Màn hình', en: 'Screens' },
  design: { vi: 'Thiết kế', en: 'Design' },
  panes: { vi: 'Khung', en: 'Panes' },
  palette: { vi: 'Thêm', en: 'Add' },
  canvas: { vi: 'Biểu mẫu', en: 'Form' },
  inspector: { vi: 'Thiết lập', en: 'Settings' },
  toProcedure: { vi: 'Về thủ tục', en: 'To the procedure' },
  onlyShown: {
    vi: 'Bạn xem, điền thử và so sánh được biểu mẫu này. Người số hóa của tỉnh hoặc của đơn vị phụ trách mới sửa được.',
    en: 'You can see, try and compare this form. Only digitisers of the province or of the agency in charge can change it.',
  },
  untitled: { vi: 'Biểu mẫu chưa đặt tên', en: 'Untitled form' },
} as const;
