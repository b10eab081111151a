/** Titles and sentences of the criteria, by id. */
export const criterionMessages = {
  'l1-name': {
    title: { vi: 'Tên thủ tục được công bố', en: 'The name is published' },
    met: { vi: 'Tên: “{name}”.', en: 'Name: “{name}”.' },
    missing: { vi: 'Chưa có tên. Bổ sung ở mục “Tên thủ tục”.', en: 'There is no name. Add it under “Name”.' },
  },
  'l1-agency': {
    title: { vi: 'Cơ quan giải quyết được công bố', en: 'The deciding agency is published' },
    met: { vi: 'Cơ quan giải quyết: {agency}.', en: 'Deciding agency: {agency}.' },
    missing: {
      vi: 'Chưa ghi cơ quan giải quyết. Bổ sung ở mục “Cơ quan có thẩm quyền”.',
      en: 'The deciding agency is missing. Add it under “Decides”.',
    },
    gone: {
      vi: 'Không còn cơ quan mang mã {codes}. Chọn lại ở mục “Cơ quan thực hiện”.',
      en: 'There is no agency {codes} any more. Choose again under “Performed by”.',
    },
  },
  'l1-legal-basis': {
    title: { vi: 'Căn cứ pháp lý được công bố', en: 'The legal basis is published' },
    met: { vi: 'Có {count} văn bản làm căn cứ.', en: '{count} legal texts are named.' },
    missing: {
      vi: 'Chưa ghi căn cứ pháp lý nào. Bổ sung ở mục “Căn cứ pháp lý”.',
      en: 'No legal basis is named. Add it under “Legal basis”.',
    },
    expired: {
      vi: 'Căn cứ đã hết hiệu lực: {texts}. Ghi văn bản thay thế và ngày có hiệu lực ở mục “Căn cứ pháp lý”.',
      en: 'Legal basis that has expired: {texts}. Name what replaces it, with the day it began, under “Legal basis”.',
    },
  },
  'l1-process': {
    title: { vi: 'Trình tự thực hiện được công bố', en: 'The steps are published' },
    met: { vi: 'Có {count} bước.', en: '{count} steps are published.' },
    missing: {
      vi: 'Chưa ghi trình tự thực hiện. Bổ sung ở mục “Trình tự thực hiện”.',
      en: 'The steps are missing. Add them under “Steps”.',
    },
  },
  'l1-papers': {
    title: { vi: 'Thành phần, số lượng hồ sơ được công bố', en: 'Documents and number of sets are published' },
    met: { vi: 'Có {count} loại giấy tờ, {sets} bộ hồ sơ.', en: '{count} documents, {sets} set(s).' },
    missing: {
      vi: 'Chưa ghi giấy tờ nào. Bổ sung ở mục “Thành phần hồ sơ”.',
      en: 'No document is named. Add them under “Documents”.',
    },
  },
  'l1-time': {
    title: { vi: 'Thời hạn giải quyết được công bố', en: 'The time limit is published' },
    met: { vi: 'Thời hạn: {deadlines}.', en: 'Time limit: {deadlines}.' },
    noChannel: {
      vi: 'Chưa ghi cách thức thực hiện nào. Bổ sung ở mục “Cách thức thực hiện”.',
      en: 'No way to apply is named. Add one under “Channels”.',
    },
    missing: {
      vi: 'Kênh {channels} chưa có thời hạn hoặc đơn vị thời hạn. Bổ sung ở mục “Cách thức thực hiện”.',
      en: 'No time limit or unit for: {channels}. Add it under “Channels”.',
    },
  },
  'l1-cost': {
    title: { vi: 'Phí, lệ phí được công bố', en: 'Fees and charges are published' },
    met: { vi: '{fees}.', en: '{fees}.' },
    noChannel: {
      vi: 'Chưa ghi cách thức thực hiện nào. Bổ sung ở mục “Cách thức thực hiện”.',
      en: 'No way to apply is named. Add one under “Channels”.',
    },
    missing: {
      vi: 'Kênh {channels} chưa rõ mức phí, lệ phí. Bổ sung ở mục “Phí, lệ phí” (ghi rõ cả khi miễn phí).',
      en: 'Fees are not known for: {channels}. Add them under “Fees” (say so, too, when it is free).',
    },
  },
  'l2-templates': {
    title: { vi: 'Tải được mẫu đơn, tờ khai', en: 'Form templates can be downloaded' },
    met: { vi: 'Tải được {count} mẫu: {how}.', en: '{count} template(s) can be downloaded: {how}.' },
    none: { vi: 'Thủ tục không có mẫu đơn, tờ khai.', en: 'The procedure has no form templates.' },
    files: { vi: 'có tệp', en: 'as files' },
    gone: {
      vi: 'Tệp của mẫu không còn: {names}. Tải lại ở mục “Thành phần hồ sơ”.',
      en: 'The file is gone of: {names}. Upload it again under “Documents”.',
    },
    blank: { vi: 'bản in trống từ biểu mẫu điện tử', en: 'as the printable blank of the form' },
    missing: {
      vi: 'Chưa có tệp cho mẫu: {names}. Tải tệp lên ở mục “Thành phần hồ sơ”, hoặc sửa biểu mẫu để in được bản trống.',
      en: 'There is no file for: {names}. Upload one under “Documents”, or mend the form so that its blank can be printed.',
    },
  },
  'l3-channel': {
    title: { vi: 'Có kênh trực tuyến', en: 'The online channel is offered' },
    met: { vi: 'Hồ sơ ghi có kênh trực tuyến.', en: 'The record offers the online channel.' },
    missing: {
      vi: 'Bản ghi không có kênh trực tuyến. Thêm kênh ở mục “Cách thức thực hiện” nếu pháp luật cho phép.',
      en: 'The record has no online channel. Add it under “Channels” if the law allows it.',
    },
    off: { vi: 'Đơn vị tạm đóng kênh trực tuyến: {reason}', en: 'The unit has switched the channel off: {reason}' },
  },
  'l3-form': {
    title: { vi: 'Điền được biểu mẫu trực tuyến', en: 'The form can be filled in on line' },
    met: { vi: 'Biểu mẫu “{title}” dùng được.', en: 'The form “{title}” works.' },
    noForm: {
      vi: 'Trường hợp này chưa có biểu mẫu. Sinh biểu mẫu ở màn hình thủ tục.',
      en: 'This case has no form. Derive one on the screen of the procedure.',
    },
    missing: {
      vi: 'Biểu mẫu chưa dùng được: {reason} Sửa ở màn hình biểu mẫu.',
      en: 'The form does not work: {reason} Mend it on the screen of the form.',
    },
  },
  'l3-uploads': {
    title: { vi: 'Biểu mẫu nhận mọi giấy tờ phải nộp', en: 'The form takes every document to hand in' },
    met: { vi: 'Biểu mẫu nhận {count} loại giấy tờ phải nộp.', en: 'The form takes the {count} documents to hand in.' },
    none: { vi: 'Không có giấy tờ nào phải nộp kèm.', en: 'No document has to be handed in.' },
    missing: {
      vi: 'Biểu mẫu chưa có chỗ nộp: {names}. Thêm trường tải tệp ở màn hình biểu mẫu.',
      en: 'The form has no place for: {names}. Add file fields on the screen of the form.',
    },
  },
  'l3-submission': {
    title: { vi: 'Gửi được hồ sơ trực tuyến', en: 'The dossier can be sent on line' },
    met: {
      vi: 'Hệ thống nhận hồ sơ trực tuyến và cấp giấy biên nhận có mã hồ sơ.',
      en: 'Dossiers are received on line and a receipt with their number is given.',
    },
    missing: { vi: 'Hệ thống chưa nhận hồ sơ trực tuyến.', en: 'Dossiers cannot be received on line yet.' },
    own: {
      vi: 'Nhận qua phần mềm riêng {address}: {count} hồ sơ trong 12 tháng qua.',
      en: 'Received by its own software {address}: {count} dossiers in the last 12 months.',
    },
    ownUnproven: {
      vi: 'Phần mềm riêng {address} chưa có hồ sơ nào được thống kê trong 12 tháng qua. Nhập số liệu hồ sơ ở mục “Số liệu hồ sơ”.',
      en: 'No dossier of the last 12 months is on record for its own software {address}. Enter the figures under “Dossier counts”.',
    },
  },
  'l3-officers': {
    title: { vi: 'Có cán bộ tiếp nhận hồ sơ trực tuyến', en: 'Officers receive online dossiers' },
    met: { vi: '{name}: {count} cán bộ tiếp nhận.', en: '{name}: {count} officer(s) receive dossiers.' },
    own: { vi: '{name} tiếp nhận trong phần mềm riêng.', en: '{name} receives in its own software.' },
    missing: {
      vi: '{name} chưa có cán bộ nào tiếp nhận hồ sơ. Phân công ở mục “Đơn vị thực hiện”, hoặc tạo tài khoản cán bộ của đơn vị.',
      en: 'Nobody receives dossiers at {name}. Assign officers under “Offerings”, or make accounts of the unit.',
    },
  },
  'l3-status': {
    title: { vi: 'Tra cứu được tình trạng hồ sơ', en: 'The state of the dossier can be looked up' },
    met: {
      vi: 'Người nộp tra cứu được bằng mã hồ sơ và mã bí mật trên giấy biên nhận.',
      en: 'The applicant looks it up with the number and the secret of the receipt.',
    },
    missing: { vi: 'Hệ thống chưa có tra cứu hồ sơ.', en: 'Dossiers cannot be looked up yet.' },
  },
  'l4-payment': {
    title: { vi: 'Thanh toán trực tuyến', en: 'Fees are paid on line' },
    free: { vi: 'Không phải trả phí, lệ phí.', en: 'There is nothing to pay.' },
    met: { vi: 'Phí, lệ phí thanh toán được trực tuyến.', en: 'Fees can be paid on line.' },
    unknown: {
      vi: 'Chưa rõ có phải trả phí, lệ phí hay không.',
      en: 'It is not known whether there is a fee.',
    },
    missing: {
      vi: 'Có phí, lệ phí nhưng hệ thống chưa có thanh toán trực tuyến.',
      en: 'There is a fee and no online payment yet.',
    },
  },
  'l4-result': {
    title: { vi: 'Trả kết quả trực tuyến hoặc qua bưu chính', en: 'The result comes on line or by post' },
    met: { vi: 'Kết quả được trả trực tuyến hoặc qua bưu chính.', en: 'The result comes on line or by post.' },
    missing: {
      vi: 'Hệ thống chưa xử lý việc trả kết quả.',
      en: 'Returning results is not handled yet.',
    },
  },
} as const;

export const levelMessages = {
  inCase: { vi: 'Trường hợp “{name}”: {because}', en: 'Case “{name}”: {because}' },
  channels: {
    counter: { vi: 'trực tiếp', en: 'counter' },
    post: { vi: 'bưu chính', en: 'post' },
    online: { vi: 'trực tuyến', en: 'online' },
  },
  unmet: { vi: 'Chưa đạt: {titles}.', en: 'Not met: {titles}.' },
} as const;
