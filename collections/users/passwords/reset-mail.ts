import { serverAddress } from '../../server-address';

/** The message with the link, which works for an hour and once. Plain text: nothing in it is code. */
export function resetMail(to: string, token: string, env: NodeJS.ProcessEnv) {
  const server = serverAddress(env);
  return {
    to,
    subject: 'Đặt lại mật khẩu Danh mục thủ tục hành chính',
    text: [
      'Có người yêu cầu đặt lại mật khẩu cho tài khoản của anh/chị. Mở liên kết dưới đây trong vòng một giờ:',
      `${server}/admin/reset/${encodeURIComponent(token)}`,
      'Nếu anh/chị không yêu cầu, hãy bỏ qua thư này; mật khẩu không thay đổi.',
      'Somebody asked to reset the password of your account. The link works for one hour, once.',
    ].join('\n\n'),
  };
}
