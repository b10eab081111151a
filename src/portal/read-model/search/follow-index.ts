import { IndexLost, type Search } from '../../../search/search';
import type { Catalogue } from '../catalogue';
import type { Entry } from '../entry';
import { type Beside, digestOf, toDocument } from './document';

/** Keeps a search index at the releases taken in. */
export type IndexFollower = {
  /** Brings the index up to the catalogue; cheap where nothing was released since. */
  follow: (catalogue: Catalogue, beside: Beside) => Promise<void>;
  /** Compares everything at the next look: what the index holds is not known any more. */
  forget: () => void;
};

/**
 * Compares by digest: a province whose index holds what it did at the last look takes in the new releases only, any other is given
 * whole. So an index that is missing, stale, of another database or was damaged is filled by itself.
 */
export function makeIndexFollower(search: Search): IndexFollower {
  let last:
    | { catalogue: Catalogue; beside: Beside; digests: Map<string, string>; formers: Map<string, string> }
    | undefined;

  const follow = async (catalogue: Catalogue, beside: Beside): Promise<void> => {
    const isSame = last?.catalogue === catalogue && last.beside === beside;
    const changed = catalogue.takeChanged();
    if (isSame && changed.size === 0) return;
    const held = last?.catalogue === catalogue ? last.digests : await search.digests();
    const digests = new Map(held);
    const formers = new Map(last?.formers);
    await dropForeign(search, catalogue, digests);
    for (const province of isSame ? changed.keys() : catalogue.tails().keys()) {
      const entries = catalogue.ofProvince(province);
      const former = catalogue.formerCodes(province);
      const digest = digestOf(entries, beside, former);
      const formerText = JSON.stringify([...former]);
      // One that came back takes its code along, from a service that has not changed: the province is given whole.
      const isWhole = !isSame || formers.get(province) !== formerText;
      formers.set(province, formerText);
      if (held.get(province) === digest) continue;
      const fresh = isWhole ? undefined : offeredOnly(catalogue, province, changed.get(province));
      const documents = wantedOf(entries, fresh).map((entry) => toDocument(entry, beside, former));
      await search.write(province, digest, documents, fresh === undefined);
      digests.set(province, digest);
    }
    last = { catalogue, beside, digests, formers };
  };
  return {
    async follow(catalogue, beside) {
      try {
        await follow(catalogue, beside);
      } catch (error) {
        last = undefined;
        if (!(error instanceof IndexLost)) throw error;
        await follow(catalogue, beside);
      }
    },
    forget() {
      last = undefined;
    },
  };
}

const wantedOf = (entries: readonly Entry[], fresh: ReadonlySet<string> | undefined): readonly Entry[] =>
  fresh ? entries.filter(({ record }) => fresh.has(record.head.key)) : entries;

/** The changed services of a province; undefined when one of them is no longer offered: it has to leave the index. */
function offeredOnly(
  catalogue: Catalogue,
  province: string,
  changed: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  const isGone = [...(changed ?? [])].some((key) => catalogue.withdrawn(province, key) !== undefined);
  return isGone ? undefined : changed;
}

async function dropForeign(search: Search, catalogue: Catalogue, digests: Map<string, string>): Promise<void> {
  for (const province of [...digests.keys()]) {
    if (catalogue.tails().has(province)) continue;
    await search.drop(province);
    digests.delete(province);
  }
}
