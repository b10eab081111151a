import type { Text } from '../../messages/text';

/** Words of the frame around every page. */
export const frameTexts = {
  siteName: { vi: 'Danh mục thủ tục hành chính', en: 'Catalogue of administrative procedures' },
  siteNameLong: {
    vi: 'Danh mục thủ tục hành chính – {province}',
    en: 'Catalogue of administrative procedures – {province}',
  },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the main content' },
  navigation: { vi: 'Trang chính', en: 'Main' },
  home: { vi: 'Trang chủ', en: 'Home' },
  services: { vi: 'Thủ tục', en: 'Procedures' },
  lookUp: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  vietnamese: { vi: 'Tiếng Việt', en: 'Tiếng Việt' },
  english: { vi: 'English', en: 'English' },
  path: { vi: 'Bạn đang ở', en: 'You are here' },
  onlyVietnamese: {
    vi: '',
    en: 'The texts of procedures are published in Vietnamese only; they are shown as published.',
  },
  openData: { vi: 'Dữ liệu mở: tải danh mục', en: 'Open data: download the list' },
  provenance: {
    vi: 'Nội dung được công bố từ dữ liệu của danh mục; mỗi thủ tục ghi rõ nguồn, ngày công bố và điều còn phải kiểm chứng. Văn bản có giá trị pháp lý là quyết định công bố của cơ quan có thẩm quyền và Cơ sở dữ liệu quốc gia về thủ tục hành chính.',
    en: 'This content is published from the catalogue’s data; every procedure names its source, the day of publication and what still has to be checked. What has legal force is the decision of the competent agency and the national database of administrative procedures.',
  },
  privacy: {
    vi: 'Trang này không dùng cookie theo dõi và không tải gì từ máy chủ khác.',
    en: 'This site sets no tracking cookies and loads nothing from other servers.',
  },
} satisfies Record<string, Text>;
