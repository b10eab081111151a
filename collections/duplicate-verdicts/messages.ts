/** What is said of duplicates, with the stable code of each. */
export const duplicateMessages = {
  pairWrong: {
    code: 'duplicate-pair-wrong',
    message: {
      vi: 'Hãy chọn từ hai thủ tục trở lên, cùng một tỉnh.',
      en: 'Choose two or more procedures of one province.',
    },
  },
} as const;
