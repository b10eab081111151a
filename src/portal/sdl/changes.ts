/** What those ask who keep a copy of the catalogue. */
export const changes = `"One page of changes, in the order of their releases within each province."
type ChangePage {
  nodes: [ServiceChange!]!
  "Where you stand after this page; never null. Keep it together with what you took over."
  cursor: String!
  "Whether there is more at this moment. Once false, your copy is the catalogue."
  hasNextPage: Boolean!
  "Another one whenever a province, a sector or an agency has another name, which makes no release: read the names again."
  namesVersion: String!
}

"A service that was released or withdrawn since, as it is now. Put it in the place of whatever you hold under its province and key."
type ServiceChange {
  kind: ChangeKind!
  province: ID!
  key: ID!
  code: ID
  "Every code that leads to it: its key, its code, and codes of its earlier releases."
  codes: [ID!]!
  name: String!
  "Number of its newest release. Never goes down for a service, so a copy can tell what it has already."
  revision: Int!
  "sha256 of the released content; the same as before where only its level or its standing changed."
  hash: ID!
  releasedAt: DateTime!
  "Why it was withdrawn, or why its level changed by itself."
  because: Text
  "Of a service that was withdrawn: key of the one in its place. That one may be withdrawn later, which is a change of its own: follow from key to key."
  successor: ID
  "The service; null where it was withdrawn."
  service: Service
}

enum ChangeKind {
  "It is in the catalogue: new, changed, or back again."
  RELEASED
  "It became part of another one: lead old addresses to \`successor\`."
  MERGED
  "It has ended."
  ENDED
}`;
