import type { Text } from '../messages/text';

type Action = {
  /** Stable, kebab-case. */
  code: string;
  /** In a list: "Lưu", "Công bố". */
  name: Text;
  /** As a sentence; `{who}`, `{what}` and `{reason}` are filled in. */
  sentence: Text;
  /** Said instead where a reason was given, where the sentence has no place for it. */
  reasoned?: Text;
  /** Said instead of an approval whose release is put off; `{date}` is filled in. */
  dated?: Text;
  /** Said instead of a release without review. */
  direct?: Text;
};

/** Everything that gets a line, in the words of its history. A new deed is one more value here. */
export const auditActions = [
  {
    code: 'created',
    name: { vi: 'Tạo mới', en: 'Created' },
    sentence: { vi: '{who} tạo {what}', en: '{who} created {what}' },
  },
  {
    code: 'saved',
    name: { vi: 'Sửa', en: 'Changed' },
    sentence: { vi: '{who} sửa {what}', en: '{who} changed {what}' },
  },
  {
    code: 'deleted',
    name: { vi: 'Xóa', en: 'Deleted' },
    sentence: { vi: '{who} xóa {what}', en: '{who} deleted {what}' },
  },
  {
    code: 'derived',
    name: { vi: 'Sinh biểu mẫu', en: 'Form derived' },
    sentence: { vi: '{who} sinh lại biểu mẫu {what}', en: '{who} derived the form {what} again' },
  },
  {
    code: 'form-kept',
    name: { vi: 'Giữ biểu mẫu', en: 'Form kept' },
    sentence: { vi: '{who} giữ biểu mẫu {what} như đang có', en: '{who} kept the form {what} as it was' },
  },
  {
    code: 'released',
    name: { vi: 'Công bố', en: 'Released' },
    sentence: { vi: '{who} công bố {what}', en: '{who} released {what}' },
    direct: {
      vi: '{who} công bố trực tiếp {what}, không qua thẩm định',
      en: '{who} released {what} directly, without a review',
    },
  },
  {
    code: 'level-fallen',
    name: { vi: 'Mức độ bị hạ', en: 'Level fell' },
    sentence: { vi: 'Mức độ của {what} bị hạ: {reason}', en: 'The level of {what} fell: {reason}' },
  },
  {
    code: 'level-risen',
    name: { vi: 'Mức độ được khôi phục', en: 'Level rose again' },
    sentence: { vi: 'Mức độ của {what} được khôi phục: {reason}', en: 'The level of {what} rose again: {reason}' },
  },
  {
    code: 'review-submitted',
    name: { vi: 'Trình thẩm định', en: 'Submitted for review' },
    sentence: { vi: '{who} trình thẩm định {what}', en: '{who} submitted {what} for review' },
  },
  {
    code: 'review-approved',
    name: { vi: 'Duyệt', en: 'Approved' },
    sentence: { vi: '{who} duyệt {what}', en: '{who} approved {what}' },
    dated: {
      vi: '{who} duyệt {what}, công bố ngày {date}',
      en: '{who} approved {what}, to be released on {date}',
    },
  },
  {
    code: 'review-returned',
    name: { vi: 'Trả lại', en: 'Returned' },
    sentence: { vi: '{who} trả lại {what}: {reason}', en: '{who} returned {what}: {reason}' },
  },
  {
    code: 'review-withdrawn',
    name: { vi: 'Rút lại', en: 'Withdrawn' },
    sentence: { vi: '{who} rút lại đề nghị thẩm định {what}', en: '{who} withdrew the review of {what}' },
    reasoned: {
      vi: '{who} rút lại đề nghị thẩm định {what}: {reason}',
      en: '{who} withdrew the review of {what}: {reason}',
    },
  },
  {
    code: 'review-voided',
    name: { vi: 'Đề nghị mất hiệu lực', en: 'Review void' },
    sentence: {
      vi: 'Đề nghị thẩm định {what} mất hiệu lực: nội dung đã đổi sau khi trình',
      en: 'The review of {what} became void: its content changed after it was submitted',
    },
  },
  {
    code: 'review-asked',
    name: { vi: 'Hỏi người thẩm định khác', en: 'Another reviewer asked' },
    sentence: { vi: '{who} hỏi thêm người thẩm định về {what}', en: '{who} asked another reviewer about {what}' },
  },
  {
    code: 'review-commented',
    name: { vi: 'Góp ý', en: 'Commented' },
    sentence: { vi: '{who} góp ý về {what}: {reason}', en: '{who} commented on {what}: {reason}' },
  },
  {
    code: 'refused',
    name: { vi: 'Bị từ chối', en: 'Refused' },
    sentence: {
      vi: '{who} bị từ chối khi thao tác trên {what}: {reason}',
      en: '{who} was refused a change of {what}: {reason}',
    },
  },
  {
    code: 'role-changed',
    name: { vi: 'Đổi quyền', en: 'Rights changed' },
    sentence: { vi: '{who} đổi quyền của {what}', en: '{who} changed the rights of {what}' },
  },
  {
    code: 'key-issued',
    name: { vi: 'Tạo khóa cổng', en: 'Portal key made' },
    sentence: { vi: '{who} tạo khóa mới cho cổng {what}', en: '{who} made a new key for the portal {what}' },
  },
  {
    code: 'signed-in',
    name: { vi: 'Đăng nhập', en: 'Signed in' },
    sentence: { vi: '{who} đăng nhập', en: '{who} signed in' },
  },
  {
    code: 'sign-in-failed',
    name: { vi: 'Đăng nhập không thành công', en: 'Sign-in failed' },
    sentence: {
      vi: 'Đăng nhập không thành công vào tài khoản {what}: {reason}',
      en: 'A sign-in to the account {what} failed: {reason}',
    },
  },
  {
    code: 'signed-out',
    name: { vi: 'Đăng xuất', en: 'Signed out' },
    sentence: { vi: '{who} đăng xuất', en: '{who} signed out' },
  },
  {
    code: 'account-locked',
    name: { vi: 'Tài khoản bị khóa tạm', en: 'Account locked' },
    sentence: {
      vi: 'Tài khoản {what} bị khóa tạm vì nhập sai nhiều lần',
      en: 'The account {what} was locked after too many wrong attempts',
    },
  },
  {
    code: 'password-changed',
    name: { vi: 'Đổi mật khẩu', en: 'Password changed' },
    sentence: { vi: '{who} đổi mật khẩu của {what}', en: '{who} changed the password of {what}' },
  },
  {
    code: 'second-factor-on',
    name: { vi: 'Bật xác thực hai lớp', en: 'Second factor on' },
    sentence: { vi: '{who} bật xác thực hai lớp', en: '{who} turned the second factor on' },
  },
  {
    code: 'second-factor-off',
    name: { vi: 'Tắt xác thực hai lớp', en: 'Second factor off' },
    sentence: {
      vi: '{who} tắt xác thực hai lớp của {what}',
      en: '{who} turned the second factor of {what} off',
    },
  },
  {
    code: 'recovery-code-used',
    name: { vi: 'Dùng mã khôi phục', en: 'Recovery code used' },
    sentence: { vi: '{who} đăng nhập bằng mã khôi phục', en: '{who} signed in with a recovery code' },
  },
  {
    code: 'sessions-ended',
    name: { vi: 'Kết thúc phiên', en: 'Sessions ended' },
    sentence: { vi: '{who} kết thúc phiên đăng nhập của {what}', en: '{who} ended sessions of {what}' },
  },
  {
    code: 'exported',
    name: { vi: 'Xuất dữ liệu', en: 'Exported' },
    sentence: { vi: '{who} xuất {what}', en: '{who} exported {what}' },
  },
  {
    code: 'withdrawn',
    name: { vi: 'Thôi công bố', en: 'Withdrawn' },
    sentence: { vi: '{who} thôi công bố {what}: {reason}', en: '{who} withdrew {what}: {reason}' },
  },
  {
    code: 'ended',
    name: { vi: 'Thôi thực hiện', en: 'Ended' },
    sentence: { vi: '{who} cho thôi thực hiện {what}: {reason}', en: '{who} ended {what}: {reason}' },
  },
  {
    code: 'reinstated',
    name: { vi: 'Khôi phục', en: 'Brought back' },
    sentence: { vi: '{who} khôi phục {what} thành bản nháp', en: '{who} brought {what} back as a draft' },
  },
  {
    code: 'merged',
    name: { vi: 'Gộp vào đây', en: 'Merged into this' },
    sentence: { vi: '{who} gộp vào {what}: {reason}', en: '{who} merged into {what}: {reason}' },
  },
  {
    code: 'merged-away',
    name: { vi: 'Gộp sang thủ tục khác', en: 'Merged away' },
    sentence: { vi: '{who} gộp {what} vào {reason}', en: '{who} merged {what} into {reason}' },
  },
  {
    code: 'merge-undone',
    name: { vi: 'Hoàn tác gộp', en: 'Merger undone' },
    sentence: { vi: '{who} hoàn tác việc gộp {what}', en: '{who} undid the merger of {what}' },
  },
  {
    code: 'called-different',
    name: { vi: 'Xác nhận không trùng', en: 'Called different' },
    sentence: { vi: '{who} xác nhận {what} không trùng với {reason}', en: '{who} said {what} differs from {reason}' },
  },
  {
    code: 'master-followed',
    name: { vi: 'Theo bản gốc', en: 'Master followed' },
    sentence: { vi: '{who} cho {what} theo bản gốc {reason}', en: '{who} let {what} follow the master {reason}' },
  },
  {
    code: 'master-left',
    name: { vi: 'Thôi theo bản gốc', en: 'Master left' },
    sentence: { vi: '{who} cho {what} thôi theo bản gốc {reason}', en: '{who} let {what} leave the master {reason}' },
  },
  {
    code: 'master-accepted',
    name: { vi: 'Nhận theo bản gốc', en: 'Taken from the master' },
    sentence: {
      vi: '{who} nhận theo bản gốc ở {what}: {reason}',
      en: '{who} took from the master for {what}: {reason}',
    },
  },
  {
    code: 'master-deviated',
    name: { vi: 'Giữ riêng', en: 'Own text kept' },
    sentence: { vi: '{who} giữ riêng ở {what}: {reason}', en: '{who} kept the own text of {what}: {reason}' },
  },
  {
    code: 'imported',
    name: { vi: 'Nhập dữ liệu', en: 'Imported' },
    sentence: { vi: '{who} nhập {what}', en: '{who} imported {what}' },
  },
  {
    code: 'bulk-work',
    name: { vi: 'Xử lý hàng loạt', en: 'Bulk work' },
    sentence: { vi: '{who} xử lý hàng loạt: {what} ({reason})', en: '{who} worked on many at once: {what} ({reason})' },
  },
] as const satisfies readonly Action[];

export type AuditActionCode = (typeof auditActions)[number]['code'];

const byCode: ReadonlyMap<string, Action> = new Map(auditActions.map((action) => [action.code, action]));

/** The deeds of one request, in the order in which they follow each other; what is done to the record comes before. */
const courseOfReview: readonly string[] = [
  'review-submitted',
  'review-commented',
  'review-asked',
  'review-approved',
  'review-returned',
  'review-withdrawn',
  'review-voided',
  'released',
  'level-fallen',
  'level-risen',
];

/** Where an action stands among those of the same moment; the one that must come first is lower. */
export const placeInCourse = (code: string): number => courseOfReview.indexOf(code);

/** The action of a code; undefined for a code that no version of ours wrote. */
export function auditAction(code: string): Action | undefined {
  return byCode.get(code);
}

export const isAuditActionCode = (code: unknown): code is AuditActionCode =>
  typeof code === 'string' && byCode.has(code);
