import type {
  Deadline,
  DocumentCondition,
  FeeAmount,
  FeeRule,
  FormTemplate,
  Procedure,
  ProcedureCase,
  RequiredDocument,
  ServiceChannel,
  ServiceTarget,
} from '../../procedure/procedure';
import type { PartialReason, ServiceLevel } from '../../service-level/level';
import type { PortalContext } from '../context';
import type { ServiceSummary } from '../read-model/read-model';
import { toConstant } from './constants';
import type { Fields } from './fields';
import { type FormSource, type LocaleArgs, toFormSource } from './form-field';

/** A service in an answer: the line held in memory; its record is read when a field asks for it. */
export type ServiceSource = { summary: ServiceSummary; redirectedFrom?: string | null };

type CaseSource = ProcedureCase & { summary: ServiceSummary; online: boolean };

/** Every element of a service. */
export const serviceFields: Fields = {
  Service: {
    ...lineFields('province', 'key', 'code', 'name', 'revision', 'releasedAt', 'level'),
    tiers: ({ summary }: ServiceSource) => summary.tiers.map(toConstant),
    applicants: ({ summary }: ServiceSource) => summary.applicants.map(toConstant),
    hash: ({ summary }: ServiceSource) => summary.sha256,
    redirectedFrom: ({ redirectedFrom }: ServiceSource) => redirectedFrom ?? null,
    performer: ({ summary }: ServiceSource) => summary.agencyName,
    sector: ({ summary }: ServiceSource, _args: unknown, { model }) =>
      model.sectors().find(({ id }) => id === summary.sector) ?? null,
    agencies: (source: ServiceSource, _args: unknown, context) => agencies(source, context),
    cases: (source: ServiceSource, _args: unknown, context) => cases(source, context),
    ...recordFields(
      'procedureType',
      'receivingAgency',
      'decidingAgency',
      'decision',
      'legalBasis',
      'numberOfSets',
      'steps',
      'results',
      'requirements',
      'target',
    ),
  },
  Case: {
    form: ({ summary, key }: CaseSource, { locale }: LocaleArgs, { model }): FormSource | null => {
      const form = model.currentForm(summary.province, summary.key, key);
      return form ? toFormSource(form, locale) : null;
    },
  },
  Document: { mode: ({ mode }: RequiredDocument) => toConstant(mode) },
  TemplateFile: {
    path: ({ sha256, name }: NonNullable<FormTemplate['file']>) => `/templates/${sha256}/${encodeURIComponent(name)}`,
  },
  DocumentCondition: { settledBy: ({ settledBy }: DocumentCondition) => toConstant(settledBy) },
  Channel: { kind: ({ kind }: ServiceChannel) => toConstant(kind) },
  Deadline: { unit: ({ unit }: Deadline) => (unit === null ? null : toConstant(unit)) },
  Fee: { kind: ({ kind }: FeeRule) => toConstant(kind) },
  FeeAmount: { kind: ({ kind }: FeeAmount) => toConstant(kind) },
  Level: {
    current: ({ current }: ServiceLevel) => toConstant(current),
    currentCriteria: ({ currentCriteria }: ServiceLevel) => currentCriteria ?? [],
  },
  ApprovedLevel: { current: ({ current }: NonNullable<ServiceLevel['approved']>) => toConstant(current) },
  PartialReason: { kind: ({ kind }: PartialReason) => toConstant(kind) },
  Target: { current: ({ current }: ServiceTarget) => toConstant(current) },
};

/** Fields that are members of the line in memory. */
function lineFields(...names: (keyof ServiceSummary)[]): Fields[string] {
  return Object.fromEntries(names.map((name) => [name, ({ summary }: ServiceSource) => summary[name]]));
}

/** Fields that are members of the record. */
function recordFields(...names: (keyof Procedure)[]): Fields[string] {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (source: ServiceSource, _args: unknown, context: PortalContext) => recordOf(source, context)[name],
    ]),
  );
}

function recordOf({ summary }: ServiceSource, { model }: PortalContext): Procedure {
  const service = model.service(summary.province, summary.key);
  if (!service) throw new Error(`Release of ${summary.province}/${summary.key} is not readable.`);
  return service.procedure;
}

function agencies(source: ServiceSource, context: PortalContext) {
  const { performers } = recordOf(source, context);
  const codes = performers.kind === 'department' ? [performers.agency] : [];
  const listed = performers.kind === 'list' ? performers.agencies : codes;
  const names = new Map(context.model.agencies(source.summary.province).map(({ code, name }) => [code, name]));
  return listed.map((code) => ({ code, name: names.get(code) ?? code }));
}

function cases(source: ServiceSource, context: PortalContext): CaseSource[] {
  const online = new Map(source.summary.cases.map((one) => [one.key, one.online]));
  return recordOf(source, context).cases.map((one) => ({
    ...one,
    summary: source.summary,
    online: online.get(one.key) ?? false,
  }));
}
