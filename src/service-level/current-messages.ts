/** Titles and sentences of the lines T1-T11 (Decree 224/2026/NĐ-CP Arts 14-15), by id. */
export const currentMessages = {
  't1-information': {
    title: { vi: 'Cung cấp đầy đủ thông tin thủ tục', en: 'All information is given' },
    met: { vi: 'Đủ các bộ phận tạo thành thủ tục.', en: 'Every element of the procedure is stated.' },
    missing: { vi: 'Còn thiếu: {titles}. Bổ sung ở bản ghi thủ tục.', en: 'Missing: {titles}. Add it to the record.' },
  },
  't2-national': {
    title: { vi: 'Mã và tên khớp Cơ sở dữ liệu quốc gia', en: 'Code and name equal to the national database' },
    met: { vi: 'Mã {code} và tên khớp bản ghi quốc gia.', en: 'Code {code} and name match the national record.' },
    noCode: {
      vi: 'Chưa có mã quốc gia. Bổ sung ở mục “Mã quốc gia”.',
      en: 'There is no national code. Add it under “National code”.',
    },
    nothing: {
      vi: 'Chưa có bản ghi quốc gia mang mã {code} để đối chiếu.',
      en: 'There is no national record {code} to compare with.',
    },
    missing: {
      vi: 'Bản ghi quốc gia {code} có tên “{name}”. Sửa ở mục “Tên thủ tục”.',
      en: 'The national record {code} is named “{name}”. Mend it under “Name”.',
    },
  },
  't3-form': { title: { vi: 'Biểu mẫu điện tử tương tác', en: 'Interactive e-form' } },
  't4-prefill': {
    title: { vi: 'Dữ liệu đã có được điền sẵn, chỉ khai một lần', en: 'Known data is filled in, given once' },
    met: { vi: 'Dữ liệu lấy từ cơ sở dữ liệu được điền sẵn.', en: 'Data from databases is filled in.' },
    missing: {
      vi: 'Hệ thống chưa nối với cơ sở dữ liệu nào để điền sẵn.',
      en: 'No database is connected yet that could fill data in.',
    },
  },
  't5-payment': { title: { vi: 'Thanh toán trực tuyến', en: 'Fees are paid on line' } },
  't6-signature': {
    title: { vi: 'Ký số', en: 'Electronic signature' },
    met: { vi: 'Hồ sơ và kết quả được ký số.', en: 'Dossier and result are signed electronically.' },
    missing: { vi: 'Hệ thống chưa có ký số.', en: 'Electronic signatures are not offered yet.' },
  },
  't7-notices': {
    title: {
      vi: 'Thông báo tình trạng theo thời gian thực, nêu đơn vị, cán bộ, thời gian',
      en: 'Status notices in real time with agency, officer and time',
    },
    met: { vi: 'Người nộp được báo ngay mỗi bước xử lý.', en: 'The applicant is told of every step at once.' },
    missing: {
      vi: 'Hệ thống mới cho tra cứu, chưa tự thông báo từng bước.',
      en: 'The state can be looked up; steps are not told by themselves yet.',
    },
  },
  't8-result': {
    title: { vi: 'Trả kết quả điện tử hoặc qua bưu chính công ích', en: 'Result electronic or by public post' },
    met: { vi: 'Kết quả được trả điện tử hoặc qua bưu chính.', en: 'The result comes on line or by post.' },
    missing: { vi: 'Hệ thống chưa xử lý việc trả kết quả.', en: 'Returning results is not handled yet.' },
  },
  't9-synchronised': {
    title: { vi: 'Đồng bộ với hệ thống của tỉnh', en: 'Synchronised with the provincial system' },
    met: { vi: 'Hồ sơ và trạng thái được đồng bộ.', en: 'Dossiers and their states are synchronised.' },
    missing: {
      vi: 'Chưa đồng bộ hồ sơ với hệ thống thông tin giải quyết thủ tục của tỉnh.',
      en: 'Dossiers are not synchronised with the provincial system yet.',
    },
  },
  't10-accessible': {
    title: { vi: 'Người khuyết tật dùng được', en: 'Accessible' },
    met: {
      vi: 'Trang và biểu mẫu đạt WCAG 2.2 mức AA (kiểm tra tự động mỗi bản phần mềm).',
      en: 'Pages and forms meet WCAG 2.2 AA (checked with every version of the software).',
    },
    missing: { vi: 'Chưa đạt WCAG mức AA.', en: 'WCAG AA is not met.' },
  },
  't11-whole': {
    title: { vi: 'Thực hiện và giải quyết hoàn toàn trực tuyến', en: 'Carried out wholly on line' },
    met: { vi: 'Không phải có mặt, không phải ký tay.', en: 'Nobody has to appear or sign by hand.' },
    stated: { vi: 'Bản ghi nêu lý do chưa toàn trình: {reason}', en: 'The record states why it is not: {reason}' },
    missing: {
      vi: 'Phải xuất trình hoặc ký tay: {names}.',
      en: 'To be shown or signed by hand: {names}.',
    },
  },
} as const;
