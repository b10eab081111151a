import type { Payload } from 'payload';
import type { ReadingContext } from '../../src/import/cells/cell';
import { nameIdentity } from '../../src/import/fold-name';
import { readOwnRecord } from '../../src/import/own-record';
import type { Identity } from '../../src/import/plan';
import { lifecycleOf } from '../../src/procedure/lifecycle';

const all = { limit: 0, pagination: false, depth: 0, overrideAccess: true } as const;

/** Ministries in codes of results and procedures; which of the numbers are given is the business of QCVN 102. */
const isMinistry = (code: string) => /^G(0[1-9]|1\d|2[0-4])$/.test(code);

/** The lists an import into this province is read with, as they are now. */
export async function readingContextOf(payload: Payload, province: string): Promise<ReadingContext> {
  const [provinces, former, agencies, sectors] = await Promise.all([
    payload.find({ collection: 'provinces', ...all, select: { name: true } }),
    payload.find({ collection: 'former-provinces', ...all, select: { name: true } }),
    payload.find({ collection: 'agencies', ...all, where: { province: { equals: province } } }),
    payload.find({ collection: 'sectors', ...all }),
  ]);
  const owners = new Set([...provinces.docs, ...former.docs].map(({ id }) => id));
  return {
    province,
    isOwner: (code) => owners.has(code) || isMinistry(code),
    agencies: agencies.docs.map(({ id, name, shortName }) => ({ code: id, name, shortName: shortName ?? null })),
    sectors: sectors.docs.map(({ id, name, aliases }) => ({
      id,
      name,
      aliases: (aliases ?? '')
        .split(';')
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    })),
    readRecord: readOwnRecord,
  };
}

export type Match = { id: string; by: 'code' | 'name' };

/** The procedures a province has, found by code or key, else by agency and name. */
export type KnownProcedures = {
  match: (identity: Identity) => Match | null;
  /** Ids of all that have this agency and name, those in use; there may be several that differ in what they ask for. */
  named: (identity: Identity) => readonly string[];
  /** Whether a key is taken, whoever has it. */
  hasKey: (key: string) => boolean;
  add: (id: string, identity: Identity) => void;
  /** Another one that can be added to: what a transaction takes back must not stay known. */
  copy: () => KnownProcedures;
};

export async function knownProceduresOf(payload: Payload, province: string): Promise<KnownProcedures> {
  const { docs } = await payload.find({
    collection: 'procedures',
    draft: true,
    where: { province: { equals: province } },
    select: { key: true, code: true, name: true, decidingAgency: true, state: true },
    sort: 'id',
    ...all,
  });
  const byKey = new Map<string, string>();
  const byCode = new Map<string, string>();
  const byName = new Map<string, readonly string[]>();
  // Retired ones first: where one in use has the same code or name, that one is meant.
  const isInUse = ({ state }: { state?: unknown }) => lifecycleOf(state) === 'in-use';
  for (const { id, key, code } of [...docs.filter((row) => !isInUse(row)), ...docs.filter(isInUse)]) {
    if (key) byKey.set(key, id);
    if (code) byCode.set(code, id);
  }
  // By name those in use, or else the retired ones.
  for (const isWanted of [isInUse, (row: { state?: unknown }) => !isInUse(row)]) {
    const there = new Set(byName.keys());
    for (const row of docs.filter(isWanted)) {
      const name = nameIdentity(row.decidingAgency ?? '', row.name ?? '');
      if (!there.has(name)) byName.set(name, [...(byName.get(name) ?? []), row.id]);
    }
  }
  return makeKnown({ byKey, byCode, byName });
}

type Maps = {
  byKey: Map<string, string>;
  byCode: Map<string, string>;
  byName: Map<string, readonly string[]>;
};

function makeKnown({ byKey, byCode, byName }: Maps): KnownProcedures {
  const named: KnownProcedures['named'] = ({ code, byName: name }) => (code === null ? (byName.get(name) ?? []) : []);
  return {
    hasKey: (key) => byKey.has(key),
    named,
    match: (identity) => {
      const { code } = identity;
      const found = code === null ? undefined : (byCode.get(code) ?? byKey.get(code));
      if (found !== undefined) return { id: found, by: 'code' };
      const [first] = named(identity);
      return first === undefined ? null : { id: first, by: 'name' };
    },
    add: (id, { key, code, byName: name }) => {
      byKey.set(key, id);
      if (code !== null) byCode.set(code, id);
      byName.set(name, [...(byName.get(name) ?? []), id]);
    },
    copy: () => makeKnown({ byKey: new Map(byKey), byCode: new Map(byCode), byName: new Map(byName) }),
  };
}
