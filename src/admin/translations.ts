/**
 * Payload's own words where ours differ: what is said of procedures everywhere is "công bố", not "xuất bản". Words of our own components
 * are in messages.ts.
 */
export const adminTranslations = {
  vi: {
    version: {
      publish: 'Công bố',
      publishChanges: 'Công bố',
      published: 'Đã công bố',
      changed: 'Có thay đổi chưa công bố',
      draft: 'Bản nháp',
      draftSavedSuccessfully: 'Đã lưu bản nháp.',
    },
  },
  en: {},
};
