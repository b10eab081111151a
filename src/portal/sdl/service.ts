/** A released service with every element that Decree 63/2010/NĐ-CP Art. 8 asks for. */
export const service = `"A released administrative procedure (thủ tục hành chính) with the elements of Decree 63/2010/NĐ-CP Art. 8."
type Service {
  "Code of the province that keeps it."
  province: ID!
  "Address inside the province: the national code, or a local key where there is none. Never changes."
  key: ID!
  "National code (mã thủ tục); null: it has none."
  code: ID
  "Key of the withdrawn service that was asked for and is part of this one now; null: this one was asked for."
  redirectedFrom: ID
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
}`;
