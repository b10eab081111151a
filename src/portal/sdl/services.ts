/** The service list: places, sectors, agencies, services in it. */
export const services = `"A province (tỉnh, thành phố trực thuộc trung ương)."
type Province {
  "QCVN 102:2016/BTTTT code, for instance H01."
  code: ID!
  name: String!
  "Number of services released here."
  services: Int!
}

type Commune {
  "GSO code of five digits."
  code: ID!
  name: String!
}

type Sector {
  id: ID!
  name: String!
  group: String!
}

type Agency {
  code: ID!
  name: String!
}

"Every given part must be met."
input ServiceFilter {
  province: ID
  "Words with or without accents in any order, the last may be unfinished; a code; two or more words of the name of an agency. At most 200 characters."
  text: String
  "Id of a sector."
  sector: ID
  "Code of an agency that performs the service."
  agency: ID
  "Level 0 to 4 (mức độ, wording of Decree 43/2011/NĐ-CP)."
  level: Int
  applicant: ApplicantKind
  tier: Tier
}

type ServiceConnection {
  totalCount: Int!
  "Whether nothing matched the text as typed, and these match with one word taken for misspelt."
  approximate: Boolean!
  "The services of this page, without cursors."
  nodes: [Service!]!
  edges: [ServiceEdge!]!
  pageInfo: PageInfo!
  "How many services each choice of a filter would give, all other parts of the filter kept."
  facets: Facets!
}

type ServiceEdge {
  cursor: String!
  node: Service!
}

type PageInfo {
  hasNextPage: Boolean!
  "Null on the last page."
  endCursor: String
}

type Facets {
  sector: [Facet!]!
  agency: [Facet!]!
  level: [Facet!]!
  applicant: [Facet!]!
}

type Facet {
  "What to put into the filter; for applicants the constant of ApplicantKind."
  value: String!
  "For people, in Vietnamese."
  label: String!
  count: Int!
}

"Who may apply (đối tượng thực hiện)."
enum ApplicantKind {
  "Công dân Việt Nam"
  CITIZEN
  "Người Việt Nam định cư ở nước ngoài"
  OVERSEAS_VIETNAMESE
  "Người nước ngoài"
  FOREIGNER
  "Cán bộ, công chức, viên chức"
  OFFICIAL
  "Đảng viên"
  PARTY_MEMBER
  "Doanh nghiệp"
  ENTERPRISE
  "Doanh nghiệp có vốn đầu tư nước ngoài"
  FOREIGN_INVESTED_ENTERPRISE
  "Hợp tác xã"
  COOPERATIVE
  "Hộ kinh doanh"
  HOUSEHOLD_BUSINESS
  "Tổ chức"
  ORGANISATION
  "Tổ chức Đảng"
  PARTY_ORGANISATION
  "Tổ chức nước ngoài"
  FOREIGN_ORGANISATION
}

"Level of government that carries it out (cấp thực hiện)."
enum Tier {
  "Cấp bộ"
  MINISTRY
  "Cấp tỉnh"
  PROVINCE
  "Cấp xã"
  COMMUNE
  "Cơ quan khác"
  OTHER
}`;
