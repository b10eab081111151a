import type { Dossier } from '../dossier/dossier';
import type { ReadModel } from '../portal/read-model/read-model';

/** What intake reads of the releases. */
export type ReleasePort = Pick<ReadModel, 'version' | 'find' | 'summary' | 'service' | 'form' | 'places'>;

/** How an insert of a dossier ended: the two unique keys are told apart, because they mean different things. */
export type DossierInsert = 'inserted' | 'number-taken' | 'idempotency-taken';

/**
 * Where dossiers are kept. `insert` is the commit point of a submission: one document, there whole or not at all,
 * guarded by unique keys on `number` and `idempotencyHash`.
 */
export type DossierStore = {
  insert: (dossier: Dossier) => Promise<DossierInsert>;
  byNumber: (number: string) => Promise<Dossier | undefined>;
  byIdempotencyHash: (hash: string) => Promise<Dossier | undefined>;
  /** The number that sorts last among those that start with `prefix` (`H01.12-261122-`), longer serials after shorter ones. */
  lastNumber: (prefix: string) => Promise<string | undefined>;
  /** Dossiers with `submittedAt` >= `since` (ISO 8601, UTC), in this order, at most `limit`. The sweep catches claims up from them. */
  submittedSince: (since: string, limit: number) => Promise<Dossier[]>;
};

/** A file as uploaded; `dossier` is null until a dossier names it. */
export type StoredUpload = {
  /** Random, unguessable: `^[A-Za-z0-9_-]{16,64}$`. */
  id: string;
  sha256: string;
  name: string;
  mediaType: string;
  bytes: number;
  /** `site` or the id of a portal key. */
  via: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  /** Number of the dossier that holds it. */
  dossier: string | null;
};

export type UploadStore = {
  insert: (upload: StoredUpload) => Promise<void>;
  /** Those that exist, in any order. */
  find: (ids: readonly string[]) => Promise<StoredUpload[]>;
  /** Sets `dossier` where it is null; what is claimed already stays as it is. Safe to repeat. */
  claim: (ids: readonly string[], dossierNumber: string) => Promise<void>;
  /** Unclaimed uploads with `createdAt` < `before` (ISO 8601, UTC), oldest first, at most `limit`. */
  unclaimedBefore: (before: string, limit: number) => Promise<StoredUpload[]>;
  /** Removes one row, only while it is unclaimed; false when it was not removed. */
  removeUnclaimed: (id: string) => Promise<boolean>;
  /** Whether any upload or template file still names this content. Content in use is never removed. */
  contentInUse: (sha256: string) => Promise<boolean>;
};
