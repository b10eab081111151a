import type { Part } from './form-parts';
import type { FormPart } from './pack/record';
import type { ReadModel } from './read-model';

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

/** What the portal API needs beyond the shared read model. */
export type FormSource = {
  releasedForm: (hash: string) => ReleasedForm | undefined;
  /** Addresses of the services that carry a code or local key. */
  addresses: (code: string) => readonly { province: string; key: string }[];
  /** The current form of a case; without a case, of the first that has a form. */
  currentForm: (province: string, key: string, caseKey: string | undefined) => ReleasedForm | undefined;
  /** Names of the provinces that publish here. */
  provinces: () => readonly { code: string; name: string; services: number }[];
};

export type PortalReadModel = ReadModel & FormSource;
