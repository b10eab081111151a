/** The level of a service and what is planned. */
export const levels = `"The highest level whose criteria, and all below, are met."
type Level {
  "0 to 4 (wording of Decree 43/2011/NĐ-CP); 0: not even level 1."
  legacy: Int!
  current: CurrentLevel!
  criteria: [Criterion!]!
  "The lines T1-T11 of Decree 224/2026/NĐ-CP Arts 14-15. Empty in releases made before they were assessed."
  currentCriteria: [CurrentCriterion!]!
  "Why it is carried out online only in part, as published; null where nothing is published, or nothing is missing."
  partial: PartialReason
  "The level people approved, while evidence that broke since keeps it lower; null where it is at that level."
  approved: ApprovedLevel
}

"The scale of Decree 224/2026/NĐ-CP."
enum CurrentLevel {
  "Dịch vụ công trực tuyến toàn trình"
  TOAN_TRINH
  "Dịch vụ công trực tuyến một phần"
  MOT_PHAN
  "Cung cấp thông tin"
  THONG_TIN
}

type Criterion {
  id: ID!
  "The level this criterion belongs to."
  level: Int!
  title: Text!
  met: Boolean!
  "What was found, or what is missing."
  because: Text!
}

"A line of an online service: T1 to T11."
type CurrentCriterion {
  "Stable: t1-information ... t11-whole."
  id: ID!
  title: Text!
  met: Boolean!
  "What was found, or what is missing."
  because: Text!
}

type PartialReason {
  kind: PartialReasonKind!
  text: Text!
  legalBasis: String!
}

"The four reasons that Decree 224/2026/NĐ-CP allows for an online service in part (dịch vụ công trực tuyến một phần)."
enum PartialReasonKind {
  "(i) Phải có mặt"
  PRESENCE
  "(ii) Phải kiểm tra thực địa"
  FIELD_CHECK
  "(iii) Sự cố kỹ thuật chưa khắc phục"
  INCIDENT
  "(iv) Lý do kỹ thuật khác"
  TECHNICAL
}

type ApprovedLevel {
  legacy: Int!
  current: CurrentLevel!
}

type Target {
  legacy: Int!
  current: CurrentLevel!
  reason: String
  date: Date
  responsible: String
}`;
