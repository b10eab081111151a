import type { Text } from '../../messages/text';

export const impacts = {
  drafts: {
    breaking: {
      vi: 'Hồ sơ đang điền dở hoặc đã lưu có thể không còn hợp lệ',
      en: 'Stored drafts may no longer be accepted',
    },
    compatible: { vi: 'Hồ sơ đang điền dở vẫn hợp lệ', en: 'Stored drafts stay valid' },
    cosmetic: { vi: 'Không ảnh hưởng đến hồ sơ', en: 'No effect on drafts' },
  },
  portals: {
    breaking: { vi: 'Cổng kết nối phải sửa theo', en: 'Portals have to follow' },
    compatible: { vi: 'Cổng kết nối vẫn chạy được', en: 'Portals keep working' },
    cosmetic: { vi: 'Không ảnh hưởng đến cổng kết nối', en: 'No effect on portals' },
  },
} as const satisfies Record<string, Record<string, Text>>;

export const messages = {
  always: { vi: 'luôn hiện', en: 'always shown' },
  never: { vi: 'không', en: 'no' },
  none: { vi: '(trống)', en: '(empty)' },
  formTitle: { vi: 'Tên biểu mẫu đổi thành “{to}”.', en: 'The form is now called “{to}”.' },
  formDescription: { vi: 'Lời giới thiệu biểu mẫu được sửa.', en: 'The description of the form was changed.' },
  stepAdded: { vi: 'Thêm bước “{name}”.', en: 'Step “{name}” was added.' },
  stepRemoved: { vi: 'Bỏ bước “{name}”.', en: 'Step “{name}” was removed.' },
  stepTitle: { vi: 'Bước “{from}” đổi tên thành “{to}”.', en: 'Step “{from}” is now called “{to}”.' },
  stepDescription: { vi: 'Lời dẫn của bước “{name}” được sửa.', en: 'The introduction of step “{name}” was changed.' },
  stepMoved: { vi: 'Bước “{name}” chuyển sang vị trí {place}.', en: 'Step “{name}” moved to place {place}.' },
  section: { vi: 'phần “{name}”', en: 'section “{name}”' },
  sectionUntitled: { vi: 'phần không có tiêu đề', en: 'the section without a title' },
  sectionUntitledOf: {
    vi: 'phần không có tiêu đề của bước “{step}”',
    en: 'the section without a title in step “{step}”',
  },
  sectionAdded: { vi: 'Thêm {name}.', en: '{first} was added.' },
  sectionRemoved: { vi: 'Bỏ {name}.', en: '{first} was removed.' },
  sectionTitle: { vi: '{from} đổi tên thành “{to}”.', en: '{from} is now called “{to}”.' },
  sectionTitleGone: { vi: '{from} nay không có tiêu đề.', en: '{from} has no title now.' },
  sectionDescription: { vi: 'Lời dẫn của {name} được sửa.', en: 'The introduction of {name} was changed.' },
  sectionMoved: { vi: '{first} chuyển chỗ, nay trong bước “{step}”.', en: '{first} moved, now in step “{step}”.' },
  sectionBlock: {
    vi: '{first} theo bản khác của khối dùng chung.',
    en: '{first} follows another revision of its block.',
  },
  sectionShow: { vi: '{first} nay hiện khi: {to}.', en: '{first} is now shown when: {to}.' },
  sectionAlways: { vi: '{first} nay luôn hiện.', en: '{first} is now always shown.' },
  fieldAdded: { vi: 'Thêm trường “{label}”.', en: '“{label}” was added.' },
  fieldAddedAsked: { vi: 'Thêm trường bắt buộc “{label}”.', en: '“{label}” was added and is required.' },
  fieldRemoved: {
    vi: 'Bỏ trường “{label}”; câu trả lời đã có không được giữ.',
    en: '“{label}” was removed; its answers are not kept.',
  },
  key: {
    vi: '“{label}”: tên lưu đổi từ “{from}” thành “{to}”.',
    en: '“{label}”: the stored name changed from “{from}” to “{to}”.',
  },
  type: { vi: '“{label}” đổi kiểu từ {from} sang {to}.', en: '“{label}” changed from {from} to {to}.' },
  required: { vi: '“{label}” trở thành bắt buộc.', en: '“{label}” is now required.' },
  optional: { vi: '“{label}” không còn bắt buộc.', en: '“{label}” is no longer required.' },
  stillRequired: {
    vi: '“{label}”: điều kiện bắt buộc đổi, nhưng trường vẫn luôn bắt buộc.',
    en: '“{label}”: when it is required was changed, but it is always required.',
  },
  requiredWhen: { vi: '“{label}” nay bắt buộc khi: {to}.', en: '“{label}” is now required when: {to}.' },
  show: { vi: '“{label}” nay hiện khi: {to}.', en: '“{label}” is now shown when: {to}.' },
  showAlways: { vi: '“{label}” nay luôn hiện.', en: '“{label}” is now always shown.' },
  choicesAdded: { vi: '“{label}”: thêm lựa chọn {names}.', en: '“{label}”: new choices {names}.' },
  choicesRemoved: { vi: '“{label}”: bỏ lựa chọn {names}.', en: '“{label}”: choices {names} are gone.' },
  choicesOrder: { vi: '“{label}”: các lựa chọn xếp lại thứ tự.', en: '“{label}”: the choices are in another order.' },
  choicesLabels: {
    vi: '“{label}”: lời của các lựa chọn được sửa: {names}.',
    en: '“{label}”: choices are worded anew: {names}.',
  },
  bound: { vi: '“{label}”: {bound} từ {from} thành {to}.', en: '“{label}”: {bound} changed from {from} to {to}.' },
  noBound: { vi: 'không giới hạn', en: 'no limit' },
  format: { vi: '“{label}”: cách viết được nhận đã đổi.', en: '“{label}”: what may be typed has changed.' },
  formatFree: { vi: '“{label}”: nhận cách viết rộng hơn.', en: '“{label}”: more may be typed.' },
  setting: { vi: '“{label}”: thiết lập “{setting}” đã đổi.', en: '“{label}”: the setting “{setting}” has changed.' },
  textChanged: { vi: '“{label}”: {member} được sửa.', en: '“{label}”: the {member} was changed.' },
  relabelled: { vi: 'Nhãn “{from}” đổi thành “{to}”.', en: '“{from}” is now called “{to}”.' },
  moved: { vi: '“{label}” chuyển chỗ trong {section}.', en: '“{label}” has another place in {section}.' },
  movedTo: { vi: '“{label}” chuyển sang {section}.', en: '“{label}” moved to {section}.' },
  movedRow: { vi: '“{label}” đổi thứ tự cột.', en: '“{label}” is another column now.' },
  ruleAdded: { vi: 'Thêm quy tắc: {rule}.', en: 'New rule: {rule}.' },
  ruleRemoved: { vi: 'Bỏ quy tắc: {rule}.', en: 'Rule removed: {rule}.' },
  ruleChanged: { vi: 'Quy tắc đổi thành: {rule}.', en: 'The rule is now: {rule}.' },
  ruleMessage: { vi: 'Câu báo của quy tắc được sửa: {rule}.', en: 'The message of the rule was changed: {rule}.' },
  ruleWarns: { vi: 'Quy tắc nay chỉ nhắc, không chặn: {rule}.', en: 'The rule now only warns: {rule}.' },
  translations: {
    vi: 'Bản dịch “{locale}”: {count} câu thay đổi.',
    en: 'Translation “{locale}”: {count} texts changed.',
  },
  imported: { vi: 'Phần nhập từ nơi khác của biểu mẫu đã đổi.', en: 'The imported parts of the form have changed.' },
  importedField: { vi: '“{label}”: phần nhập từ nơi khác đã đổi.', en: '“{label}”: its imported parts have changed.' },
} as const satisfies Record<string, Text>;

