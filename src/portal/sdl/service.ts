/** A released service with every element that Decree 63/2010/NĐ-CP Art. 8 asks for. */
export const service = `"A released administrative procedure (thủ tục hành chính) with the elements of Decree 63/2010/NĐ-CP Art. 8."
type Service {
  "Code of the province that keeps it."
  province: ID!
  "Address inside the province: the national code, or a local key where there is none. Never changes."
  key: ID!
  "National code (mã thủ tục); null: it has none."
  code: ID
  "Tên thủ tục"
  name: String!
  "Lĩnh vực"
  sector: Sector
  "Loại thủ tục"
  procedureType: String
  "Cấp thực hiện"
  tiers: [Tier!]!
  "Đối tượng thực hiện"
  applicants: [ApplicantKind!]!
  "Cơ quan tiếp nhận"
  receivingAgency: String!
  "Cơ quan có thẩm quyền quyết định"
  decidingAgency: String!
  "Cơ quan thực hiện, by name"
  performer: String!
  "Cơ quan thực hiện, where they are named; empty for all communes and for agencies outside the province."
  agencies: [Agency!]!
  "Quyết định công bố"
  decision: PublishingDecision
  "Căn cứ pháp lý"
  legalBasis: [LegalText!]!
  "Số bộ hồ sơ"
  numberOfSets: Int!
  "Trình tự thực hiện"
  steps: [String!]!
  "Kết quả thực hiện"
  results: [ServiceResult!]!
  "Yêu cầu, điều kiện"
  requirements: String
  "Trường hợp, each with its documents, channels, times, fees and form"
  cases: [Case!]!
  "Mức độ dịch vụ công trực tuyến, computed when it was released"
  level: Level!
  "Mức độ mục tiêu: a plan, never the state"
  target: Target!
  "Number of the release of this procedure: 1, 2, 3 ..."
  revision: Int!
  "sha256 of the released content"
  hash: ID!
  releasedAt: DateTime!
}

type PublishingDecision {
  number: String!
  date: Date
}

"Null dates are not known."
type LegalText {
  text: String!
  validFrom: Date
  validTo: Date
}

type ServiceResult {
  name: String!
  code: String
}

"Trường hợp: documents, times and fees may differ from case to case. Most services have one."
type Case {
  key: ID!
  name: String!
  "Thành phần hồ sơ"
  documents: [Document!]!
  "Cách thức thực hiện, with time limits and fees"
  channels: [Channel!]!
  "Whether it can be handed in online at all."
  online: Boolean!
  "The released form of the case; null: none."
  form(locale: Locale! = VI): Form
}

type Document {
  key: ID!
  name: String!
  "Bản chính"
  originals: Int!
  "Bản sao"
  copies: Int!
  required: Boolean!
  mode: DocumentMode!
  "Mẫu đơn, tờ khai: online it is what the form itself produces, unless it must come signed."
  template: FormTemplate
  "Null: always asked for."
  condition: DocumentCondition
}

enum DocumentMode {
  "Nộp"
  HAND_IN
  "Xuất trình"
  SHOW
  "Khai thác từ cơ sở dữ liệu"
  DATABASE
  "Khai trực tuyến"
  E_FORM
}

type FormTemplate {
  name: String!
  mustBeSigned: Boolean!
  file: TemplateFile
}

type TemplateFile {
  name: String!
  mediaType: String!
  bytes: Int!
  sha256: ID!
  "Address to download it from, relative to this host."
  path: String!
}

type DocumentCondition {
  settledBy: ConditionSettler!
  text: String!
}

enum ConditionSettler {
  "The applicant is asked in the form"
  APPLICANT
  CHANNEL
  DATABASE
  "Nobody has classified the text yet"
  UNCLASSIFIED
}

type Channel {
  kind: ChannelKind!
  deadline: Deadline!
  fees: [Fee!]!
}

enum ChannelKind {
  "Trực tiếp"
  COUNTER
  "Dịch vụ bưu chính"
  POST
  "Trực tuyến"
  ONLINE
}

"Thời hạn giải quyết. Value and unit null: none stated; only the unit null: not stated in what."
type Deadline {
  "May be a fraction (2.5)."
  value: Float
  unit: DeadlineUnit
  text: String
  note: String
}

enum DeadlineUnit {
  "Ngày làm việc"
  WORKING_DAY
  "Ngày"
  DAY
  "Giờ"
  HOUR
  "Tháng"
  MONTH
}

type Fee {
  kind: FeeKind!
  amount: FeeAmount!
  currency: Currency!
  note: String
  validFrom: Date
  validTo: Date
  exemptions: [FeeExemption!]!
}

enum FeeKind {
  "Phí"
  PHI
  "Lệ phí"
  LE_PHI
  UNSPECIFIED
}

enum Currency {
  VND
  USD
}

"Which members are filled follows from the kind."
type FeeAmount {
  kind: FeeAmountKind!
  "FIXED"
  value: Amount
  "FIXED, STEPPED: per what; null: per dossier"
  per: String
  "STEPPED"
  steps: [FeeStep!]
  "STEPPED: at most this much"
  cap: Amount
  "PERCENTAGE, in percent"
  rate: Float
  "PERCENTAGE: of what"
  of: String
  min: Amount
  max: Amount
}

enum FeeAmountKind {
  FREE
  "Not known: never read it as free"
  UNKNOWN
  "Set by the People's Council (Nghị quyết HĐND) and not given here"
  COUNCIL
  FIXED
  STEPPED
  PERCENTAGE
}

type FeeStep {
  "Null: without end"
  upTo: Amount
  value: Amount!
}

type FeeExemption {
  key: ID!
  name: String!
  "How much of the fee is taken off, 100: free"
  percent: Float!
  legalBasis: String
}

"The highest level whose criteria, and all below, are met."
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
