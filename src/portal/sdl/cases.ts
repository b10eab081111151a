/** Cases of a service: documents, channels, deadlines and fees. */
export const cases = `"Trường hợp: documents, times and fees may differ from case to case. Most services have one."
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
}`;
