/** Texts of publishing from the builder; `{name}` places are filled by `fill`. */
export const messages = {
  publish: { vi: 'Công bố…', en: 'Publish…' },
  title: { vi: 'Công bố biểu mẫu này?', en: 'Publish this form?' },
  text: {
    vi: 'Người dân và các cổng sẽ dùng bản này ngay. Thủ tục và mọi biểu mẫu của thủ tục được công bố cùng nhau thành một bản phát hành.',
    en: 'Citizens and portals use it at once. The procedure and all of its forms are published together as one release.',
  },
  yes: { vi: 'Công bố', en: 'Publish' },
  no: { vi: 'Thôi', en: 'Cancel' },
  working: { vi: 'Đang công bố…', en: 'Publishing…' },
  done: { vi: 'Đã công bố bản {revision}.', en: 'Release {revision} is published.' },
  same: {
    vi: 'Không có gì mới: bản {revision} đang công bố đã đúng nội dung này.',
    en: 'Nothing new: release {revision} holds this very content.',
  },
  refused: { vi: 'Chưa công bố được:', en: 'It cannot be published yet:' },
  whyFaults: {
    vi: 'Chưa công bố được. Hãy sửa các chỗ sau trước:',
    en: 'It cannot be published yet. Mend these first:',
  },
  whyConflict: {
    vi: 'Chưa công bố được: có người khác đã lưu biểu mẫu này, bản trên màn hình chưa được lưu. Hãy bấm “Xem và quyết định” bên cạnh “Có người khác đã lưu” rồi công bố.',
    en: 'Not now: somebody else has saved this form, and what you see is not kept. Press “See and decide” first, then publish.',
  },
  whyUnsaved: {
    vi: 'Chưa công bố được: bản trên màn hình chưa lưu được lên máy chủ. Lưu được rồi hãy công bố.',
    en: 'Not now: what you see is not saved on the server yet. Publish once it is.',
  },
  warned: {
    vi: 'Công bố được, nhưng biểu mẫu có chỗ nhiều khả năng là nhầm:',
    en: 'It can be published, but this is probably a mistake:',
  },
  falls: { vi: 'Chưa công bố: mức độ dịch vụ sẽ hạ.', en: 'Not published yet: the service level would fall.' },
  fallYes: { vi: 'Vẫn công bố, hạ mức độ', en: 'Publish at the lower level' },
  toProcedure: { vi: 'Mở thủ tục', en: 'Open the procedure' },
  close: { vi: 'Đóng', en: 'Close' },
} as const;
