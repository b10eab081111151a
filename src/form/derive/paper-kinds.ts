import type { Text } from '../../messages/text';

/** How a kind of paper or thing is handed in online. A value in a list; every kind whose words occur in the name applies. */
export type PaperKind = {
  id: string;
  /** Words in lower-case Vietnamese. */
  when: readonly string[];
  /** Whether a picture or scan of it can stand for it online. */
  upload: boolean;
  accept?: readonly string[];
  maxFiles?: number;
  note: Text;
};

const images = ['image/jpeg', 'image/png', 'image/heic', 'image/webp'];

/** What scanners and phones make. */
export const usualFiles: readonly string[] = ['application/pdf', ...images];

const officeFiles = [
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

export const paperKinds: readonly PaperKind[] = [
  {
    id: 'portrait',
    when: ['ảnh màu 4x6', 'ảnh chân dung', 'ảnh 4x6', 'ảnh 3x4'],
    upload: true,
    accept: images,
    maxFiles: 2,
    note: {
      vi: 'Tệp ảnh chân dung chụp trong 6 tháng, rõ mặt, nền sáng; ảnh giấy chỉ nộp khi được yêu cầu.',
      en: 'Portrait taken within 6 months, face clear, light background; prints only when asked.',
    },
  },
  {
    id: 'picture',
    when: ['ảnh toàn thân', 'ảnh chụp', 'chụp toàn tàu', 'ảnh hiện trạng'],
    upload: true,
    accept: images,
    note: {
      vi: 'Tệp ảnh rõ nét, thấy toàn bộ; có thể tải nhiều ảnh.',
      en: 'Clear pictures that show the whole; several are welcome.',
    },
  },
  {
    id: 'envelope',
    when: ['phong bì', 'tem thư'],
    upload: false,
    note: {
      vi: 'Không cần phong bì dán tem khi nộp trực tuyến: chọn nhận kết quả qua bưu chính công ích ở bước sau.',
      en: 'No stamped envelope online: choose delivery by public post in a later step.',
    },
  },
  {
    id: 'rubbing',
    when: ['bản chà', 'chà số máy'],
    upload: true,
    note: {
      vi: 'Chụp bản chà số máy, số khung dán trên giấy; nộp bản giấy khi đến làm thủ tục.',
      en: 'Photograph the rubbings; hand in the paper when you come.',
    },
  },
  {
    id: 'number-plate',
    when: ['biển số xe'],
    upload: true,
    note: {
      vi: 'Chụp giấy và biển số để khai; mang bản gốc và biển số đến cơ quan đăng ký xe để thu hồi.',
      en: 'Photograph the certificate and the plate; bring both to the vehicle office.',
    },
  },
  {
    id: 'surrendered-original',
    when: ['bản gốc', 'bản chính giấy', '(bản chính)', 'giấy chứng nhận đã cấp'],
    upload: true,
    note: {
      vi: 'Tải lên bản quét; nộp lại bản gốc khi nhận kết quả hoặc khi được yêu cầu.',
      en: 'Upload a scan; give up the original when you collect the result or when asked.',
    },
  },
  {
    id: 'drawing',
    when: ['bản vẽ', 'trích đo', 'thiết kế'],
    upload: true,
    maxFiles: 20,
    note: {
      vi: 'Nên dùng tệp PDF, mỗi bản vẽ một trang, đọc được kích thước.',
      en: 'Preferably PDF, one drawing a page, dimensions readable.',
    },
  },
  {
    id: 'working-document',
    when: [
      'báo cáo',
      'đề án',
      'phương án',
      'thuyết minh',
      'kịch bản',
      'danh mục',
      'danh sách',
      'dự thảo',
      'tài liệu',
      'điều lệ',
    ],
    upload: true,
    accept: [...usualFiles, ...officeFiles],
    maxFiles: 20,
    note: {
      vi: 'Nhận PDF, ảnh hoặc tệp Word, Excel.',
      en: 'PDF, pictures, Word or Excel files.',
    },
  },
  {
    id: 'health-certificate',
    when: ['khám sức khỏe', 'chứng nhận sức khỏe', 'đủ sức khỏe'],
    upload: true,
    note: {
      vi: 'Giấy phải còn hiệu lực vào ngày nộp hồ sơ.',
      en: 'It must be valid on the day you apply.',
    },
  },
];
