/** Texts about saving; `{name}` places are filled by `fill`. */
export const messages = {
  saved: { vi: 'Đã lưu lúc {time}', en: 'Saved at {time}' },
  waiting: { vi: 'Có thay đổi, sắp lưu…', en: 'Changed, about to be saved…' },
  saving: { vi: 'Đang lưu…', en: 'Saving…' },
  failed: {
    vi: 'Chưa lưu được lên máy chủ; bản sửa vẫn còn trên máy này.',
    en: 'Not saved on the server yet; your changes are kept on this machine.',
  },
  refused: { vi: 'Máy chủ không nhận bản này: {reason}', en: 'The server does not take this: {reason}' },
  signedOut: {
    vi: 'Phiên đăng nhập đã hết; bản sửa vẫn còn trên máy này. Đăng nhập lại thì biểu mẫu tự lưu tiếp.',
    en: 'Your session has ended; your changes are kept on this machine and saved once you have signed in again.',
  },
  signIn: { vi: 'Đăng nhập (mở tab mới)', en: 'Sign in (new tab)' },
  retry: { vi: 'Lưu lại', en: 'Save again' },
  conflict: { vi: 'Có người khác đã lưu', en: 'Somebody else has saved' },
  decide: { vi: 'Xem và quyết định', en: 'See and decide' },
  restored: {
    vi: 'Đã khôi phục thay đổi chưa lưu lúc {time} trên máy này.',
    en: 'Changes of {time} that were only on this machine have been restored.',
  },
  conflictTitle: { vi: 'Có người khác đã lưu biểu mẫu này', en: 'Somebody else has saved this form' },
  conflictWho: {
    vi: '{by} đã lưu lúc {time}, sau khi anh/chị mở biểu mẫu.',
    en: '{by} saved it at {time}, after you had opened it.',
  },
  somebody: { vi: 'Một người khác', en: 'Somebody' },
  differences: { vi: 'Bản của anh/chị khác bản đó ở những điểm sau:', en: 'Your version differs from it in this:' },
  noDifferences: {
    vi: 'Hai bản không khác nhau ở điểm nào người dân thấy được.',
    en: 'The two do not differ in anything citizens see.',
  },
  moreDifferences: { vi: 'và {count} điểm khác', en: 'and {count} more' },
  takeTheirs: { vi: 'Lấy bản của họ', en: 'Take theirs' },
  takeTheirsHint: {
    vi: 'Thay đổi của anh/chị bị thay; vẫn hoàn tác được.',
    en: 'Your changes are replaced; you can undo that.',
  },
  keepMine: { vi: 'Giữ bản của tôi', en: 'Keep mine' },
  keepMineHint: {
    vi: 'Lưu thành bản mới; bản của họ vẫn còn trong lịch sử.',
    en: 'Saved as a new version; theirs stays in the history.',
  },
  later: { vi: 'Để sau', en: 'Later' },
  tookTheirs: { vi: 'Đã lấy bản vừa được lưu.', en: 'The version saved meanwhile was taken.' },
  faults: { vi: 'Chưa công bố được: {count} lỗi', en: 'Cannot be published: {count} faults' },
  warned: { vi: 'Công bố được, nhưng có {count} chỗ cần xem', en: 'Can be published, but look at {count} things' },
  sound: { vi: 'Công bố được', en: 'Can be published' },
  faultsTitle: { vi: 'Những điểm còn chặn việc công bố', en: 'What still stands in the way of publishing' },
  faultsText: {
    vi: 'Bản đang sửa vẫn được lưu. Bản người dân đang dùng không đổi cho đến khi anh/chị công bố.',
    en: 'Your work is saved all the same. What citizens use does not change until you publish.',
  },
  warningsTitle: { vi: 'Những chỗ cần xem trước khi công bố', en: 'What to look at before publishing' },
  warningsText: {
    vi: 'Những chỗ này không chặn việc công bố, nhưng nhiều khả năng là nhầm.',
    en: 'This does not stand in the way of publishing, but it is probably a mistake.',
  },
  close: { vi: 'Đóng', en: 'Close' },
} as const;
