import type { Text } from '../../messages/text';
import type {
  ApplicantKind,
  ChannelKind,
  Deadline,
  FeeRule,
  LegalText,
  PerformerRule,
  Procedure,
  RequiredDocument,
  ServiceTarget,
  Tier,
} from '../../procedure/procedure';
import type { Remark } from '../remarks';

/** A limit read from a deadline cell. The first without a name is the common case; a name makes a case of its own. */
export type Limit = Pick<Deadline, 'value' | 'unit' | 'text' | 'note'> & {
  caseName: string | null;
  /** Null: every channel. */
  channel: ChannelKind | null;
};

/** A fee read from a fee cell. Null channel: every channel that has no rule of its own taking its place. */
export type ReadFee = { rule: FeeRule; channel: ChannelKind | null; replacesCommon: boolean };

/** What the columns of a row say, by field. A field is absent when the sheet has no such column or the cell said nothing usable. */
export type RowValues = {
  ordinal: number;
  code: { serial: string | null; owner: string | null; printed: string; localKey: string | null };
  name: string;
  sector: { id: string | null; text: string };
  agency: { text: string; performers: PerformerRule };
  decidingAgency: string;
  receivingAgency: string;
  tiers: Tier[];
  deadline: Limit[];
  fee: ReadFee[];
  /** Ways to apply that one cell names, with the limits and fees it gives for each (their `channel` is never null). */
  channels: { kinds: ChannelKind[]; deadline: Limit[]; fee: ReadFee[] };
  documents: RequiredDocument[];
  numberOfSets: number;
  legalBasis: LegalText[];
  counter: boolean;
  post: boolean;
  online: boolean;
  level: Pick<ServiceTarget, 'legacy' | 'current'>;
  targetReason: string;
  targetDate: string;
  responsible: string;
  decision: { number: string; date: string | null };
  applicants: ApplicantKind[];
  steps: string[];
  results: { name: string; code: string | null }[];
  requirements: string;
  procedureType: string;
  note: string;
  record: Procedure;
};

/** A record of ours that was read, or why it is none. */
export type RecordReading = { record: Procedure } | { fault: Text };

export type FieldId = keyof RowValues;

/** What reading needs to know of the world: the lists of the province, looked up outside. */
export type ReadingContext = {
  /** Tenant that imports, `H01`. */
  province: string;
  /** Whether a province (`H01`) or ministry (`G01`) code exists. */
  isOwner: (code: string) => boolean;
  /** Agencies of the province. */
  agencies: readonly { code: string; name: string; shortName: string | null }[];
  sectors: readonly { id: string; name: string; aliases: readonly string[] }[];
  /** Reads a whole record of ours from its JSON. */
  readRecord: (text: string) => RecordReading;
};

/** What a reader made of a cell: values (perhaps none), and what people should look at. Nothing is ever thrown. */
export type Reading = { values: Partial<RowValues>; remarks: Remark[] };

/** A kind of column: how its header is called, how its cells look, how one is read. One file each, one line in `index.ts`. */
export type Cell = {
  id: FieldId;
  title: Text;
  /** Folded header texts (`searchKey`), the most usual first; keys of JSON exports of the national database among them. */
  headers: readonly string[];
  /** Whether a cell looks like this kind, for sheets whose headers say nothing. Absent: content cannot tell. */
  looksLike?: (text: string) => boolean;
  /** True: lists part it over several columns under one heading (Phí | Lệ phí); their texts are read as one. */
  joins?: boolean;
  /** True: an empty cell means "same as above" inside its section. */
  fillsDown?: boolean;
  /** @param text the cell as printed, perhaps empty */
  read: (text: string, context: ReadingContext) => Reading;
};

export const nothing: Reading = { values: {}, remarks: [] };
