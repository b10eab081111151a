import type { Text } from '../../messages/text';

/** Words of the bulk work screens. */
export const bulkTexts = {
  title: { vi: 'Tìm và xử lý hàng loạt', en: 'Search and bulk work' },
  intro: {
    vi: 'Tìm trong bản đang soạn, chọn thủ tục, chọn việc cần làm. Xem trước từng dòng rồi mới thực hiện.',
    en: 'Search the working documents, choose procedures and what to do. Every row is previewed before anything is done.',
  },
  search: { vi: 'Tìm thủ tục', en: 'Search procedures' },
  searchHint: {
    vi: 'Tên, mã hoặc cơ quan; không cần gõ dấu',
    en: 'Name, code or agency; accents are not needed',
  },
  province: { vi: 'Tỉnh', en: 'Province' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  sector: { vi: 'Lĩnh vực', en: 'Sector' },
  level: { vi: 'Mức độ', en: 'Level' },
  state: { vi: 'Trạng thái', en: 'State' },
  all: { vi: 'Tất cả', en: 'All' },
  withCount: { vi: '{name} ({count})', en: '{name} ({count})' },
  found: { vi: '{count} thủ tục', en: '{count} procedures' },
  approximate: {
    vi: 'Không có kết quả đúng như đã gõ; đây là kết quả gần nhất.',
    en: 'Nothing matches as typed; these are the nearest.',
  },
  nothing: { vi: 'Không có thủ tục nào như vậy.', en: 'There are no such procedures.' },
  nothingHint: {
    vi: 'Thử bớt từ, bỏ bộ lọc, hoặc tìm theo mã.',
    en: 'Try fewer words, no filters, or the code.',
  },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  changedOn: { vi: 'Sửa lần cuối', en: 'Last changed' },
  select: { vi: 'Chọn «{name}»', en: 'Choose “{name}”' },
  selectPage: { vi: 'Chọn cả trang này', en: 'Choose all on this page' },
  chosen: { vi: 'Đã chọn {count} thủ tục', en: '{count} procedures chosen' },
  chosenAll: { vi: 'Chọn tất cả {count} thủ tục tìm thấy', en: 'All {count} procedures found are chosen' },
  chooseAll: { vi: 'Chọn tất cả {count} thủ tục tìm thấy', en: 'Choose all {count} found' },
  clear: { vi: 'Bỏ chọn', en: 'Choose none' },
  actionTitle: { vi: 'Việc cần làm', en: 'What to do' },
  actionHint: { vi: 'Chọn thủ tục ở trên trước.', en: 'Choose procedures above first.' },
  action: { vi: 'Thao tác', en: 'Action' },
  choose: { vi: '– chọn –', en: '– choose –' },
  preview: { vi: 'Xem trước {count} thủ tục', en: 'Preview {count} procedures' },
  previewHelp: { vi: 'Xem trước không ghi gì vào danh mục.', en: 'A preview writes nothing into the catalogue.' },
  preparing: { vi: 'Đang lập…', en: 'Preparing…' },
  past: { vi: 'Các đợt đã lập', en: 'Jobs so far' },
  pastNone: { vi: 'Chưa có đợt nào.', en: 'None so far.' },
  back: { vi: 'Tìm và xử lý hàng loạt', en: 'Search and bulk work' },
  unreleased: { vi: 'Chưa công bố', en: 'Not published' },
  levelOf: { vi: 'Mức {level}', en: 'Level {level}' },

  previewing: { vi: 'Đang xem trước', en: 'Previewing' },
  running: { vi: 'Đang thực hiện', en: 'Working' },
  code: { vi: 'Mã', en: 'Code' },
  noCode: { vi: 'Chưa có mã', en: 'No code' },
  keyOf: { vi: 'Khóa trong hệ thống: {key}', en: 'Key in the system: {key}' },
  preparingPreview: {
    vi: 'Đang chuẩn bị: tìm các thủ tục đã chọn, đọc cơ quan, cán bộ và quy định để xem trước…',
    en: 'Preparing: finding the chosen procedures, reading agencies, officers and rules for the preview…',
  },
  preparingWork: {
    vi: 'Đang chuẩn bị: đọc lại kết quả xem trước và dòng đầu tiên…',
    en: 'Preparing: reading the preview again, and the first row…',
  },
  progress: { vi: '{done}/{total} thủ tục · {rate} thủ tục/giây', en: '{done}/{total} procedures · {rate}/s' },
  left: { vi: 'còn khoảng {time}', en: 'about {time} left' },
  stop: { vi: 'Dừng', en: 'Stop' },
  resume: { vi: 'Tiếp tục', en: 'Resume' },
  stopped: {
    vi: 'Đã dừng. Dòng đã làm vẫn nguyên; bấm «Tiếp tục» để làm nốt.',
    en: 'Stopped. What is done stays; press “Resume” to go on.',
  },
  start: { vi: 'Thực hiện với {count} thủ tục', en: 'Do it to {count} procedures' },
  startAsk: {
    vi: '«{action}» sẽ được thực hiện với {count} thủ tục. Mỗi thay đổi được ghi nhật ký; không có hoàn tác hàng loạt.',
    en: '“{action}” will be done to {count} procedures. Each change is logged; there is no bulk undo.',
  },
  falls: {
    vi: '{count} thủ tục sẽ bị hạ mức độ trên trang công khai. Các dòng này được để lại, trừ khi chọn làm cả.',
    en: '{count} procedures would fall to a lower level in public. They are left out, unless you choose otherwise.',
  },
  onlyFalls: {
    vi: 'Mọi thay đổi ở đây đều hạ mức độ: xem từng dòng trước khi chọn làm cả.',
    en: 'Every change here lowers a level: look at the rows before you choose to do them.',
  },
  withFalls: { vi: 'Làm cả {count} thủ tục bị hạ mức độ', en: 'Do the {count} that fall, too' },
  fallsTitle: { vi: 'Hạ mức độ {falls} thủ tục?', en: 'Lower the level of {falls} procedures?' },
  fallsLeft: {
    vi: 'Để lại {count} thủ tục vì mức độ sẽ hạ.',
    en: '{count} procedures were left out because their level would fall.',
  },
  fallsAsk: {
    vi: 'Trong đó {falls} thủ tục bị hạ mức độ: người dân sẽ thấy mức thấp hơn khi bản mới được công bố.',
    en: 'Of these, {falls} fall to a lower level: the public sees the lower one once the new release is out.',
  },
  nothingToDo: { vi: 'Không có thủ tục nào cần thay đổi.', en: 'Nothing would change.' },
  previewDone: {
    vi: 'Xem trước xong: {change} sẽ thay đổi, {same} không có gì để đổi, {refused} bị từ chối. Chưa ghi gì.',
    en: 'Preview: {change} will change, {same} have nothing to change, {refused} are refused. Nothing is written yet.',
  },
  workDone: {
    vi: 'Đã xong: {changed} đã làm, {same} không có gì để đổi, {refused} bị từ chối, {failed} không làm được.',
    en: 'Done: {changed} changed, {same} had nothing to change, {refused} were refused, {failed} failed.',
  },
  report: { vi: 'Từng dòng', en: 'Row by row' },
  csv: { vi: 'Tải báo cáo (CSV)', en: 'Report (CSV)' },
  searchRows: { vi: 'Tìm theo tên hoặc mã', en: 'Search by name or code' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  changes: { vi: 'Thay đổi, lý do', en: 'Changes, reasons' },
  madeBy: { vi: '{who} lập {when}', en: 'Made by {who}, {when}' },
  settings: { vi: 'Thiết lập', en: 'Settings' },
  listLink: { vi: 'Xử lý hàng loạt', en: 'Bulk work' },
  listLinkChosen: { vi: 'Xử lý {count} thủ tục đã chọn', en: 'Work on {count} chosen procedures' },
} as const satisfies Record<string, Text>;

/** How a working document stands to its release. */
export const stateNames: Record<string, Text> = {
  never: { vi: 'Chưa công bố', en: 'Never published' },
  published: { vi: 'Đã công bố', en: 'Published' },
  changed: { vi: 'Có thay đổi chưa công bố', en: 'Changed since' },
  retired: { vi: 'Đã ngừng thực hiện', en: 'Retired' },
};

/** Where a job stands. */
export const jobStateNames: Record<string, Text> = {
  previewing: { vi: 'Đang xem trước', en: 'Previewing' },
  previewed: { vi: 'Đã xem trước, chưa thực hiện', en: 'Previewed' },
  running: { vi: 'Đang thực hiện', en: 'Working' },
  done: { vi: 'Đã xong', en: 'Done' },
  'previewing-stopped': { vi: 'Xem trước đã dừng', en: 'Preview stopped' },
  'running-stopped': { vi: 'Đã dừng giữa chừng', en: 'Stopped on the way' },
};
