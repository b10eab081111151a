import type { Payload } from 'payload';
import { type Match, sumBy } from '../../src/database/sum-by';
import { type CountChannel, countChannels } from '../../src/service-level/dossier-counts';
import type { ServiceFacts } from '../../src/targets/facts';
import { keptPerDatabase } from './kept';
import { type Stamp, settledMs, stampOf } from './stamp';

/** Dossiers by channel of each service, by its key. */
export type DossiersByKey = ReadonlyMap<string, ServiceFacts['dossiers']>;

/** States in which a dossier that was sent here has been handled. */
export const handledStates: readonly string[] = ['returned', 'result-ready'];

export const isChannel = (text: string | null): text is CountChannel =>
  countChannels.some(({ channel }) => channel === text);

type Added = { key: string; channel: CountChannel; received: number; handled: number };

/** Where dossiers are counted, and how its rows of some months are added up by service. */
type Source = {
  collection: 'dossier-counts' | 'dossiers';
  addUp: (payload: Payload, where: readonly Match[], since: string) => Promise<Added[]>;
};

const sources: readonly Source[] = [
  {
    // Typed in, imported, or sent by a program.
    collection: 'dossier-counts',
    addUp: async (payload, where, since) => {
      const groups = await sumBy(payload, {
        collection: 'dossier-counts',
        where: [...where, { column: 'month', from: since }],
        by: ['key', 'channel'],
        sums: { received: { column: 'received' }, handled: { column: 'handled' } },
      });
      return groups.flatMap(({ key, channel, received, handled }) =>
        key !== null && isChannel(channel) ? [{ key, channel, received, handled }] : [],
      );
    },
  },
  {
    // Sent here: counted by themselves.
    collection: 'dossiers',
    addUp: async (payload, where, since) => {
      const groups = await sumBy(payload, {
        collection: 'dossiers',
        where: [...where, { column: 'submittedAt', from: new Date(`${since}-01T00:00:00+07:00`) }],
        by: ['key'],
        sums: { handled: { column: 'state', rowsWith: handledStates } },
      });
      return groups.flatMap(({ key, rows, handled }) =>
        key === null ? [] : [{ key, channel: 'online' as const, received: rows, handled }],
      );
    },
  },
];

type ByKey = ReadonlyMap<string, readonly Added[]>;

/** Sums of a source as read at a moment; `since`: of which keys they are other ones than the sums before them. */
type Known = { stamp: Stamp; read: Date; byKey: ByKey; since?: { before: ByKey; keys: readonly string[] } };

/** The sums of all sources laid together, with what they were made of; `version` counts up whenever they are other ones. */
type Merged = { of: readonly ByKey[]; dossiers: DossiersByKey; version: number };

const mergedOf = keptPerDatabase<Merged>(100);

const knownOf = keptPerDatabase<Known>(200);

/** Above so many services at once, all of a province are added up again. */
const mostKeys = 300;

/**
 * Dossiers of a province since a month, and a version that is another one whenever they are. Added up by the database; services whose
 * rows have not been written since the last call are not added up again.
 */
export async function dossiersOf(
  payload: Payload,
  { province, agency, since, now }: Asked,
): Promise<{ dossiers: DossiersByKey; version: string }> {
  const known = await Promise.all(sources.map((source) => upToDate(payload, source, { province, agency, since, now })));
  const name = `${province} ${agency ?? ''} ${since}`;
  const merged = mergeAfter(mergedOf(payload).get(name), known);
  mergedOf(payload).set(name, merged);
  return { dossiers: merged.dossiers, version: `${since}/${merged.version}` };
}

/** All sources laid together; sums that are made of the same as before are the same objects as before. */
function mergeAfter(before: Merged | undefined, known: readonly Known[]): Merged {
  const of = known.map(({ byKey }) => byKey);
  const changed = before && changedKeys(before.of, known);
  if (before && changed?.length === 0) return before;
  const dossiers = new Map(changed && before?.dossiers);
  for (const key of changed ?? of.flatMap((byKey) => [...byKey.keys()])) {
    dossiers.set(key, byChannel(of.flatMap((byKey) => byKey.get(key) ?? [])));
  }
  return { of, dossiers, version: (before?.version ?? 0) + 1 };
}

