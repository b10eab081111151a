import type { Form } from '../../form/form';
import type { Places } from '../../places/places';
import type { ApplicantKind, Procedure, Tier } from '../../procedure/procedure';
import type { ServiceLevel } from '../../service-level/level';
import type { Release } from '../../service-list/release';

/** One line of the public service list, held in memory. */
export type ServiceSummary = {
  province: string;
  key: string;
  code: string | null;
  name: string;
  sector: string;
  /** Code of the performing department, or null (communes, outside agencies). */
  agency: string | null;
  agencyName: string;
  tiers: Tier[];
  applicants: ApplicantKind[];
  level: ServiceLevel;
  revision: number;
  sha256: string;
  releasedAt: string;
  /** `formHash` is empty where a case has no form. */
  cases: { key: string; name: string; formHash: string; online: boolean }[];
};

export type ServiceFilter = {
  province?: string;
  /** With or without accents, any order of words, or a code. */
  text?: string;
  sector?: string;
  agency?: string;
  /** Legacy level 0-4. */
  level?: number;
  applicant?: ApplicantKind;
  tier?: Tier;
};

export type ServicePage = {
  items: ServiceSummary[];
  total: number;
  /** Pass as `after` for the next page; null on the last. */
  endCursor: string | null;
  hasNextPage: boolean;
  /** The cursor of each item, for APIs that page from any of them. */
  cursors?: readonly string[];
  facets: Record<'sector' | 'agency' | 'level' | 'applicant', { value: string; count: number }[]>;
};

export type Sector = { id: string; name: string; group: string };
export type Agency = { code: string; name: string; province: string };

/** What the public half reads: releases only, never a draft. Follows the sequences of the releases; derived, rebuilt when missing or damaged. */
export type ReadModel = {
  /** Changes with every publication; the base of list ETags. */
  version: () => string;
  find: (filter: ServiceFilter, page: { first: number; after?: string }) => ServicePage;
  summary: (province: string, key: string) => ServiceSummary | undefined;
  /** The current release with its content parsed. */
  service: (
    province: string,
    key: string,
  ) => { release: Release; procedure: Procedure; forms: Record<string, Form> } | undefined;
  /** A released form by its hash (sha256 of its canonical text); old ones stay readable. `within`: only as a form of this service. */
  form: (
    hash: string,
    within?: { province: string; key: string },
  ) => { form: Form; province: string; key: string; caseKey: string; revision: number; current: boolean } | undefined;
  /** Its canonical text, ready to send. */
  formBytes: (hash: string) => Buffer | undefined;
  /** ES module text whose default export checks answers; made once per (hash, toolchain). */
  validatorModule: (hash: string) => string | undefined;
  sectors: () => readonly Sector[];
  agencies: (province: string) => readonly Agency[];
  places: () => Places;
  /** Catches up with releases made since; resolves when done. Called after each publication and once a second. */
  refresh: () => Promise<void>;
  close: () => Promise<void>;
};
