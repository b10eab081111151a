/**
 * An administrative procedure (thủ tục hành chính) as plain data: the record core works on, checked by ajv against
 * form-schemas/meta/procedure.schema.json. Elements follow Decree 63/2010/NĐ-CP Art. 8 as amended.
 */
export type Procedure = {
  /** Tenant: QCVN 102 code of the province that keeps the record (`H01`), or `VN` for national masters. */
  province: string;
  /** Address inside the province: the national code, or a local key where there is none. Never changes. */
  key: string;
  /** National serial `d.dddddd`, null when the procedure has none. */
  code: string | null;
  /** The code exactly as the source prints it. */
  codeAsPrinted: string | null;
  name: string;
  /** Id of a sector (lĩnh vực). */
  sector: string;
  /** Loại thủ tục as published. */
  procedureType: string | null;
  /** Tiers that carry it out. */
  tiers: Tier[];
  applicants: ApplicantKind[];
  /** As published: who receives and who decides. */
  receivingAgency: string;
  decidingAgency: string;
  performers: PerformerRule;
  /** Decision that publishes the procedure (quyết định công bố). */
  decision: { number: string; date: string | null } | null;
  legalBasis: LegalText[];
  numberOfSets: number;
  /** Trình tự thực hiện. */
  steps: string[];
  results: { name: string; code: string | null }[];
  /** Yêu cầu, điều kiện; null: none stated. */
  requirements: string | null;
  cases: ProcedureCase[];
  target: ServiceTarget;
  provenance: { source: string; confidence: string; caveats: string[] };
};

export type Tier = 'ministry' | 'province' | 'commune' | 'other';

export type ApplicantKind =
  | 'citizen'
  | 'overseas-vietnamese'
  | 'foreigner'
  | 'official'
  | 'party-member'
  | 'enterprise'
  | 'foreign-invested-enterprise'
  | 'cooperative'
  | 'household-business'
  | 'organisation'
  | 'party-organisation'
  | 'foreign-organisation';

/** Who performs it: one department, every commune of the province, or a list of agencies (codes of the agencies collection). */
export type PerformerRule =
  | { kind: 'department'; agency: string }
  | { kind: 'communes' }
  | { kind: 'list'; agencies: string[] }
  | { kind: 'outside'; name: string };

/** A law or decision with its validity; ISO dates, null: not known. */
export type LegalText = { text: string; validFrom: string | null; validTo: string | null };

/** A case (trường hợp): documents, times and fees may differ from case to case. Most procedures have one, key `mac-dinh`. */
export type ProcedureCase = { key: string; name: string; documents: RequiredDocument[]; channels: ServiceChannel[] };

export type RequiredDocument = {
  /** Stable inside the case: `d1`, `d2` ... in source order unless given. */
  key: string;
  name: string;
  originals: number;
  copies: number;
  required: boolean;
  /** hand-in (nộp), show (xuất trình), database (khai thác CSDL), e-form (khai trực tuyến). */
  mode: 'hand-in' | 'show' | 'database' | 'e-form';
  /** Form template (mẫu đơn, tờ khai): handed in online it is what the form itself produces, unless it must come signed. */
  template: FormTemplate | null;
  condition: DocumentCondition | null;
};

export type FormTemplate = {
  name: string;
  /** Staff say that it must come signed by hand: then it is uploaded. */
  mustBeSigned: boolean;
  /** The file to download, kept by content. Null: none yet. */
  file: { sha256: string; name: string; mediaType: string; bytes: number } | null;
};

/** Who settles the condition: the applicant is asked; the channel or a data source settles it; or nobody has classified the text yet. */
export type DocumentCondition = { settledBy: 'applicant' | 'channel' | 'database' | 'unclassified'; text: string };

export type ServiceChannel = { kind: ChannelKind; deadline: Deadline; fees: FeeRule[] };

/** counter: trực tiếp, post: bưu chính công ích, online: trực tuyến. */
export type ChannelKind = 'counter' | 'post' | 'online';

/** Time limit. `value` may be decimal (2.5). `unit` null with a value: not stated. Both null: not known, or not stipulated where `text` says so. */
export type Deadline = {
  value: number | null;
  unit: 'working-day' | 'day' | 'hour' | 'month' | null;
  /** As printed, when that says more. */
  text: string | null;
  note: string | null;
  basis: string;
};

/**
 * A fee (phí) or charge (lệ phí). "Set by the People's Council" and "unknown" are amounts of their own, never 0.
 * Money is integers of the smallest unit used (đồng for VND; whole units for USD).
 */
export type FeeRule = {
  kind: 'phi' | 'le-phi' | 'unspecified';
  amount: FeeAmount;
  currency: 'VND' | 'USD';
  note: string | null;
  validFrom: string | null;
  validTo: string | null;
  exemptions: FeeExemption[];
};

export type FeeAmount =
  | { kind: 'free' }
  | { kind: 'unknown' }
  | { kind: 'council' }
  | { kind: 'fixed'; value: number; per: string | null }
  | { kind: 'stepped'; per: string; steps: { upTo: number | null; value: number }[]; cap: number | null }
  | { kind: 'percentage'; rate: number; of: string; min: number | null; max: number | null };

/** Who pays less: `percent` of the fee is taken off (100: free). */
export type FeeExemption = { key: string; name: string; percent: number; legalBasis: string | null };

/** Plan, never the state: legacy 1-4 (wording of Decree 43/2011), current scale of Decree 224/2026. */
export type ServiceTarget = {
  legacy: 1 | 2 | 3 | 4;
  current: 'toan-trinh' | 'mot-phan' | 'thong-tin';
  reason: string | null;
  /** Which of the four reasons of Decree 224/2026 this is, and the legal text it rests on; only both together are published. */
  reasonKind?: 'presence' | 'field-check' | 'incident' | 'technical';
  reasonBasis?: string;
  date: string | null;
  responsible: string | null;
  origin: string;
};
