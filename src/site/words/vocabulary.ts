import type { DossierState } from '../../dossier/dossier';
import type { Text } from '../../messages/text';
import type { ApplicantKind, ChannelKind, RequiredDocument, Tier } from '../../procedure/procedure';
import type { ServiceLevel } from '../../service-level/level';

/** The words of the domain for people: what a record says in codes. */

export const channelNames: Record<ChannelKind, Text> = {
  counter: { vi: 'Nộp trực tiếp', en: 'In person' },
  post: { vi: 'Qua bưu chính công ích', en: 'By public post' },
  online: { vi: 'Nộp trực tuyến', en: 'Online' },
};

export const channelHints: Record<ChannelKind, Text> = {
  counter: {
    vi: 'Mang hồ sơ đến quầy của Trung tâm Phục vụ hành chính công.',
    en: 'Bring the papers to the desk of the public administration service centre.',
  },
  post: {
    vi: 'Gửi hồ sơ qua bưu điện; kết quả có thể được trả về tận nhà.',
    en: 'Send the papers by post; the result can be delivered to your home.',
  },
  online: { vi: 'Điền và gửi hồ sơ ngay trên trang này.', en: 'Fill in and send the dossier on this site.' },
};

export const tierNames: Record<Tier, Text> = {
  ministry: { vi: 'Cấp bộ', en: 'Ministry' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  other: { vi: 'Cơ quan khác', en: 'Another agency' },
};

export const applicantNames: Record<ApplicantKind, Text> = {
  citizen: { vi: 'Công dân Việt Nam', en: 'Vietnamese citizens' },
  'overseas-vietnamese': { vi: 'Người Việt Nam định cư ở nước ngoài', en: 'Vietnamese residing abroad' },
  foreigner: { vi: 'Người nước ngoài', en: 'Foreigners' },
  official: { vi: 'Cán bộ, công chức, viên chức', en: 'Officials and public employees' },
  'party-member': { vi: 'Đảng viên', en: 'Party members' },
  enterprise: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  'foreign-invested-enterprise': {
    vi: 'Doanh nghiệp có vốn đầu tư nước ngoài',
    en: 'Foreign-invested enterprises',
  },
  cooperative: { vi: 'Hợp tác xã', en: 'Cooperatives' },
  'household-business': { vi: 'Hộ kinh doanh', en: 'Household businesses' },
  organisation: { vi: 'Tổ chức (không phải doanh nghiệp, hợp tác xã)', en: 'Organisations (other than companies)' },
  'party-organisation': { vi: 'Tổ chức Đảng', en: 'Party organisations' },
  'foreign-organisation': { vi: 'Tổ chức nước ngoài', en: 'Foreign organisations' },
};

export const documentModes: Record<RequiredDocument['mode'], Text> = {
  'hand-in': { vi: 'Nộp', en: 'Hand in' },
  show: { vi: 'Xuất trình (mang theo để đối chiếu, không nộp)', en: 'Show (bring it along, do not hand it in)' },
  database: {
    vi: 'Không phải nộp nếu cơ quan đã có trong cơ sở dữ liệu',
    en: 'Not needed when the agency finds it in its database',
  },
  'e-form': { vi: 'Khai trực tuyến', en: 'Filled in online' },
};

export const levelNames: Record<ServiceLevel['legacy'], Text> = {
  0: { vi: 'Chưa đạt mức 1', en: 'Below level 1' },
  1: { vi: 'Mức 1 – có đầy đủ thông tin', en: 'Level 1 – full information' },
  2: { vi: 'Mức 2 – có mẫu đơn để tải hoặc in', en: 'Level 2 – forms to download or print' },
  3: { vi: 'Mức 3 – điền và nộp trực tuyến', en: 'Level 3 – fill in and send online' },
  4: { vi: 'Mức 4 – thanh toán và trả kết quả trực tuyến', en: 'Level 4 – payment and result online' },
};

export const currentLevelNames: Record<ServiceLevel['current'], Text> = {
  'toan-trinh': { vi: 'Dịch vụ công trực tuyến toàn trình', en: 'Fully online service' },
  'mot-phan': { vi: 'Dịch vụ công trực tuyến một phần', en: 'Partly online service' },
  'thong-tin': { vi: 'Cung cấp thông tin trực tuyến', en: 'Information online' },
};

export const stateNames: Record<DossierState, Text> = {
  submitted: { vi: 'Đã gửi, chờ tiếp nhận', en: 'Sent, waiting to be accepted' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  refused: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  'in-progress': { vi: 'Đang xử lý', en: 'Being handled' },
  'supplement-requested': { vi: 'Cần bổ sung hồ sơ', en: 'More papers are needed' },
  'payment-requested': { vi: 'Cần nộp phí, lệ phí', en: 'A payment is needed' },
  withdrawn: { vi: 'Người nộp đã rút hồ sơ', en: 'Withdrawn by the applicant' },
  stopped: { vi: 'Dừng xử lý', en: 'Stopped' },
  'result-ready': { vi: 'Đã có kết quả', en: 'The result is ready' },
  returned: { vi: 'Đã trả kết quả', en: 'The result was handed over' },
};

/** What a person does next, by state. */
export const nextSteps: Record<DossierState, Text> = {
  submitted: {
    vi: 'Cơ quan kiểm tra hồ sơ. Nếu đủ, hồ sơ được tiếp nhận và thời hạn giải quyết bắt đầu tính; nếu thiếu, cơ quan báo một lần tất cả những gì cần bổ sung kèm lý do. Bạn chưa phải làm gì thêm.',
    en: 'The agency checks your dossier. If it is complete it is accepted and the time limit starts; if not, the agency tells you once everything that is missing and why. There is nothing more for you to do now.',
  },
  accepted: {
    vi: 'Hồ sơ đã đủ và đang chờ được xử lý. Xem lại trang này để biết kết quả.',
    en: 'Your dossier is complete and waits to be handled. Come back to this page for the result.',
  },
  refused: {
    vi: 'Đọc lý do ở dưới. Bạn có thể nộp hồ sơ mới hoặc hỏi Trung tâm Phục vụ hành chính công.',
    en: 'Read the reason below. You may send a new dossier or ask the public service centre.',
  },
  'in-progress': {
    vi: 'Cơ quan đang xử lý. Bạn chưa phải làm gì thêm.',
    en: 'The agency is working on it. There is nothing for you to do now.',
  },
  'supplement-requested': {
    vi: 'Đọc yêu cầu ở dưới và bổ sung đầy đủ trong một lần. Thời hạn tạm dừng cho đến khi bạn bổ sung.',
    en: 'Read the request below and complete it in one go. The time limit is paused until then.',
  },
  'payment-requested': {
    vi: 'Nộp phí, lệ phí theo hướng dẫn của cơ quan. Thời hạn tạm dừng cho đến khi bạn nộp.',
    en: 'Pay as the agency asks. The time limit is paused until then.',
  },
  withdrawn: { vi: 'Hồ sơ đã được rút theo yêu cầu.', en: 'The dossier was withdrawn as asked.' },
  stopped: { vi: 'Đọc lý do ở dưới.', en: 'Read the reason below.' },
  'result-ready': {
    vi: 'Nhận kết quả theo cách bạn đã chọn trong hồ sơ.',
    en: 'Collect the result in the way you chose in the dossier.',
  },
  returned: { vi: 'Hồ sơ đã hoàn tất.', en: 'The dossier is finished.' },
};

/** How sure a record is, by the phrase of the record; phrases of other origin are shown as they are. */
export const confidenceWords: ReadonlyMap<string, Text> = new Map([
  [
    'facts re-typed from the national database, July 2026',
    {
      vi: 'Ghi lại từ Cơ sở dữ liệu quốc gia về thủ tục hành chính, tháng 7/2026',
      en: 'Facts re-typed from the national database, July 2026',
    },
  ],
  [
    'facts re-typed from a provincial portal of 2023-2025; level and agency changed on 01/07/2025',
    {
      vi: 'Ghi lại từ cổng của một tỉnh năm 2023–2025; cấp và cơ quan thực hiện đã thay đổi từ 01/07/2025',
      en: 'Facts re-typed from a provincial portal of 2023–2025; tier and agency changed on 01/07/2025',
    },
  ],
  ['unverified', { vi: 'Chưa kiểm chứng', en: 'Not verified' }],
]);