/** Members of a field that are words only. */
export const textMembers = {
  description: { vi: 'gợi ý', en: 'hint' },
  'x-why': { vi: 'lý do hỏi', en: 'reason' },
  'x-legal-basis': { vi: 'căn cứ pháp lý', en: 'legal basis' },
  'x-unit': { vi: 'đơn vị', en: 'unit' },
  'x-item-label': { vi: 'tên một dòng', en: 'name of a row' },
  'x-tone': {
    vi: 'kiểu khung ghi chú (thông tin, lưu ý, cảnh báo)',
    en: 'look of the note (information, hint, warning)',
  },
} as const satisfies Record<string, Text>;

/** Bounds in words. */
export const boundWords = {
  minLength: { vi: 'số ký tự ít nhất', en: 'least characters' },
  maxLength: { vi: 'số ký tự nhiều nhất', en: 'most characters' },
  minimum: { vi: 'giá trị nhỏ nhất', en: 'minimum' },
  maximum: { vi: 'giá trị lớn nhất', en: 'maximum' },
  exclusiveMinimum: { vi: 'phải lớn hơn', en: 'must be above' },
  exclusiveMaximum: { vi: 'phải nhỏ hơn', en: 'must be below' },
  minItems: { vi: 'số mục ít nhất', en: 'least items' },
  maxItems: { vi: 'số mục nhiều nhất', en: 'most items' },
  'x-earliest': { vi: 'ngày sớm nhất', en: 'earliest date' },
  'x-latest': { vi: 'ngày muộn nhất', en: 'latest date' },
  'x-max-megabytes': { vi: 'dung lượng mỗi tệp (MB)', en: 'megabytes per file' },
  'x-decimals': { vi: 'số chữ số sau dấu phẩy', en: 'decimals' },
} as const satisfies Record<string, Text>;
