import type { Text } from '../../messages/text';

/** Words of the example page. */
export const embedPageTexts = {
  title: { vi: 'Nhúng danh sách và biểu mẫu', en: 'Embedding lists and forms' },
  intro: {
    vi: 'Đặt danh sách thủ tục của một cơ quan, hoặc một biểu mẫu, vào trang thông tin điện tử bất kỳ. Mã chỉ tải từ máy chủ này, không đặt cookie, và không đụng tới kiểu chữ, màu sắc của trang chứa nó.',
    en: 'Put the procedures of an agency, or one form, on any website. The code loads from this server only, sets no cookies, and leaves the style of the page around it alone.',
  },
  list: { vi: 'Danh sách của một cơ quan', en: 'The list of an agency' },
  listAttributes: {
    vi: 'Thuộc tính, đều tùy chọn: agency (mã cơ quan), sector (mã lĩnh vực), province (mã tỉnh), heading (tiêu đề; để trống nếu không cần), lang (vi, en).',
    en: 'Attributes, all optional: agency, sector, province (codes), heading (empty: none), lang (vi, en).',
  },
  form: { vi: 'Một biểu mẫu', en: 'One form' },
  formAttributes: {
    vi: 'Thuộc tính: province (mã tỉnh) và procedure (mã thủ tục) bắt buộc; case (trường hợp), heading, lang tùy chọn. Biểu mẫu nằm trong khung của máy chủ này: trang chứa nó không đọc được điều người dân khai. Biên nhận mở ở cửa sổ riêng.',
    en: 'Attributes: province and procedure are needed; case, heading, lang are optional. The form stands in a frame of this server: the page around it cannot read what is typed. The receipt opens in a window of its own.',
  },
  policy: { vi: 'Trang có Content-Security-Policy', en: 'Pages with a Content-Security-Policy' },
  policyHow: {
    vi: 'Cho phép máy chủ này ở script-src, connect-src và frame-src. Không cần unsafe-inline.',
    en: 'Allow this server in script-src, connect-src and frame-src. unsafe-inline is not needed.',
  },
  openSite: { vi: 'Tìm thủ tục trên trang dịch vụ công', en: 'Find it on the public service site' },
  code: { vi: 'Mã nhúng', en: 'Code' },
  shown: { vi: 'Hiển thị', en: 'Result' },
} satisfies Record<string, Text>;
