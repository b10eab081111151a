/** Forms, dossiers and uploads. */
export const forms = `"A released form (biểu mẫu điện tử): JSON Schema draft-07 and uiSchema that any react-jsonschema-form renders and any ajv checks."
type Form {
  "sha256 of its canonical text (RFC 8785, Vietnamese); a submission names it."
  hash: ID!
  "Address of the service and case it belongs to."
  province: ID!
  key: ID!
  case: ID!
  "Key of the withdrawn service that was asked for and is part of this one now; null: this one was asked for."
  redirectedFrom: ID
  "Revision of the release it came with."
  revision: Int!
  releasedAt: DateTime!
  "Whether it is the newest of its case."
  current: Boolean!
  locale: Locale!
  title: String!
  description: String
  "Draft-07, flat properties; fields with a condition stand in allOf/if/then. File fields hold ids of uploads."
  schema: JSON!
  "Standard widgets only, but for file fields: \\"ui:widget\\": \\"upload\\"."
  uiSchema: JSON!
  "Layout: [{id, title, description, sections: [{id, title, description, fields}]}]."
  steps: JSON!
  "Declared rules for what JSON Schema cannot say; \`validate\` evaluates them for you. \`calculate-...\` rules compute their first field (\`readOnly\`): leave it out and it is filled in; another value is refused."
  rules: JSON!
  "Texts in other languages: locale -> JSON pointer -> text."
  translations: JSON!
  "The whole form in one document, as it was released (in the language asked for)."
  document: JSON!
  "Address of an ES module whose default export checks answers, relative to this host; needs no eval."
  validatorPath: String!
  service: Service
}

type Validation {
  "Whether a submission would be taken."
  valid: Boolean!
  problems: [Problem!]!
  "Shown to people, never in the way. \`answer-unknown\` names an answer that the form does not ask: it is not kept."
  warnings: [Problem!]!
}

input SubmitInput {
  "Code of the province of the service."
  province: ID!
  "National code or local key of the service."
  code: ID!
  "Key of the case; the one the form was released for when left out."
  case: ID
  "Hash of the form that was filled in."
  formHash: ID!
  "Flat by field key. A file answer is a list of upload ids. What the form does not ask is dropped, and named among the warnings."
  answers: JSON!
  "Chosen by you, 16 to 128 characters, new for every dossier, the same when you try again."
  idempotencyKey: String!
}

"Either a receipt, or the problems that stood in the way; then nothing was saved."
type SubmitPayload {
  receipt: Receipt
  problems: [Problem!]!
}

"Giấy tiếp nhận"
type Receipt {
  "Mã hồ sơ"
  number: ID!
  "Shown once: needed to look the dossier up."
  secret: String!
  submittedAt: DateTime!
  "Ngày hẹn trả, provisional until the dossier is accepted; null: no time limit is stated."
  dueOn: Date
  state: DossierState!
  warnings: [Problem!]!
}

"The state of a dossier (hồ sơ). Its answers are not shown here."
type Dossier {
  number: ID!
  province: ID!
  key: ID!
  case: ID!
  procedureName: String!
  state: DossierState!
  submittedAt: DateTime!
  dueOn: Date
  formHash: ID!
  revision: Int!
  files: [DossierFile!]!
  "What happened to it, oldest first."
  events: [DossierEvent!]!
}

type DossierFile {
  field: String!
  name: String!
  mediaType: String!
  bytes: Int!
}

type DossierEvent {
  at: DateTime!
  state: DossierState!
}

enum DossierState {
  "Mới đăng ký"
  SUBMITTED
  "Đã tiếp nhận"
  ACCEPTED
  "Từ chối tiếp nhận"
  REFUSED
  "Đang xử lý"
  IN_PROGRESS
  "Yêu cầu bổ sung"
  SUPPLEMENT_REQUESTED
  "Yêu cầu nộp phí, lệ phí"
  PAYMENT_REQUESTED
  "Đã rút"
  WITHDRAWN
  "Dừng xử lý"
  STOPPED
  "Đã có kết quả"
  RESULT_READY
  "Đã trả kết quả"
  RETURNED
}

"POST a multipart/form-data body with one part; the answer is 201 and JSON with the id to put into the answers."
type UploadAddress {
  "Absolute address."
  url: String!
  method: String!
  "Name of the part that carries the file."
  part: String!
  "Biggest file in bytes; a field may allow less (its maxMegabytes)."
  maxBytes: Int!
  "Uploads that no submission names within so many hours are removed."
  keptHours: Int!
}`;