/** Keys whose sums are other ones than they were; undefined when that is not known, and all must be laid together. */
function changedKeys(before: readonly ByKey[], known: readonly Known[]): string[] | undefined {
  const keys: string[] = [];
  for (const [place, { byKey, since }] of known.entries()) {
    if (byKey === before[place]) continue;
    if (!since || since.before !== before[place]) return undefined;
    keys.push(...since.keys);
  }
  return keys;
}

function byChannel(added: readonly Added[]): ServiceFacts['dossiers'] {
  const channels: ServiceFacts['dossiers'] = {};
  for (const { channel, received, handled } of added) {
    const before = channels[channel] ?? { received: 0, handled: 0 };
    channels[channel] = { received: before.received + received, handled: before.handled + handled };
  }
  return channels;
}

/** `agency`: only what was counted at, or sent to, this one; `since`: a month, YYYY-MM; `now`: what has been written so far is read. */
type Asked = { province: string; agency: string | null; since: string; now: Date };

const ownRows = ({ province, agency }: Asked): Match[] => [
  { column: 'province', equals: province },
  ...(agency === null ? [] : [{ column: 'agency', equals: agency }]),
];

async function upToDate(payload: Payload, source: Source, asked: Asked): Promise<Known> {
  const name = `${source.collection} ${asked.province} ${asked.agency ?? ''} ${asked.since}`;
  const before = knownOf(payload).get(name);
  const stamp = await stampOf(payload, source.collection, [asked.province]);
  const isSame = before && before.stamp.rows === stamp.rows && before.stamp.newest === stamp.newest;
  if (isSame && stamp.newest < settledBefore(before)) return before;
  const written = before && (await onlyWritten(payload, source, { before, stamp, asked }));
  const after: Known = { stamp, read: asked.now, ...(written ?? { byKey: await all() }) };
  knownOf(payload).set(name, after);
  return after;

  async function all() {
    return grouped(await source.addUp(payload, ownRows(asked), asked.since));
  }
}

/** Rows dated before this moment are in the sums (ISO 8601). */
const settledBefore = ({ read }: Known): string => new Date(read.getTime() - settledMs).toISOString();

/** The sums with those services added up again that have newer rows; undefined where rows are gone, or too many are new. */
async function onlyWritten(
  payload: Payload,
  { collection, addUp }: Source,
  { before, stamp, asked }: { before: Known; stamp: Stamp; asked: Asked },
): Promise<Required<Pick<Known, 'byKey' | 'since'>> | undefined> {
  if (before.stamp.newest === '') return undefined;
  const mine: Match = { column: 'province', equals: asked.province };
  const written = await sumBy(payload, {
    collection,
    where: [mine, { column: 'updatedAt', from: new Date(settledBefore(before)) }],
    by: ['key'],
    sums: { made: { column: 'createdAt', after: new Date(before.stamp.newest) } },
  });
  const made = written.reduce((sum, each) => sum + each.made, 0);
  if (before.stamp.rows + made !== stamp.rows || written.length > mostKeys) return undefined;
  const found = written.flatMap(({ key }) => key ?? []);
  const fresh = grouped(await addUp(payload, [...ownRows(asked), { column: 'key', oneOf: found }], asked.since));
  const sumsOf = (byKey: ByKey, key: string) => JSON.stringify(byKey.get(key) ?? []);
  const keys = found.filter((key) => sumsOf(fresh, key) !== sumsOf(before.byKey, key));
  if (keys.length === 0) return { byKey: before.byKey, since: { before: before.byKey, keys } };
  const after = new Map(before.byKey);
  for (const key of keys) after.set(key, fresh.get(key) ?? []);
  return { byKey: after, since: { before: before.byKey, keys } };
}

function grouped(added: readonly Added[]): Map<string, readonly Added[]> {
  const byKey = new Map<string, readonly Added[]>();
  for (const each of added) byKey.set(each.key, [...(byKey.get(each.key) ?? []), each]);
  return byKey;
}
