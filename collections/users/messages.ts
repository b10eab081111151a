import type { Text } from '../../src/messages/text';

/** What people are told about signing in, with the stable code of each. */
export const messages = {
  secondFactorNeeded: {
    code: 'second-factor-needed',
    message: {
      vi: 'Hãy nhập mã 6 số trong ứng dụng xác thực, hoặc một mã khôi phục.',
      en: 'Type the 6-digit code of your authenticator, or a recovery code.',
    },
  },
  secondFactorWrong: {
    code: 'second-factor-wrong',
    message: {
      vi: 'Mã không đúng, đã dùng rồi hoặc đã hết hạn. Hãy nhập mã mới.',
      en: 'The code is wrong, used already or too old. Type the next one.',
    },
  },
  secondFactorOn: {
    code: 'second-factor-on',
    message: { vi: 'Xác thực hai lớp đang bật.', en: 'The second factor is on already.' },
  },
  secondFactorOff: {
    code: 'second-factor-off',
    message: { vi: 'Xác thực hai lớp đang tắt.', en: 'The second factor is off.' },
  },
  passwordWrong: {
    code: 'password-wrong',
    message: { vi: 'Mật khẩu không đúng.', en: 'The password is wrong.' },
  },
  presentPasswordNeeded: {
    code: 'present-password-needed',
    message: {
      vi: 'Để đổi mật khẩu hoặc email của mình, hãy nhập cả mật khẩu hiện tại.',
      en: 'To change your own password or e-mail address, type your present password too.',
    },
  },
  oneAccountOnly: {
    code: 'one-account-only',
    message: {
      vi: 'Mật khẩu và email chỉ đổi cho từng tài khoản.',
      en: 'Passwords and e-mail addresses are changed for one account at a time.',
    },
  },
  sessionUnknown: {
    code: 'session-unknown',
    message: { vi: 'Phiên này đã kết thúc.', en: 'This session has ended.' },
  },
  resetSent: {
    code: 'reset-sent',
    message: {
      vi: 'Nếu có tài khoản với địa chỉ này, thư hướng dẫn đặt lại mật khẩu đã được gửi.',
      en: 'If there is an account with this address, a message to reset the password was sent.',
    },
  },
  resetExpired: {
    code: 'reset-expired',
    message: {
      vi: 'Liên kết đã hết hạn hoặc đã dùng. Hãy yêu cầu liên kết mới.',
      en: 'The link is too old or was used. Ask for a new one.',
    },
  },
  resetDone: {
    code: 'reset-done',
    message: { vi: 'Đã đặt mật khẩu mới. Hãy đăng nhập.', en: 'The new password is set. Sign in.' },
  },
  oidcOff: {
    code: 'oidc-off',
    message: { vi: 'Chưa cấu hình đăng nhập một lần.', en: 'Single sign-on is not configured.' },
  },
} as const satisfies Record<string, { code: string; message: Text }>;
