/** What the review says of a form that only one of two contents has. */
export const reviewTexts = {
  formAdded: { vi: 'Có thêm biểu mẫu “{title}”', en: 'The form “{title}” is new' },
  formRemoved: { vi: 'Bỏ biểu mẫu “{title}”', en: 'The form “{title}” is gone' },
} as const;
