import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { type Catalogue, makeCatalogue } from './catalogue';
import { nextStep } from './follow';
import { openPack, type Pack, PackDamaged, type StoredRecord } from './pack/pack-file';
import type { ReleaseStore, SequenceTail } from './ports';

/** The pack with what is known of it; replaced as a whole when it has to be rebuilt. */
export type PackedReleases = { pack: Pack; catalogue: Catalogue };

/** Releases fetched from the database at a time. */
const batch = 200;
/** A pack up to this size is verified before it is used, a bigger one while it is. */
const verifiedFirstBytes = 32 * 1024 * 1024;
/** Bytes verified between two pauses. */
const verifiedAtOnce = 2 * 1024 * 1024;

/** Opens what the folder holds; nothing is fetched yet. A small pack found damaged is begun anew. `unverified` are records that were not read. */
export function openPacked(folder: string): { packed: PackedReleases; unverified: readonly StoredRecord[] } {
  const { packed, records } = open(folder);
  if (packed.pack.bytes() > verifiedFirstBytes) return { packed, unverified: records };
  try {
    for (const record of records) packed.pack.verify(record);
    return { packed, unverified: [] };
  } catch (error) {
    if (!(error instanceof PackDamaged)) throw error;
    packed.pack.close();
    return { packed: beginAnew(folder), unverified: [] };
  }
}

/** An empty pack in the place of the one in the folder, which stays readable until it is closed. */
export function beginAnew(folder: string): PackedReleases {
  for (const name of ['bodies', 'index']) rmSync(join(folder, name), { force: true });
  return open(folder).packed;
}

function open(folder: string) {
  const { pack, records } = openPack(folder);
  const catalogue = makeCatalogue();
  for (const record of records) catalogue.apply(record);
  return { packed: { pack, catalogue }, records };
}

/** Verifies records that have not been read yet, a little at a time. @throws PackDamaged */
export async function verifyRest(records: readonly StoredRecord[], isWanted: () => boolean): Promise<void> {
  let bytes = 0;
  for (const record of records) {
    if (!isWanted()) return;
    if (record.checked) continue;
    record.source.verify(record);
    bytes += record.end - record.at;
    if (bytes < verifiedAtOnce) continue;
    bytes = 0;
    await pause();
  }
}

/**
 * Takes in every release made since. `different`: the pack does not belong to this database and must be begun anew.
 * @throws whatever the store throws; what was taken in until then stays.
 */
export async function catchUp(packed: PackedReleases, store: ReleaseStore): Promise<'same' | 'different'> {
  const newest = await store.sequences();
  const provinces = new Set(newest.map((tail) => tail.province));
  for (const province of packed.catalogue.tails().keys()) if (!provinces.has(province)) return 'different';
  for (const tail of newest) if ((await catchUpProvince(packed, store, tail)) === 'different') return 'different';
  return 'same';
}

async function catchUpProvince({ pack, catalogue }: PackedReleases, store: ReleaseStore, tail: SequenceTail) {
  for (;;) {
    const known = catalogue.tails().get(tail.province);
    const isBehind = !known || known.sequence < tail.sequence;
    const from = known ? known.sequence - 1 : 0;
    const step = nextStep(known, tail, isBehind ? await store.since(tail.province, from, batch) : []);
    if (step.kind !== 'behind') return step.kind;
    if (step.releases.length === 0) return 'same';
    for (const record of pack.append(step.releases)) catalogue.apply(record);
  }
}
