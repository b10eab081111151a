/**
 * Payload's own words where ours differ: what is said of procedures everywhere is "công bố", not "xuất bản". Words of our own components
 * are in messages.ts.
 */
export const adminTranslations = {
  vi: {
    catalogue: { history: 'Lịch sử', master: 'Bản gốc quốc gia' },
    // In lists this stands for what is empty, and for what comes when one scrolls to it.
    general: { noLabel: '–' },
    version: {
      publish: 'Công bố',
      publishChanges: 'Công bố',
      published: 'Đã công bố',
      changed: 'Có thay đổi chưa công bố',
      draft: 'Bản nháp',
      draftSavedSuccessfully: 'Đã lưu bản nháp.',
    },
  },
  en: { catalogue: { history: 'History', master: 'National master' }, general: { noLabel: '–' } },
};
