/** Texts of the checks while a form is being built. */
export const messages = {
  tab: { vi: 'Rà soát', en: 'Checks' },
  title: { vi: 'Rà soát biểu mẫu', en: 'Checks of the form' },
  hint: {
    vi: 'Những điều nên xem lại để người dân khai dễ, không khai lại điều Nhà nước đã biết. Không điều nào ở đây chặn việc công bố.',
    en: 'What is worth another look, so that the form is easy and asks nothing the state already knows. None of it blocks publishing.',
  },
  panel: { vi: 'Rà soát', en: 'Checks' },
  cleanHere: { vi: 'Rà soát: không có gì phải xem lại.', en: 'Checks: nothing to look at again.' },
  clean: { vi: 'Không có gì phải xem lại.', en: 'Nothing to look at again.' },
  none: { vi: 'Không có mục nào khớp.', en: 'Nothing matches.' },
  severity: { vi: 'Mức', en: 'Severity' },
  all: { vi: 'tất cả', en: 'all' },
  problem: { vi: 'vướng mắc', en: 'problem' },
  warning: { vi: 'có thể nhầm', en: 'warning' },
  hintLevel: { vi: 'gợi ý', en: 'hint' },
  count: { vi: '{count} mục', en: 'items: {count}' },
  minutes: { vi: 'Ước chừng người dân khai mất {minutes} phút.', en: 'Filling it in takes about {minutes} minutes.' },
  goTo: { vi: 'Đến chỗ này', en: 'Go there' },
  wholeForm: { vi: 'Cả biểu mẫu', en: 'The whole form' },
  fixed: { vi: 'Đã sửa: {fix}.', en: 'Done: {fix}.' },
  marked: { vi: '{count} điều nên xem lại', en: '{count} to look at' },
} as const;
