/** The level of a service and what is planned. */
export const levels = `"The highest level whose criteria, and all below, are met."
type Level {
  "0 to 4 (wording of Decree 43/2011/NĐ-CP); 0: not even level 1."
  legacy: Int!
  current: CurrentLevel!
  criteria: [Criterion!]!
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

type Target {
  legacy: Int!
  current: CurrentLevel!
  reason: String
  date: Date
  responsible: String
}`;
