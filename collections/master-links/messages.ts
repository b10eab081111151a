/** What is said of masters and those that follow them, with the stable code of each. */
export const masterMessages = {
  noMaster: {
    code: 'master-unknown',
    message: {
      vi: 'Trung ương chưa công bố bản gốc nào có mã này.',
      en: 'The nation has published no master with this code.',
    },
  },
  isMaster: {
    code: 'master-itself',
    message: { vi: 'Bản gốc quốc gia không theo bản gốc khác.', en: 'A national master follows no other.' },
  },
  notFollowing: {
    code: 'master-not-followed',
    message: { vi: 'Thủ tục này không theo bản gốc nào.', en: 'This procedure follows no master.' },
  },
  noDifference: {
    code: 'master-no-difference',
    message: {
      vi: 'Ở mục này thủ tục không khác bản gốc. Hãy tải lại trang.',
      en: 'The procedure does not differ from its master here. Reload the page.',
    },
  },
  reasonNeeded: {
    code: 'master-reason-needed',
    message: { vi: 'Hãy ghi vì sao tỉnh giữ riêng mục này.', en: 'Say why the province keeps its own text.' },
  },
} as const;
