import type { Text } from '../../src/messages/text';
import type {
  ApplicantKind,
  ChannelKind,
  Deadline,
  DocumentCondition,
  FeeAmount,
  FeeRule,
  PerformerRule,
  RequiredDocument,
  ServiceTarget,
  Tier,
} from '../../src/procedure/procedure';

import { partialReasons } from '../../src/service-level/partial-reasons';

type Choice<Value> = { value: Value; label: Text };

/** The closed lists of a procedure as choices of the admin, in the words of the national pages. */
export const tiers: Choice<Tier>[] = [
  { value: 'ministry', label: { vi: 'Cấp bộ', en: 'Ministry' } },
  { value: 'province', label: { vi: 'Cấp tỉnh', en: 'Province' } },
  { value: 'commune', label: { vi: 'Cấp xã', en: 'Commune' } },
  { value: 'other', label: { vi: 'Cơ quan khác', en: 'Other' } },
];

export const applicants: Choice<ApplicantKind>[] = [
  { value: 'citizen', label: { vi: 'Công dân Việt Nam', en: 'Vietnamese citizen' } },
  {
    value: 'overseas-vietnamese',
    label: { vi: 'Người Việt Nam định cư ở nước ngoài', en: 'Vietnamese living abroad' },
  },
  { value: 'foreigner', label: { vi: 'Người nước ngoài', en: 'Foreigner' } },
  { value: 'official', label: { vi: 'Cán bộ, công chức, viên chức', en: 'Official' } },
  { value: 'party-member', label: { vi: 'Đảng viên', en: 'Party member' } },
  { value: 'enterprise', label: { vi: 'Doanh nghiệp', en: 'Enterprise' } },
  {
    value: 'foreign-invested-enterprise',
    label: { vi: 'Doanh nghiệp có vốn đầu tư nước ngoài', en: 'Foreign-invested enterprise' },
  },
  { value: 'cooperative', label: { vi: 'Hợp tác xã', en: 'Cooperative' } },
  { value: 'household-business', label: { vi: 'Hộ kinh doanh', en: 'Household business' } },
  { value: 'organisation', label: { vi: 'Tổ chức', en: 'Organisation' } },
  { value: 'party-organisation', label: { vi: 'Tổ chức Đảng', en: 'Party organisation' } },
  { value: 'foreign-organisation', label: { vi: 'Tổ chức nước ngoài', en: 'Foreign organisation' } },
];

export const performerKinds: Choice<PerformerRule['kind']>[] = [
  { value: 'department', label: { vi: 'Một cơ quan', en: 'One agency' } },
  { value: 'communes', label: { vi: 'Mọi xã, phường, đặc khu của tỉnh', en: 'Every commune of the province' } },
  { value: 'list', label: { vi: 'Nhiều cơ quan', en: 'Several agencies' } },
  { value: 'outside', label: { vi: 'Cơ quan ngoài tỉnh', en: 'An agency outside the province' } },
];

export const documentModes: Choice<RequiredDocument['mode']>[] = [
  { value: 'hand-in', label: { vi: 'Nộp', en: 'Hand in' } },
  { value: 'show', label: { vi: 'Xuất trình', en: 'Show' } },
  { value: 'database', label: { vi: 'Khai thác từ cơ sở dữ liệu', en: 'Read from a database' } },
  { value: 'e-form', label: { vi: 'Khai trực tuyến', en: 'Filled in online' } },
];

export const conditionSettlers: Choice<DocumentCondition['settledBy']>[] = [
  { value: 'applicant', label: { vi: 'Hỏi người nộp', en: 'The applicant is asked' } },
  { value: 'channel', label: { vi: 'Theo cách nộp', en: 'Follows from the channel' } },
  { value: 'database', label: { vi: 'Theo cơ sở dữ liệu', en: 'Follows from a database' } },
  { value: 'unclassified', label: { vi: 'Chưa phân loại', en: 'Not classified yet' } },
];

export const channelKinds: Choice<ChannelKind>[] = [
  { value: 'counter', label: { vi: 'Trực tiếp', en: 'At the counter' } },
  { value: 'post', label: { vi: 'Bưu chính công ích', en: 'By post' } },
  { value: 'online', label: { vi: 'Trực tuyến', en: 'Online' } },
];

export const deadlineUnits: Choice<NonNullable<Deadline['unit']>>[] = [
  { value: 'working-day', label: { vi: 'ngày làm việc', en: 'working days' } },
  { value: 'day', label: { vi: 'ngày', en: 'days' } },
  { value: 'hour', label: { vi: 'giờ', en: 'hours' } },
  { value: 'month', label: { vi: 'tháng', en: 'months' } },
];

export const feeKinds: Choice<FeeRule['kind']>[] = [
  { value: 'phi', label: { vi: 'Phí', en: 'Fee (phí)' } },
  { value: 'le-phi', label: { vi: 'Lệ phí', en: 'Charge (lệ phí)' } },
  { value: 'unspecified', label: { vi: 'Chưa rõ', en: 'Not stated' } },
];

export const amountKinds: Choice<FeeAmount['kind']>[] = [
  { value: 'free', label: { vi: 'Không thu', en: 'Free' } },
  { value: 'fixed', label: { vi: 'Một mức', en: 'One amount' } },
  { value: 'stepped', label: { vi: 'Theo bậc', en: 'In steps' } },
  { value: 'percentage', label: { vi: 'Theo tỷ lệ', en: 'A percentage' } },
  { value: 'council', label: { vi: 'Do Hội đồng nhân dân quy định', en: "Set by the People's Council" } },
  { value: 'unknown', label: { vi: 'Chưa biết', en: 'Unknown' } },
];

export const currencies: Choice<FeeRule['currency']>[] = [
  { value: 'VND', label: { vi: 'đồng', en: 'VND' } },
  { value: 'USD', label: { vi: 'đô la Mỹ', en: 'USD' } },
];

export const legacyLevels: Choice<`${ServiceTarget['legacy']}`>[] = [
  { value: '1', label: { vi: 'Mức độ 1', en: 'Level 1' } },
  { value: '2', label: { vi: 'Mức độ 2', en: 'Level 2' } },
  { value: '3', label: { vi: 'Mức độ 3', en: 'Level 3' } },
  { value: '4', label: { vi: 'Mức độ 4', en: 'Level 4' } },
];

export const currentLevels: Choice<ServiceTarget['current']>[] = [
  { value: 'toan-trinh', label: { vi: 'Toàn trình', en: 'Fully online' } },
  { value: 'mot-phan', label: { vi: 'Một phần', en: 'Partly online' } },
  { value: 'thong-tin', label: { vi: 'Cung cấp thông tin', en: 'Information only' } },
];

/** The reasons for which a service may be carried out on line in part only. */
export const partialReasonKinds: Choice<NonNullable<ServiceTarget['reasonKind']>>[] = partialReasons.map(
  ({ kind, name }) => ({ value: kind, label: name }),
);
