import type { Text } from '../../messages/text';

/** Words of signing in and of the own account. */
export const messages = {
  signInTitle: { vi: 'Đăng nhập', en: 'Sign in' },
  email: { vi: 'Email', en: 'E-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signingIn: { vi: 'Đang đăng nhập…', en: 'Signing in…' },
  codeTitle: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  code: { vi: 'Mã xác thực', en: 'Code' },
  codeHint: {
    vi: 'Mã 6 số trong ứng dụng xác thực trên điện thoại; mất điện thoại thì dùng một mã khôi phục.',
    en: 'The 6 digits of the authenticator on your phone; without the phone, a recovery code.',
  },
  goOn: { vi: 'Tiếp tục', en: 'Continue' },
  otherAccount: { vi: 'Dùng tài khoản khác', en: 'Use another account' },
  forgot: { vi: 'Quên mật khẩu?', en: 'Forgot the password?' },
  forgotNoMail: {
    vi: 'Quên mật khẩu: liên hệ quản trị của tỉnh để được đặt mật khẩu mới.',
    en: 'Forgot the password: ask the administrator of your province for a new one.',
  },
  singleSignOn: { vi: 'Đăng nhập bằng {name}', en: 'Sign in with {name}' },
  'sso-no-role': {
    vi: 'Tài khoản của anh/chị chưa được cấp quyền ở hệ thống này. Hãy liên hệ quản trị của tỉnh.',
    en: 'Your account has no rights here. Ask the administrator of your province.',
  },
  'sso-unknown': {
    vi: 'Chưa có tài khoản cho anh/chị ở hệ thống này. Hãy liên hệ quản trị của tỉnh.',
    en: 'There is no account for you here. Ask the administrator of your province.',
  },
  'sso-disabled': { vi: 'Tài khoản đã ngừng sử dụng.', en: 'The account is out of use.' },
  'sso-no-email': {
    vi: 'Hệ thống đăng nhập một lần không cho biết địa chỉ email đã xác minh của anh/chị.',
    en: 'The identity provider tells no verified e-mail address of yours.',
  },
  'sso-taken': {
    vi: 'Địa chỉ email này đã gắn với một tài khoản đăng nhập một lần khác. Hãy liên hệ quản trị của tỉnh.',
    en: 'This e-mail address is bound to another account of the identity provider. Ask the administrator of your province.',
  },
  'sso-rights-wrong': {
    vi: 'Quyền mà hệ thống đăng nhập một lần cấp không hợp lệ (vai trò, tỉnh hoặc cơ quan không khớp). Hãy báo quản trị hệ thống.',
    en: 'The rights the identity provider gives make no sense (role, province or agency). Tell the system administrator.',
  },
  'sso-last-administrator': {
    vi: 'Đăng nhập này sẽ lấy quyền của quản trị hệ thống cuối cùng nên bị từ chối. Hãy sửa vai trò được cấp, hoặc chỉ định người khác trước.',
    en: 'This sign-in would take the rights of the last system administrator. Mend the claimed role, or appoint somebody else first.',
  },
  'sso-denied': {
    vi: 'Hệ thống đăng nhập một lần từ chối: anh/chị đã hủy, hoặc chưa được phép dùng ứng dụng này.',
    en: 'The identity provider declined: you cancelled, or may not use this application.',
  },
  'sso-expired': { vi: 'Đã quá lâu. Hãy đăng nhập lại.', en: 'That took too long. Sign in again.' },
  'sso-failed': {
    vi: 'Đăng nhập một lần không thành công. Hãy thử lại; nếu vẫn không được, báo quản trị viên.',
    en: 'Single sign-on failed. Try again; if it still fails, tell the administrator.',
  },

  security: { vi: 'Bảo mật', en: 'Security' },
  secondFactor: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  isOff: {
    vi: 'Đang tắt. Khi bật, đăng nhập cần thêm mã 6 số trên điện thoại: lộ mật khẩu cũng không ai vào được.',
    en: 'Off. When it is on, a sign-in also needs a 6-digit code of your phone.',
  },
  isOn: { vi: 'Đang bật. Còn {count} mã khôi phục.', en: 'On. {count} recovery codes are left.' },
  turnOn: { vi: 'Bật xác thực hai lớp', en: 'Turn it on' },
  turnOff: { vi: 'Tắt xác thực hai lớp', en: 'Turn it off' },
  newCodes: { vi: 'Tạo mã khôi phục mới', en: 'Make new recovery codes' },
  presentPassword: {
    vi: 'Mật khẩu hiện tại (chỉ cần khi đổi mật khẩu hoặc email)',
    en: 'Present password (only to change the password or e-mail address)',
  },
  passwordAgain: { vi: 'Nhập lại mật khẩu của anh/chị', en: 'Type your password again' },
  scan: {
    vi: 'Quét mã QR bằng ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, FreeOTP…), hoặc gõ khóa bên dưới. Rồi nhập mã 6 số mà ứng dụng hiện.',
    en: 'Scan the QR code with an authenticator, or type the key below. Then type the 6 digits it shows.',
  },
  key: { vi: 'Khóa để gõ tay', en: 'Key to type' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  codesTitle: { vi: 'Mã khôi phục, chỉ hiện một lần', en: 'Recovery codes, shown once' },
  codesHint: {
    vi: 'In ra hoặc chép vào nơi an toàn. Mỗi mã dùng một lần khi không có điện thoại.',
    en: 'Print them or keep them safe. Each works once when the phone is not there.',
  },
  turnedOn: { vi: 'Đã bật xác thực hai lớp.', en: 'The second factor is on.' },
  turnedOff: { vi: 'Đã tắt xác thực hai lớp.', en: 'The second factor is off.' },
  sessions: { vi: 'Các phiên đang đăng nhập', en: 'Open sessions' },
  thisSession: { vi: 'phiên này', en: 'this one' },
  since: { vi: 'từ {time}', en: 'since {time}' },
  unknownDevice: { vi: 'thiết bị không rõ', en: 'unknown device' },
  bySso: { vi: 'đăng nhập một lần', en: 'single sign-on' },
  end: { vi: 'Kết thúc', en: 'End' },
  endNamed: { vi: 'phiên {device}, {time}', en: 'the session {device}, {time}' },
  endOthers: { vi: 'Kết thúc mọi phiên khác', en: 'End all others' },
  ended: { vi: 'Đã kết thúc.', en: 'Ended.' },
  ofOther: {
    vi: 'Khi người này mất điện thoại và mã khôi phục, hoặc nghi tài khoản bị lộ. Hãy chắc chắn ai đang yêu cầu.',
    en: 'When this person lost the phone and the codes, or the account may be known to others. Make sure who is asking.',
  },
  endAll: { vi: 'Kết thúc mọi phiên của người này', en: 'End all sessions of this person' },
} as const satisfies Record<string, Text>;
