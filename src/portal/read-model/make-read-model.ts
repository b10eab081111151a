import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Places } from '../../places/places';
import { IndexLost, type OpenSearch, openSearchHere } from '../../search/search';
import { makeFollower } from './changes/follower';
import type { PortalReadModel } from './form-source';
import { claimFolder } from './pack/claim';
import { PackDamaged } from './pack/pack-file';
import { beginAnew, catchUp, openPacked, verifyRest } from './packed-releases';
import type { References, ReleaseStore } from './ports';
import { makeReader } from './reader';
import type { Beside } from './search/document';
import { makeIndexFollower } from './search/follow-index';
import { makeValidators } from './validators';

export type ReadModelOptions = {
  store: ReleaseStore;
  /** DATA_DIR: the packs stand under `pack/` in it, one folder per process. */
  dataDir: string;
  places: Places;
  /** Where the search index runs. Default: in this thread. */
  openSearch?: OpenSearch;
  /** Milliseconds between two looks at the sequences. Default 1,000; 0: only `refresh()`. */
  followEveryMs?: number;
  /** Told in one English sentence what went wrong behind the scenes. Default: console.warn. */
  warn?: (message: string) => void;
};

/** Names that releases point at are read again with every release, on `refresh()`, and after this long. */
const namesFreshMs = 30_000;
/** Answers begun on the old pack may still be read from it for this long. */
const closeOldAfterMs = 10_000;

/**
 * The read model of the public half: releases only, out of the pack. Resolves when it has caught up with the database.
 * The pack is derived: missing, truncated, damaged or of another database, it is made again from the releases.
 */
export async function makeReadModel(options: ReadModelOptions): Promise<PortalReadModel> {
  const { store, dataDir, places, openSearch = openSearchHere, followEveryMs = 1000, warn = console.warn } = options;
  const claim = claimFolder(join(dataDir, 'pack'));
  const opened = openPacked(claim.folder);
  const search = openSearch(join(claim.folder, 'search.db'));
  const index = makeIndexFollower(search);
  let packed = opened.packed;
  let references: References = { provinces: [], sectors: [], agencies: [], plans: [] };
  let names: ReadonlyMap<string, string> = new Map();
  let beside: Beside = { agencies: names, sectors: new Map() };
  let version = '';
  let namesVersion = '';
  let namesFreshUntil = 0;
  let damaged = false;
  let closed = false;

  const reader = makeReader({
    packed: () => packed,
    references: () => references,
    names: () => names,
    find: async (filter, page) => {
      try {
        return await search.find(filter, page);
      } catch (error) {
        if (!(error instanceof IndexLost)) throw error;
        warn(error.message);
        index.forget();
        await look();
        return search.find(filter, page);
      }
    },
    places,
    validators: makeValidators(join(dataDir, 'validators')),
    onDamage: () => {
      damaged = true;
    },
  });

  const rebuild = async () => {
    const old = packed;
    const fresh = beginAnew(claim.folder);
    if ((await catchUp(fresh, store)) === 'different')
      throw new Error('The releases changed while the pack was rebuilt.');
    packed = fresh;
    damaged = false;
    reader.forget();
    setTimeout(old.pack.close, closeOldAfterMs).unref();
  };
  const readNames = async () => {
    references = await store.references();
    names = sameOr(names, new Map(references.agencies.map(({ code, name }) => [code, name])));
    const sectors = sameOr(beside.sectors, new Map(references.sectors.map(({ id, name }) => [id, name])));
    if (beside.agencies !== names || beside.sectors !== sectors) beside = { agencies: names, sectors };
    namesVersion = namesVersionOf(references);
    namesFreshUntil = Date.now() + namesFreshMs;
  };
  const catchUpOnce = async () => {
    const { pack } = packed;
    const bytes = pack.bytes();
    if (Date.now() >= namesFreshUntil) await readNames();
    if (damaged || (await catchUp(packed, store)) === 'different') {
      warn('The pack of released bodies is damaged or belongs to another database: it is made again.');
      await rebuild();
    }
    if (packed.pack !== pack || pack.bytes() !== bytes) await readNames();
    await index.follow(packed.catalogue, beside);
    version = versionOf([...packed.catalogue.tails().values()], references);
  };
  const look = oneAtATime(async () => {
    if (!closed) await catchUpOnce();
  });
  const refresh = () => {
    namesFreshUntil = 0;
    return look();
  };

  await look().catch(async (error: unknown) => {
    await search.close().catch(() => undefined);
    packed.pack.close();
    claim.release();
    throw error;
  });
  const isFirst = () => !closed && !damaged && packed === opened.packed;
  const verified = verifyRest(opened.unverified, isFirst).catch((error: unknown) => {
    if (error instanceof PackDamaged) damaged = true;
    else if (isFirst()) warn(`The pack could not be verified: ${String(error)}`);
  });
  const stopFollowing = follow(
    followEveryMs,
    async () => {
      claim.touch();
      await look();
    },
    warn,
  );

  return {
    ...reader.model,
    changesSince: makeFollower({
      catalogue: () => packed.catalogue,
      summaryOf: reader.summaryOf,
      namesVersion: () => namesVersion,
      catchUp: look,
    }),
    version: () => version,
    refresh,
    async close() {
      if (closed) return;
      closed = true;
      stopFollowing();
      await Promise.allSettled([look(), verified]);
      await search.close();
      packed.pack.close();
      claim.release();
    },
  };
}

/** The map known already where the new one says the same, so that who compares by identity sees no change. */
function sameOr(known: ReadonlyMap<string, string>, fresh: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const isSame = known.size === fresh.size && [...fresh].every(([code, name]) => known.get(code) === name);
  return isSame ? known : fresh;
}

/** Changes with every publication and with every changed name; the same in all processes. */
function versionOf(tails: readonly { province: string; sequence: number; sha256: string }[], references: References) {
  const sorted = tails.map((tail) => [tail.province, tail.sequence, tail.sha256]).sort();
  return createHash('sha256')
    .update(JSON.stringify([sorted, references]))
    .digest('base64url')
    .slice(0, 22);
}

/** Changes with every changed name of a province, sector or agency. */
function namesVersionOf({ provinces, sectors, agencies }: References): string {
  return createHash('sha256')
    .update(JSON.stringify([provinces, sectors, agencies]))
    .digest('base64url')
    .slice(0, 22);
}

/** Runs one call at a time; who calls during a run shares the one that starts after it. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;
  const start = (): Promise<void> => {
    const run = work().finally(() => {
      if (running === run) running = undefined;
    });
    running = run;
    return run;
  };
  return () => {
    if (!running) return start();
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return start();
      });
    return waiting;
  };
}

/** Calls `work` again and again, never twice at a time; gives a function that stops it. The timer keeps no process alive. */
function follow(everyMs: number, work: () => Promise<void>, warn: (message: string) => void): () => void {
  if (everyMs <= 0) return () => undefined;
  let stopped = false;
  let failing = false;
  let timer: NodeJS.Timeout;
  const wait = () => {
    timer = setTimeout(run, everyMs).unref();
  };
  const run = async () => {
    try {
      await work();
      failing = false;
    } catch (error) {
      if (!failing) warn(`The releases cannot be followed: ${error instanceof Error ? error.message : String(error)}`);
      failing = true;
    }
    if (!stopped) wait();
  };
  wait();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
