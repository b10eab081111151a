import type { Messages } from './messages';

/** Roles, rights, passwords and signing in. */
export const accounts = {
  roleNotYours: {
    code: 'role-not-yours',
    message: {
      vi: 'Anh/chị không cấp được vai trò hoặc phạm vi này.',
      en: 'You cannot give this role or this reach.',
    },
  },
  roleAlone: {
    code: 'role-alone',
    message: {
      vi: 'Vai trò này không đi cùng vai trò khác.',
      en: 'This role does not go with another.',
    },
  },
  placeOfRole: {
    code: 'place-of-role',
    message: {
      vi: 'Vai trò này không thuộc tỉnh, thành phố đã chọn.',
      en: 'This role does not belong to the chosen province.',
    },
  },
  agenciesNeeded: {
    code: 'agencies-needed',
    message: { vi: 'Vai trò này cần ít nhất một cơ quan.', en: 'This role needs at least one agency.' },
  },
  agenciesNotForRole: {
    code: 'agencies-not-for-role',
    message: { vi: 'Vai trò này không giới hạn theo cơ quan.', en: 'This role is not limited to agencies.' },
  },
  lastAdministrator: {
    code: 'last-administrator',
    message: {
      vi: 'Đây là quản trị hệ thống cuối cùng; hãy chỉ định người khác trước.',
      en: 'This is the last system administrator; appoint another one first.',
    },
  },
  notYourself: {
    code: 'not-yourself',
    message: { vi: 'Không tự đổi quyền của mình.', en: 'Nobody changes the own rights.' },
  },
  signInFirst: {
    code: 'sign-in-first',
    message: { vi: 'Hãy đăng nhập.', en: 'Sign in first.' },
  },
  firstUserClosed: {
    code: 'first-user-closed',
    message: {
      vi: 'Tài khoản quản trị đầu tiên được tạo khi khởi động máy chủ.',
      en: 'The first administrator is made when the server starts.',
    },
  },
  provinceNeeded: {
    code: 'province-needed',
    message: { vi: 'Vai trò này phải thuộc một tỉnh.', en: 'This role belongs to a province.' },
  },
  passwordTooShort: {
    code: 'password-too-short',
    message: { vi: 'Mật khẩu cần ít nhất {length} ký tự.', en: 'The password needs at least {length} characters.' },
  },
  passwordTooLong: {
    code: 'password-too-long',
    message: { vi: 'Mật khẩu dài quá {length} ký tự.', en: 'The password is longer than {length} characters.' },
  },
  passwordGuessable: {
    code: 'password-guessable',
    message: {
      vi: 'Mật khẩu dễ đoán: chứa tên đăng nhập, lặp một ký tự hoặc rất phổ biến.',
      en: 'The password is easy to guess: it holds the login name, repeats one character or is very common.',
    },
  },
  tooManyLogins: {
    code: 'too-many-logins',
    message: {
      vi: 'Quá nhiều người đăng nhập cùng lúc. Hãy đợi một lát rồi thử lại.',
      en: 'Too many sign-ins at once. Wait a moment, then try again.',
    },
  },
  passwordByAdministrator: {
    code: 'password-by-administrator',
    message: {
      vi: 'Không tự đặt lại mật khẩu được. Hãy liên hệ quản trị viên để được đặt mật khẩu mới.',
      en: 'Passwords are not reset here. Ask the administrator to set a new one.',
    },
  },
} as const satisfies Messages;
