import type { Province } from '../../places/places';
import type { PublishedPlan } from '../../service-list/published-plan';
import type { Release } from '../../service-list/release';
import type { Agency, Sector } from './read-model';

/** The newest release of a province: its sequence, and the content it carries, so that a database restored or replaced underneath is noticed. */
export type SequenceTail = { province: string; sequence: number; sha256: string };

/** Names that releases only point at. */
export type References = {
  provinces: readonly Province[];
  sectors: readonly Sector[];
  agencies: readonly Agency[];
  /** Named lists that were made public. */
  plans: readonly PublishedPlan[];
};

/** What the read model needs of the database; implemented over Payload by collections/store.ts, in memory by the tests. */
export type ReleaseStore = {
  /** The newest release of every province that has any. Asked about once a second: must be cheap. */
  sequences: () => Promise<SequenceTail[]>;
  /** Releases of a province with a sequence above `sequence`, ascending, at most `limit`. */
  since: (province: string, sequence: number, limit: number) => Promise<Release[]>;
  references: () => Promise<References>;
};
