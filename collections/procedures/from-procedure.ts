import type {
  CaseBlock,
  ChannelBlock,
  DocumentBlock,
  FeeBlock,
  Procedure as StoredProcedure,
} from '../../payload-types';
import type {
  FeeAmount,
  FeeRule,
  PerformerRule,
  Procedure,
  ProcedureCase,
  RequiredDocument,
  ServiceChannel,
} from '../../src/procedure/procedure';

/** What is stored of a record; ids, `rev` and what publishing writes are added by Payload and its hooks. */
export type ProcedureColumns = Omit<
  StoredProcedure,
  | 'id'
  | 'createdAt'
  | 'updatedAt'
  | '_status'
  | 'rev'
  | 'searchText'
  | 'level'
  | 'releasedRevision'
  | 'currentLevel'
  | 'missingCriteria'
  | 'releasedOn'
  | 'releasedSha256'
  | 'seedSha256'
  | 'state'
  | 'retirement'
>;

/** Ids of template files by the hash of their content. */
export type TemplateFileIds = ReadonlyMap<string, string>;

/** A day as Payload stores one: noon UTC, the same day everywhere in Vietnam. */
const noon = (day: string | null): string | null => (day === null ? null : `${day}T12:00:00.000Z`);

/**
 * The columns of a record: the inverse of `toProcedure`.
 * @param files ids of template files by hash; a template whose file is not stored yet is kept without one
 */
export function fromProcedure(record: Procedure, files: TemplateFileIds = new Map()): ProcedureColumns {
  return {
    province: record.province,
    key: record.key,
    code: record.code,
    codeAsPrinted: record.codeAsPrinted,
    name: record.name,
    sector: record.sector,
    procedureType: record.procedureType,
    tiers: [...record.tiers],
    applicants: [...record.applicants],
    receivingAgency: record.receivingAgency,
    decidingAgency: record.decidingAgency,
    performers: fromPerformers(record.performers),
    decision: { number: record.decision?.number ?? null, date: noon(record.decision?.date ?? null) },
    legalBasis: record.legalBasis.map(({ text, validFrom, validTo }) => ({
      blockType: 'legal-text',
      text,
      validFrom: noon(validFrom),
      validTo: noon(validTo),
    })),
    numberOfSets: record.numberOfSets,
    steps: record.steps.map((text) => ({ blockType: 'step', text })),
    results: record.results.map(({ name, code }) => ({ blockType: 'result', name, code })),
    requirements: record.requirements,
    cases: record.cases.map((each) => fromCase(each, files)),
    target: {
      legacy: `${record.target.legacy}`,
      current: record.target.current,
      reason: record.target.reason,
      reasonKind: record.target.reasonKind ?? null,
      reasonBasis: record.target.reasonBasis ?? null,
      date: noon(record.target.date),
      responsible: record.target.responsible,
      origin: record.target.origin,
    },
    provenance: {
      source: record.provenance.source,
      confidence: record.provenance.confidence,
      caveats: record.provenance.caveats.map((text) => ({ blockType: 'caveat', text })),
    },
  };
}

function fromPerformers(rule: PerformerRule): ProcedureColumns['performers'] {
  return {
    kind: rule.kind,
    agency: rule.kind === 'department' ? rule.agency : null,
    agencies: rule.kind === 'list' ? [...rule.agencies] : [],
    name: rule.kind === 'outside' ? rule.name : null,
  };
}

function fromCase(each: ProcedureCase, files: TemplateFileIds): CaseBlock {
  return {
    blockType: 'case',
    key: each.key,
    name: each.name,
    documents: each.documents.map((document) => fromDocument(document, files)),
    channels: each.channels.map(fromChannel),
  };
}

function fromDocument(document: RequiredDocument, files: TemplateFileIds): DocumentBlock {
  const { template, condition } = document;
  return {
    blockType: 'document',
    key: document.key,
    name: document.name,
    mode: document.mode,
    originals: document.originals,
    copies: document.copies,
    required: document.required,
    condition: { settledBy: condition?.settledBy ?? null, text: condition?.text ?? null },
    template: {
      name: template?.name ?? null,
      mustBeSigned: template?.mustBeSigned ?? false,
      file: files.get(template?.file?.sha256 ?? '') ?? null,
    },
  };
}

function fromChannel(channel: ServiceChannel): ChannelBlock {
  const { value, unit, text, note, basis } = channel.deadline;
  return {
    blockType: 'channel',
    kind: channel.kind,
    deadline: { value, unit, text, note, basis },
    fees: channel.fees.map(fromFee),
  };
}

function fromFee(fee: FeeRule): FeeBlock {
  return {
    blockType: 'fee',
    kind: fee.kind,
    currency: fee.currency,
    amount: fromAmount(fee.amount),
    note: fee.note,
    validFrom: noon(fee.validFrom),
    validTo: noon(fee.validTo),
    exemptions: fee.exemptions.map(({ key, name, percent, legalBasis }) => ({
      blockType: 'exemption',
      key,
      name,
      percent,
      legalBasis,
    })),
  };
}

function fromAmount(amount: FeeAmount): FeeBlock['amount'] {
  switch (amount.kind) {
    case 'fixed':
      return { kind: 'fixed', value: amount.value, per: amount.per };
    case 'stepped':
      return {
        kind: 'stepped',
        per: amount.per,
        steps: amount.steps.map(({ upTo, value }) => ({ blockType: 'fee-step', upTo, value })),
        cap: amount.cap,
      };
    case 'percentage':
      return { kind: 'percentage', rate: amount.rate, of: amount.of, min: amount.min, max: amount.max };
    default:
      return { kind: amount.kind };
  }
}
