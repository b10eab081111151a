import type { ServiceLevel } from '../../service-level/level';
import { messages } from '../messages';
import type { Entry } from './entry';
import type { StoredRecord } from './pack/pack-file';
import type { FormPlace, ServiceLine } from './pack/record';
import type { ServiceSummary } from './read-model';

const unread: ServiceLevel = { legacy: 0, current: 'thong-tin', criteria: [] };

/** One line of the service list. The level with all its criteria is read from the pack only when somebody looks at it. */
export function toSummary(
  { record, line }: Entry,
  names: ReadonlyMap<string, string>,
  levelOf: (record: StoredRecord) => ServiceLevel,
): ServiceSummary {
  const { province, key, revision, sha256, releasedAt } = record.head;
  const { code, name, sector, tiers, applicants, performers } = line;
  let level: ServiceLevel | undefined;
  const summary: ServiceSummary = {
    province,
    key,
    code,
    name,
    sector,
    agency: performers.kind === 'department' ? performers.agency : null,
    agencyName: nameOfPerformers(line, names),
    tiers,
    applicants,
    level: unread,
    revision,
    sha256,
    releasedAt,
    cases: line.cases.map((one) => ({ ...one, formHash: formOfCase(record, one.key)?.hash ?? '' })),
  };
  return Object.defineProperty(summary, 'level', {
    enumerable: true,
    get: () => {
      level ??= levelOf(record);
      return level;
    },
  });
}

/** The form of a case; without a case, of the first that has one, in the order of the record. */
export function formOfCase({ head }: StoredRecord, caseKey: string | undefined): FormPlace | undefined {
  const wanted = caseKey === undefined ? (head.line?.cases.map(({ key }) => key) ?? []) : [caseKey];
  for (const key of wanted) {
    const place = head.forms.find((form) => form.caseKey === key);
    if (place) return place;
  }
  return undefined;
}

/** Who performs a service, for people; `names` are those of agencies by their codes. */
export function nameOfPerformers(
  { performers, decidingAgency }: Pick<ServiceLine, 'performers' | 'decidingAgency'>,
  names: ReadonlyMap<string, string>,
): string {
  switch (performers.kind) {
    case 'department':
      return names.get(performers.agency) ?? decidingAgency;
    case 'communes':
      return messages.communes.vi;
    case 'list':
      return performers.agencies.map((code) => names.get(code) ?? code).join('; ');
    case 'outside':
      return performers.name;
  }
}
