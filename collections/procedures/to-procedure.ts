import type {
  CaseBlock,
  ChannelBlock,
  DocumentBlock,
  FeeBlock,
  Procedure as StoredProcedure,
  TemplateFile,
} from '../../payload-types';
import type {
  FeeAmount,
  FeeRule,
  FormTemplate,
  PerformerRule,
  Procedure,
  ProcedureCase,
  RequiredDocument,
  ServiceChannel,
  ServiceTarget,
} from '../../src/procedure/procedure';
import { idOf, idsOf } from '../fields/relation';

/** Template files by id: what a stored document only points at. */
export type TemplateFiles = ReadonlyMap<
  string,
  Pick<TemplateFile, 'sha256' | 'originalName' | 'filename' | 'mimeType' | 'filesize'>
>;

/** A stored document, perhaps a draft in which anything may be missing still. */
export type WorkingProcedure = Partial<StoredProcedure> & Pick<StoredProcedure, 'id'>;

const legacyLevels: Record<string, ServiceTarget['legacy']> = { '1': 1, '2': 2, '3': 3, '4': 4 };

const textOrNull = (value: string | null | undefined): string | null => (value ? value : null);
const numberOrNull = (value: number | null | undefined): number | null => value ?? null;
/** Payload keeps a day as a moment (noon UTC); the record keeps the day. */
const dayOrNull = (value: string | null | undefined): string | null => (value ? value.slice(0, 10) : null);
const rows = <Row>(value: Row[] | null | undefined): Row[] => value ?? [];

/**
 * The plain record behind a stored procedure: what core works on and what goes into a release. Never throws; what a draft lacks comes
 * out empty, and `checkProcedure` names it.
 * @param files template files by id; a template whose file is not among them has none
 */
export function toProcedure(stored: WorkingProcedure, files: TemplateFiles = new Map()): Procedure {
  return {
    province: idOf(stored.province) ?? '',
    key: stored.key ?? '',
    code: textOrNull(stored.code),
    codeAsPrinted: textOrNull(stored.codeAsPrinted),
    name: stored.name ?? '',
    sector: idOf(stored.sector) ?? '',
    procedureType: textOrNull(stored.procedureType),
    tiers: [...rows(stored.tiers)],
    applicants: [...rows(stored.applicants)],
    receivingAgency: stored.receivingAgency ?? '',
    decidingAgency: stored.decidingAgency ?? '',
    performers: toPerformers(stored.performers),
    decision: stored.decision?.number
      ? { number: stored.decision.number, date: dayOrNull(stored.decision.date) }
      : null,
    legalBasis: rows(stored.legalBasis).map(({ text, validFrom, validTo }) => ({
      text: text ?? '',
      validFrom: dayOrNull(validFrom),
      validTo: dayOrNull(validTo),
    })),
    numberOfSets: stored.numberOfSets ?? 1,
    steps: rows(stored.steps).map(({ text }) => text ?? ''),
    results: rows(stored.results).map(({ name, code }) => ({ name: name ?? '', code: textOrNull(code) })),
    requirements: textOrNull(stored.requirements),
    cases: rows(stored.cases).map((each) => toCase(each, files)),
    target: {
      legacy: legacyLevels[stored.target?.legacy ?? ''] ?? 1,
      current: stored.target?.current ?? 'thong-tin',
      reason: textOrNull(stored.target?.reason),
      ...(stored.target?.reasonKind ? { reasonKind: stored.target.reasonKind } : {}),
      ...(textOrNull(stored.target?.reasonBasis) === null ? {} : { reasonBasis: stored.target?.reasonBasis ?? '' }),
      date: dayOrNull(stored.target?.date),
      responsible: textOrNull(stored.target?.responsible),
      origin: stored.target?.origin ?? '',
    },
    provenance: {
      source: stored.provenance?.source ?? '',
      confidence: stored.provenance?.confidence ?? '',
      caveats: rows(stored.provenance?.caveats).map(({ text }) => text ?? ''),
    },
  };
}

