import type { Text } from '../../messages/text';

/** Words of the screens on masters and those that follow them. */
export const masterTexts = {
  title: { vi: 'Bản gốc quốc gia', en: 'National master' },
  lead: {
    vi: 'Thủ tục của tỉnh có thể theo bản gốc mà trung ương công bố. Ở mỗi mục khác nhau: nhận theo bản gốc, hoặc giữ riêng và ghi lý do.',
    en: 'A procedure of a province may follow the master that the nation has published. Where they differ: take what the master says, or keep your own and say why.',
  },
  saved: { vi: 'Hãy lưu thủ tục trước.', en: 'Save the procedure first.' },
  noMaster: {
    vi: 'Trung ương chưa công bố bản gốc nào có mã của thủ tục này.',
    en: 'The nation has published no master with the code of this procedure.',
  },
  candidate: {
    vi: 'Có bản gốc «{name}» ({key}), bản số {revision}, công bố {date}.',
    en: 'There is a master “{name}” ({key}), revision {revision}, published {date}.',
  },
  follow: { vi: 'Theo bản gốc này', en: 'Follow this master' },
  following: {
    vi: 'Đang theo bản gốc «{name}» ({key}), bản số {revision}, công bố {date}.',
    en: 'Follows the master “{name}” ({key}), revision {revision}, published {date}.',
  },
  gone: {
    vi: 'Đang theo bản gốc {key}, nhưng trung ương đã thôi công bố bản này.',
    en: 'Follows the master {key}, which the nation has withdrawn.',
  },
  unfollow: { vi: 'Thôi theo bản gốc', en: 'Leave the master' },
  unfollowAsk: {
    vi: 'Những gì đã nhận vẫn giữ; lý do giữ riêng sẽ mất và tỉnh không được báo khi bản gốc đổi.',
    en: 'What was taken stays; the reasons for what was kept are lost, and nobody is told of changes any more.',
  },
  same: { vi: 'Thủ tục giống hệt bản gốc ở mọi mục bản gốc quy định.', en: 'Nothing differs from the master.' },
  differ: { vi: '{count} mục khác bản gốc, {open} mục cần xem xét', en: '{count} parts differ, {open} to be decided' },
  part: { vi: 'Mục', en: 'Part' },
  ours: { vi: 'Của tỉnh', en: 'Ours' },
  theirs: { vi: 'Bản gốc', en: 'Master' },
  nothing: { vi: '(để trống)', en: '(nothing)' },
  accept: { vi: 'Nhận theo bản gốc', en: 'Take the master’s' },
  acceptOf: { vi: 'Nhận theo bản gốc: {part}', en: 'Take the master’s: {part}' },
  acceptAll: { vi: 'Nhận mọi mục cần xem xét ({count})', en: 'Take all that are to be decided ({count})' },
  keep: { vi: 'Giữ riêng…', en: 'Keep our own…' },
  keepOf: { vi: 'Giữ riêng: {part}', en: 'Keep our own: {part}' },
  keepLabel: { vi: 'Vì sao tỉnh giữ riêng mục này? (căn cứ)', en: 'Why does the province keep its own? (legal basis)' },
  keepYes: { vi: 'Giữ riêng', en: 'Keep our own' },
  cancel: { vi: 'Không', en: 'Cancel' },
  reason: { vi: 'Lý do: {reason} ({name}, {date})', en: 'Why: {reason} ({name}, {date})' },
  accepted: {
    vi: 'Đã nhận vào bản nháp; công bố như mọi lần sửa.',
    en: 'Taken into the draft; publish it like any edit.',
  },
  kept: { vi: 'Đã ghi lý do giữ riêng.', en: 'Noted why you keep your own.' },
  followed: { vi: 'Thủ tục nay theo bản gốc.', en: 'The procedure follows the master now.' },
  left: { vi: 'Thủ tục không theo bản gốc nữa.', en: 'The procedure follows no master any more.' },
  followers: {
    vi: 'Thủ tục của các tỉnh theo bản gốc này ({count})',
    en: 'Procedures of provinces that follow this master ({count})',
  },
  followersLead: {
    vi: 'Mỗi khi bản gốc này được công bố lại, người phụ trách ở các tỉnh được báo những mục khác.',
    en: 'Whenever this master is published again, the people of the provinces are told what differs.',
  },
  noFollowers: { vi: 'Chưa có tỉnh nào theo bản gốc này.', en: 'No province follows this master yet.' },
  province: { vi: 'Tỉnh, thành phố', en: 'Province' },
  key: { vi: 'Mã', en: 'Code' },
  open: { vi: 'Cần xem xét', en: 'To be decided' },
  deviations: { vi: 'Giữ riêng', en: 'Kept' },
  told: { vi: 'Đã báo bản số', en: 'Told of revision' },
} satisfies Record<string, Text>;
