import type { Text } from '../../messages/text';

/** Words about procedures that are retired, on their own page. */
export const lifecycleTexts = {
  state: { vi: 'Tình trạng', en: 'State' },
  merged: { vi: 'Đã gộp vào', en: 'Merged into' },
  ended: { vi: 'Đã thôi thực hiện', en: 'Ended' },
  by: { vi: '{name}, {date}.', en: '{name}, {date}.' },
  readOnly: {
    vi: 'Không sửa, không công bố được nữa; lịch sử vẫn giữ nguyên.',
    en: 'Neither changed nor published any more; its history stays.',
  },
  undoMerge: { vi: 'Hoàn tác ở trang «Thủ tục trùng, chồng lấn»', en: 'Undo it on the page “Duplicates and overlap”' },
  notPublic: { vi: 'Không công bố; các bản đã công bố vẫn lưu.', en: 'Not public; what was released is kept.' },
  end: { vi: 'Thôi thực hiện…', en: 'End it…' },
  endTitle: { vi: 'Thôi thực hiện thủ tục này', en: 'End this procedure' },
  endLabel: {
    vi: 'Lý do, căn cứ (người dân thấy được). Nếu đang công bố, thủ tục được rút khỏi danh mục ngay.',
    en: 'Reason, legal basis (citizens see it). If it is public, it is withdrawn from the list at once.',
  },
  cancel: { vi: 'Không', en: 'Cancel' },
  reinstate: { vi: 'Khôi phục thành bản nháp', en: 'Bring it back as a draft' },
} satisfies Record<string, Text>;