function toPerformers(stored: WorkingProcedure['performers']): PerformerRule {
  switch (stored?.kind) {
    case 'communes':
      return { kind: 'communes' };
    case 'list':
      return { kind: 'list', agencies: idsOf(stored.agencies) };
    case 'outside':
      return { kind: 'outside', name: stored.name ?? '' };
    default:
      return { kind: 'department', agency: idOf(stored?.agency) ?? '' };
  }
}

function toCase(block: CaseBlock, files: TemplateFiles): ProcedureCase {
  return {
    key: block.key ?? '',
    name: block.name ?? '',
    documents: rows(block.documents).map((each) => toDocument(each, files)),
    channels: rows(block.channels).map(toChannel),
  };
}

function toDocument(block: DocumentBlock, files: TemplateFiles): RequiredDocument {
  const { condition } = block;
  return {
    key: block.key ?? '',
    name: block.name ?? '',
    originals: block.originals ?? 0,
    copies: block.copies ?? 0,
    required: block.required ?? false,
    mode: block.mode ?? 'hand-in',
    template: toTemplate(block.template, files),
    condition:
      condition?.settledBy || condition?.text
        ? { settledBy: condition.settledBy ?? 'unclassified', text: condition.text ?? '' }
        : null,
  };
}

function toTemplate(stored: DocumentBlock['template'], files: TemplateFiles): FormTemplate | null {
  if (!stored?.name) return null;
  const row = files.get(idOf(stored.file) ?? '');
  const file = row?.sha256
    ? {
        sha256: row.sha256,
        name: row.originalName ?? row.filename ?? '',
        mediaType: row.mimeType ?? 'application/octet-stream',
        bytes: row.filesize ?? 0,
      }
    : null;
  return { name: stored.name, mustBeSigned: stored.mustBeSigned ?? false, file };
}

function toChannel(block: ChannelBlock): ServiceChannel {
  const { deadline } = block;
  return {
    kind: block.kind ?? 'counter',
    deadline: {
      value: numberOrNull(deadline?.value),
      unit: deadline?.unit ?? null,
      text: textOrNull(deadline?.text),
      note: textOrNull(deadline?.note),
      basis: deadline?.basis ?? '',
    },
    fees: rows(block.fees).map(toFee),
  };
}

function toFee(block: FeeBlock): FeeRule {
  return {
    kind: block.kind ?? 'unspecified',
    amount: toAmount(block.amount),
    currency: block.currency ?? 'VND',
    note: textOrNull(block.note),
    validFrom: dayOrNull(block.validFrom),
    validTo: dayOrNull(block.validTo),
    exemptions: rows(block.exemptions).map(({ key, name, percent, legalBasis }) => ({
      key: key ?? '',
      name: name ?? '',
      percent: percent ?? 0,
      legalBasis: textOrNull(legalBasis),
    })),
  };
}

function toAmount(stored: FeeBlock['amount'] | undefined): FeeAmount {
  switch (stored?.kind) {
    case 'free':
      return { kind: 'free' };
    case 'council':
      return { kind: 'council' };
    case 'fixed':
      // An amount that was left empty is not known; 0 would promise that nothing is paid.
      return typeof stored.value === 'number'
        ? { kind: 'fixed', value: stored.value, per: textOrNull(stored.per) }
        : { kind: 'unknown' };
    case 'stepped':
      return {
        kind: 'stepped',
        per: stored.per ?? '',
        steps: rows(stored.steps).map(({ upTo, value }) => ({ upTo: numberOrNull(upTo), value })),
        cap: numberOrNull(stored.cap),
      };
    case 'percentage':
      return {
        kind: 'percentage',
        rate: stored.rate ?? 0,
        of: stored.of ?? '',
        min: numberOrNull(stored.min),
        max: numberOrNull(stored.max),
      };
    default:
      return { kind: 'unknown' };
  }
}
