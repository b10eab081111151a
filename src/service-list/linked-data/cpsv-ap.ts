import { deadlineInWords } from '../../procedure/deadlines';
import { feeInWords } from '../../procedure/fees';
import type { Deadline, FeeRule, ProcedureCase, ServiceChannel } from '../../procedure/procedure';
import { addressOf } from '../columns';
import { dayInVietnam } from '../dates';
import { type ServiceEntry, targetOf } from '../entry';

type Node = Record<string, unknown>;

const vietnamese = (text: string) => ({ '@language': 'vi', '@value': text });
const euCode = (list: string, code: string) => `http://publications.europa.eu/resource/authority/${list}/${code}`;

/** A service as a CPSV-AP 3.2 PublicService, complete in itself; reads with the context of `linkedDataContext`. */
export function publicServiceNode(entry: ServiceEntry, origin: string): Node {
  const { procedure, release, level } = entry;
  const id = origin + addressOf(entry);
  const province = {
    '@id': `${origin}/catalog/provinces/${procedure.province}`,
    '@type': 'Location',
    'Location.name': [vietnamese(entry.provinceName)],
  };
  const target = targetOf(entry);
  return {
    '@id': id,
    '@type': 'PublicService',
    'PublicService.identifier': procedure.code ?? procedure.key,
    'PublicService.name': [vietnamese(procedure.name)],
    'PublicService.description': [vietnamese(procedure.steps.join('\n') || procedure.name)],
    'PublicService.language': [euCode('language', 'VIE')],
    'PublicService.spatial': [province],
    'PublicService.sector': [
      {
        '@id': `${origin}/catalog/sectors/${encodeURIComponent(procedure.sector)}`,
        '@type': 'Concept',
        'Concept.preferredLabel': [vietnamese(entry.sectorName)],
      },
    ],
    'PublicService.hasCompetentAuthority': [
      {
        '@id': `${id}#co-quan`,
        '@type': 'PublicOrganization',
        'PublicOrganization.preferredLabel': [vietnamese(entry.agencyName)],
        'PublicOrganization.spatial': [province['@id']],
      },
    ],
    'PublicService.hasChannel': eachChannel(procedure.cases).map((one) => channelNode(id, one)),
    'PublicService.hasCost': eachChannel(procedure.cases).flatMap((one) =>
      one.channel.fees.map((fee, place) => costNode(id, one, fee, place)),
    ),
    'PublicService.hasInput': procedure.cases.flatMap((one) =>
      one.documents.map((document) => ({
        '@id': `${id}#${one.key}/${document.key}`,
        '@type': 'Evidence',
        'Evidence.identifier': `${one.key}/${document.key}`,
        'Evidence.name': [vietnamese(document.name)],
        ...(document.condition ? { 'Evidence.description': [vietnamese(document.condition.text)] } : {}),
      })),
    ),
    'PublicService.hasLegalResource': procedure.legalBasis.map(({ text }, place) => ({
      '@id': `${id}#can-cu-${place + 1}`,
      '@type': 'LegalResource',
      'LegalResource.name': [vietnamese(text)],
    })),
    'PublicService.produces': procedure.results.map(({ name, code }, place) => ({
      '@id': `${id}#ket-qua-${place + 1}`,
      '@type': 'Output',
      'Output.identifier': code ?? String(place + 1),
      'Output.name': [vietnamese(name)],
    })),
    ...(procedure.requirements === null
      ? {}
      : { 'PublicService.holdsRequirement': [requirementNode(id, procedure.requirements)] }),
    serviceLevel: level.legacy,
    currentServiceLevel: level.current,
    ...(level.reason ? { levelReason: [vietnamese(level.reason.vi)] } : {}),
    ...(target.legacy === null ? {} : { targetServiceLevel: target.legacy }),
    ...(target.date === null ? {} : { targetDate: target.date }),
    ...(target.responsible === null ? {} : { unitInCharge: target.responsible }),
    revision: release.revision,
    sha256: release.sha256,
    released: dayInVietnam(release.releasedAt),
  };
}

type CaseChannel = { one: ProcedureCase; channel: ServiceChannel; place: number };

function eachChannel(cases: readonly ProcedureCase[]): CaseChannel[] {
  return cases.flatMap((one) => one.channels.map((channel, place) => ({ one, channel, place })));
}

const channelId = (id: string, { one, channel, place }: CaseChannel) => `${id}#${one.key}/${channel.kind}-${place + 1}`;

function channelNode(id: string, each: CaseChannel): Node {
  const { one, channel } = each;
  const period = isoDuration(channel.deadline);
  return {
    '@id': channelId(id, each),
    '@type': 'Channel',
    'Channel.identifier': `${one.key}/${channel.kind}`,
    'Channel.type': `${id.split('/thu-tuc/')[0]}/catalog/terms#channel-${channel.kind}`,
    'Channel.description': [vietnamese(`${one.name}: ${deadlineInWords(channel.deadline, 'vi')}`)],
    ...(period === undefined ? {} : { 'Channel.processingTime': period }),
  };
}

function costNode(id: string, each: CaseChannel, fee: FeeRule, place: number): Node {
  const { amount } = fee;
  return {
    '@id': `${channelId(id, each)}-phi-${place + 1}`,
    '@type': 'Cost',
    'Cost.identifier': `${each.one.key}/${each.channel.kind}/${place + 1}`,
    ...(amount.kind === 'fixed' ? { 'Cost.hasValue': amount.value } : {}),
    ...(amount.kind === 'free' ? { 'Cost.hasValue': 0 } : {}),
    'Cost.currency': euCode('currency', fee.currency),
    'Cost.description': [vietnamese(feeInWords(fee, 'vi'))],
    'Cost.ifAccessedThrough': channelId(id, each),
  };
}

function requirementNode(id: string, text: string): Node {
  return {
    '@id': `${id}#yeu-cau`,
    '@type': 'Requirement',
    'Requirement.identifier': 'yeu-cau',
    'Requirement.name': [vietnamese('Yêu cầu, điều kiện')],
    'Requirement.description': [vietnamese(text)],
  };
}

/** ISO 8601 knows no working days: those are said in words only, never as calendar days. */
function isoDuration({ value, unit }: Deadline): string | undefined {
  if (value === null || !Number.isInteger(value)) return undefined;
  if (unit === 'day') return `P${value}D`;
  if (unit === 'month') return `P${value}M`;
  return unit === 'hour' ? `PT${value}H` : undefined;
}
