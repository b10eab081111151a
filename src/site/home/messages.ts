import type { Text } from '../../messages/text';

/** Words of the front page. */
export const homeTexts = {
  title: { vi: 'Tìm và nộp hồ sơ thủ tục hành chính', en: 'Find a procedure and send your dossier' },
  lead: {
    vi: 'Mỗi thủ tục ở đây nói rõ cần giấy tờ gì, mất bao lâu, phí bao nhiêu, nộp ở đâu – và nếu được nhận trực tuyến thì điền và gửi ngay tại đây.',
    en: 'Every procedure here says which papers you need, how long it takes, what it costs and where to go – and where it is offered online you can fill it in and send it right here.',
  },
  sectors: { vi: 'Chọn theo lĩnh vực', en: 'Choose by sector' },
  allServices: { vi: 'Xem tất cả {count} thủ tục', en: 'See all {count} procedures' },
  levels: { vi: 'Mức độ dịch vụ', en: 'Service levels' },
  levelsLead: {
    vi: 'Mức độ được tính từ những gì thật sự hoạt động, không do ai tự ghi. Mỗi trang thủ tục nói rõ vì sao đạt và còn thiếu gì.',
    en: 'The level is computed from what really works; nobody types it in. Every procedure says why it has its level and what is missing.',
  },
  how: { vi: 'Làm thế nào', en: 'How it works' },
  howFind: { vi: 'Tìm thủ tục', en: 'Find the procedure' },
  howFindText: {
    vi: 'Gõ vài từ, có dấu hay không dấu, hoặc chọn lĩnh vực.',
    en: 'Type a few words, with or without accents, or choose a sector.',
  },
  howRead: { vi: 'Chuẩn bị giấy tờ', en: 'Prepare the papers' },
  howReadText: {
    vi: 'Một danh sách đầy đủ: giấy tờ, thời hạn, phí, nơi nhận.',
    en: 'One complete list: papers, time limit, fee, where to go.',
  },
  howFill: { vi: 'Điền và gửi', en: 'Fill in and send' },
  howFillText: {
    vi: 'Bản nháp được giữ trên máy của bạn. Ảnh chụp giấy tờ cũng được nhận.',
    en: 'Your draft stays on your own device. Photos of papers are accepted.',
  },
  howFollow: { vi: 'Theo dõi', en: 'Follow it' },
  howFollowText: {
    vi: 'Dùng mã hồ sơ và mã bí mật trên giấy hẹn để xem hồ sơ đang ở đâu.',
    en: 'Use the number and the secret of your receipt to see where your dossier is.',
  },
  track: { vi: 'Đã nộp hồ sơ?', en: 'Already sent a dossier?' },
  trackText: {
    vi: 'Xem tình trạng, những gì đã gửi và ngày hẹn trả kết quả.',
    en: 'See its status, what was sent and the date of the result.',
  },
  trackButton: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
} satisfies Record<string, Text>;
