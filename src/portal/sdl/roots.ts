/** Entry points of the portal API. */
export const roots = `"Truy vấn: read what is released. Nothing here ever shows a draft."
type Query {
  "Changes with every publication and every changed name; the same in all processes of an installation."
  version: String!
  "Provinces (tỉnh, thành phố). All 34, or only those that publish services here."
  provinces(publishing: Boolean! = false): [Province!]!
  "Communes, wards and special zones (xã, phường, đặc khu) of a province, by name. Empty for an unknown province."
  communes(province: ID!): [Commune!]!
  "Sectors (lĩnh vực)."
  sectors: [Sector!]!
  "Agencies (cơ quan) of a province."
  agencies(province: ID!): [Agency!]!
  "The service list (danh mục dịch vụ công). Ordered by how well it meets the text, then by name in Vietnamese order."
  services(
    filter: ServiceFilter
    "How many, 1 to 100."
    first: Int! = 20
    "endCursor or the cursor of an edge of an earlier page."
    after: String
  ): ServiceConnection!
  "What changed since you last asked: every service released or withdrawn, once, as it is now. Begin without \`since\`, take over each change, keep the cursor, ask again with it at once while hasNextPage and later from time to time. You miss nothing: what changes while you page comes again behind. Costs a changed service, not a catalogue."
  changes(
    "Only of this province. Default: of all that publish here."
    province: ID
    "The cursor of the answer before. An error CONFLICT \`cursor-of-another-history\` says that the catalogue was restored from a backup: drop your copy, begin without it."
    since: String
    "How many, 1 to 100."
    first: Int! = 50
  ): ChangePage!
  "A service by its national code (mã thủ tục, \`d.dddddd\`) or local key. A code of a service that was merged gives the one in its place, which says so (redirectedFrom). Null and an error NOT_FOUND when it is not released."
  service(
    "Code of the province (QCVN 102). May be left out where only one province publishes the code."
    province: ID
    code: ID!
  ): Service
  "The current form (biểu mẫu điện tử) of a case of a service. A code of a service that was merged gives the form of the one in its place, which says so (redirectedFrom). Null and an error NOT_FOUND when there is none."
  form(
    "Code of the province (QCVN 102). May be left out where only one province publishes the code."
    province: ID
    "National code or local key of the service."
    code: ID!
    "Key of the case (trường hợp); the first that has a form when left out."
    case: ID
    "Language of labels and texts; what is not translated stays Vietnamese."
    locale: Locale! = VI
  ): Form
  "A released form by its hash, also after a newer one took its place. Never changes: cache it for ever."
  formByHash(hash: ID!, locale: Locale! = VI): Form
  "Checks answers without saving anything: the same check as on submission. Only by POST: answers are personal data."
  validate(formHash: ID!, answers: JSON!): Validation!
  "The state of a dossier (hồ sơ) by its number and the secret of its receipt. Only by POST: a secret must not stand in an address."
  dossier(number: ID!, secret: String!): Dossier
  "Where files go up before a submission that names them."
  uploadAddress: UploadAddress!
}

type Mutation {
  "Nộp hồ sơ: sends a filled-in form. A repeated call with the same idempotencyKey gives the same receipt."
  submit(input: SubmitInput!): SubmitPayload!
}

"Language of texts for people."
enum Locale {
  "Tiếng Việt"
  VI
  "English"
  EN
}

"Any JSON value, at most 32 levels deep."
scalar JSON

"An integer that may exceed 32 bits, exact up to 2^53. Money is in đồng (VND) or whole units (USD)."
scalar Amount

"A date, \`YYYY-MM-DD\`, in the time zone Asia/Ho_Chi_Minh."
scalar Date

"A moment, ISO 8601 in UTC."
scalar DateTime

"A text in both languages."
type Text {
  vi: String!
  en: String!
}

"Something wrong with what was sent."
type Problem {
  "Stable, for programs: \`required\`, \`tax-code-checksum\`, \`file-type-refused\` ..."
  code: String!
  "Path of the field: keys joined by dots, items of lists by number. Null: the whole."
  field: String
  "The rule that was broken: a keyword of JSON Schema or the id of a declared rule."
  rule: String
  "For people."
  message: Text!
}`;
