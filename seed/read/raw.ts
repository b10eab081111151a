import proceduresFile from '../data/procedures.json';

/** A record of seed/data/procedures.json as it stands there (the file's README explains the values). */
export type RawProcedure = {
  id: string;
  code: string | null;
  codeAsPrinted: string | null;
  name: string;
  field: string;
  levels: string[];
  procedureType: string | null;
  applicants: string[];
  receivingAgency: string;
  decidingAgency: string;
  decision: { number: string | null };
  legalBasis: string[];
  numberOfSets: number;
  channels: RawChannel[];
  documents: RawDocument[];
  conditions: string | null;
  steps: string[];
  results: { name: string; code: string | null }[];
  targetLevel: { legacy: number; current: string; reason: string | null; origin: string };
  source: string;
  confidence: string;
  caveats: string[];
};

export type RawChannel = { channel: string; deadline: RawDeadline; fees: RawFee[] };

export type RawDeadline = {
  value: number | null;
  unit: string | null;
  text: string | null;
  note: string | null;
  basis: string;
};

export type RawFee = {
  kind: string;
  amount: number | null;
  currency: string;
  per: string | null;
  note: string | null;
  decidedBy?: string;
  validFrom?: string;
  validTo?: string;
};

export type RawDocument = {
  name: string;
  originals: number;
  copies: number;
  form: string | null;
  required: boolean;
  mode: string;
  when: string | null;
};

/** The 60 records; the compiler checks that the file has this shape. */
export const rawProcedures: readonly RawProcedure[] = proceduresFile.procedures;
