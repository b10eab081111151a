import type { Text } from '../../messages/text';
import type { Withdrawal } from '../../service-list/release';
import type { Part } from './form-parts';
import type { FormPart } from './pack/record';
import type { ReadModel, ServiceSummary } from './read-model';

/** A released form as the portal API hands it out: bytes, never parsed. */
export type ReleasedForm = {
  hash: string;
  province: string;
  key: string;
  caseKey: string;
  revision: number;
  releasedAt: string;
  /** Whether the newest release of the procedure still holds it. */
  current: boolean;
  /** Its canonical text. */
  whole: Part;
  /** The serialised part; undefined when the form has none. */
  part: (name: FormPart) => Part | undefined;
};

/** A service that was released or withdrawn, as its newest release left it. */
export type ServiceChange = {
  province: string;
  key: string;
  code: string | null;
  /** Its key, its code, and the codes it had in earlier releases. */
  codes: readonly string[];
  name: string;
  revision: number;
  sha256: string;
  /** ISO 8601. */
  releasedAt: string;
  because: Text | null;
  /** Set where it is no longer offered; `into` is what its own withdrawal named, which may have been withdrawn since. */
  withdrawal: Withdrawal | null;
  /** Null: withdrawn. */
  summary: ServiceSummary | null;
};

export type ChangesPage = {
  changes: readonly ServiceChange[];
  /** Pass as `since` the next time, whether or not there is more. */
  cursor: string;
  hasMore: boolean;
  /** Another one whenever a province, sector or agency has another name, which makes no release. */
  namesVersion: string;
};

/** What the portal API needs beyond the shared read model. */
export type FormSource = {
  releasedForm: (hash: string) => ReleasedForm | undefined;
  /** Addresses of the services that carry a code or local key. */
  addresses: (code: string) => readonly { province: string; key: string }[];
  /** Addresses of withdrawn services that carried it. */
  formerAddresses: (code: string) => readonly { province: string; key: string }[];
  /** The current form of a case; without a case, of the first that has a form. */
  currentForm: (province: string, key: string, caseKey: string | undefined) => ReleasedForm | undefined;
  /** Names of the provinces that publish here. */
  provinces: () => readonly { code: string; name: string; services: number }[];
  /**
   * What changed since a cursor; without one, everything. A follower that starts with an empty mirror, takes over every change and goes
   * on from each cursor holds the catalogue whenever `hasMore` is false.
   * @throws ProblemError 400 `cursor-unreadable`, 409 `cursor-of-another-history`
   */
  changesSince: (asked: { province?: string; since?: string; first: number }) => Promise<ChangesPage>;
};

export type PortalReadModel = ReadModel & FormSource;
