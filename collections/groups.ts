/** Groups of the admin menu, in the order they appear. */
export const groups = {
  catalogue: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  dossiers: { vi: 'Hồ sơ', en: 'Dossiers' },
  shared: { vi: 'Danh mục dùng chung', en: 'Shared lists' },
  administration: { vi: 'Quản trị', en: 'Administration' },
} as const;
