import type { Payload } from 'payload';
import { sumBy } from '../../src/database/sum-by';
import { twelveMonthsBefore } from '../../src/service-level/dossier-counts';
import type { Evidence } from '../../src/service-level/evidence';
import type { OfferingRow } from '../../src/service-level/offerings';
import { nation } from '../access';
import { idOf, idsOf } from '../fields/relation';
import { fileStore } from '../file-store';
import { coversDeed, isRole } from '../users/roles';

const everything = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;

/** People who receive dossiers of a province: for some agencies, or (`agencies` empty) for all. */
type Receiver = { id: string; agencies: readonly string[] };

/** A procedure whose files are to be looked for. */
type WithTemplates = {
  cases: readonly { documents: readonly { template: { file: { sha256: string } | null } | null }[] }[];
};

/** What exists around the procedures of a province, but for the files they name. */
export type Surroundings = Omit<Evidence, 'hasFile'>;

/**
 * What exists around the procedures of a province at this moment. Read once for as many procedures as are assessed together.
 * @param procedures those that will be assessed: their template files are looked for
 * @param today ISO date in Asia/Ho_Chi_Minh
 */
export async function readEvidence(
  payload: Payload,
  province: string,
  { procedures, today }: { procedures: readonly WithTemplates[]; today: string },
): Promise<Evidence> {
  return withFiles(await readSurroundings(payload, province, today), procedures);
}

/** These surroundings, with the template files that some procedures name: for whoever assesses a province part by part. */
export async function withFiles(surroundings: Surroundings, procedures: readonly WithTemplates[]): Promise<Evidence> {
  const files = await filesThere(procedures);
  return { ...surroundings, hasFile: (sha256) => files.has(sha256) };
}

export async function readSurroundings(payload: Payload, province: string, today: string): Promise<Surroundings> {
  const [agencies, receivers, offerings, national] = await Promise.all([
    agencyNames(payload, province),
    receiversOf(payload, province),
    offeringRows(payload, province, today),
    nationalNames(payload),
  ]);
  return {
    agencyName: (code) => agencies.get(code),
    nationalName: (code) => national.get(code),
    officers: (agency) =>
      receivers.filter(({ agencies: own }) => own.length === 0 || (agency !== null && own.includes(agency))).length,
    isOfficer: (id) => receivers.some((receiver) => receiver.id === id),
    offerings: (key) => offerings.get(key) ?? [],
  };
}

async function agencyNames(payload: Payload, province: string): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'agencies',
    where: { province: { in: [province, nation] } },
    select: { name: true },
    ...everything,
  });
  return new Map(docs.map(({ id, name }) => [id, name]));
}

/**
 * Accounts in use whose roles cover the handling of dossiers. Those of the province; only while it has not had any yet, those of everywhere:
 * whoever has just set the system up receives what comes. Once officers have accounts, nobody stands in for the last one.
 */
async function receiversOf(payload: Payload, province: string): Promise<Receiver[]> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { or: [{ province: { equals: province } }, { role: { equals: 'administrator' } }] },
    select: { role: true, otherRoles: true, agencies: true, disabled: true, province: true },
    ...everything,
  });
  const able = docs.filter(({ role, otherRoles }) =>
    coversDeed([role, ...(otherRoles ?? [])].filter(isRole), 'handle-dossiers'),
  );
  const own = able.filter((account) => idOf(account.province) === province);
  return (own.length > 0 ? own : able).flatMap(({ id, agencies, disabled }) =>
    disabled === true ? [] : [{ id, agencies: idsOf(agencies) }],
  );
}

const countKey = (key: string, agency: string) => `${key} ${agency}`;

/** Dossiers of the last twelve months that came in through agencies' own software, by procedure and agency. @param key only of this procedure */
async function receivedElsewhere(
  payload: Payload,
  { province, today, key }: { province: string; today: string; key?: string },
): Promise<Map<string, number>> {
  const sums = await sumBy(payload, {
    collection: 'dossier-counts',
    where: [
      { column: 'province', equals: province },
      ...(key === undefined ? [] : [{ column: 'key', equals: key }]),
      { column: 'channel', equals: 'own-software' },
      { column: 'month', from: twelveMonthsBefore(today) },
    ],
    by: ['key', 'agency'],
    sums: { received: { column: 'received' } },
  });
  return new Map(sums.map(({ key, agency, received }) => [countKey(key ?? '', agency ?? ''), received]));
}

/** How many of them came in for one procedure at one agency. */
export async function receivedThere(
  payload: Payload,
  { agency, ...of }: { province: string; key: string; agency: string; today: string },
): Promise<number> {
  return (await receivedElsewhere(payload, of)).get(countKey(of.key, agency)) ?? 0;
}

async function offeringRows(payload: Payload, province: string, today: string): Promise<Map<string, OfferingRow[]>> {
  const received = await receivedElsewhere(payload, { province, today });
  const { docs } = await payload.find({
    collection: 'offerings',
    where: { province: { equals: province } },
    sort: 'agency',
    ...everything,
  });
  const byKey = new Map<string, OfferingRow[]>();
  for (const { key, agency, online, address, reason, receivedBy, officers } of docs) {
    const row: OfferingRow = {
      agency: idOf(agency) ?? '',
      online,
      address: address ?? null,
      reason: reason ?? null,
      officers: receivedBy === 'named' ? idsOf(officers) : null,
      receivedByOwnSoftware: received.get(countKey(key, idOf(agency) ?? '')) ?? 0,
    };
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return byKey;
}

/** Names of the national masters, by code. */
async function nationalNames(payload: Payload): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { province: { equals: nation } },
    select: { code: true, name: true },
    ...everything,
  });
  return new Map(docs.flatMap(({ code, name }) => (code && name ? [[code, name] as const] : [])));
}

async function filesThere(procedures: readonly WithTemplates[]): Promise<Set<string>> {
  const named = new Set(
    procedures.flatMap(({ cases }) =>
      cases.flatMap(({ documents }) => documents.flatMap(({ template }) => template?.file?.sha256 ?? [])),
    ),
  );
  const store = fileStore();
  const there = await Promise.all([...named].map(async (sha256) => ((await store.has(sha256)) ? [sha256] : [])));
  return new Set(there.flat());
}
