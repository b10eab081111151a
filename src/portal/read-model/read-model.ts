import type { Form } from '../../form/form';
import type { Text } from '../../messages/text';
import type { Places } from '../../places/places';
import type { ApplicantKind, Procedure, Tier } from '../../procedure/procedure';
import type { ServiceLevel } from '../../service-level/level';
import type { ListChange } from '../../service-list/changes/change';
import type { Named } from '../../service-list/former-names';
import type { PublishedPlan } from '../../service-list/published-plan';
import type { Release, Withdrawal } from '../../service-list/release';
import type { ListingFilter, ServiceListing } from './listing';

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
  /** Whether nothing matched the text as typed, and these match with one word taken for misspelt. */
  approximate?: boolean;
  facets: Record<'sector' | 'agency' | 'level' | 'applicant', { value: string; count: number }[]>;
};

/** A service that is no longer offered. */
export type WithdrawnService = {
  province: string;
  key: string;
  name: string;
  kind: Withdrawal['kind'];
  /** ISO 8601. */
  withdrawnAt: string;
  because: Text | null;
  /** Key of the service that stands in its place now; null: none does. */
  successor: string | null;
};

export type Sector = Named & { id: string; group: string };
export type Agency = Named & { code: string; province: string };

/** What the public half reads: releases only, never a draft. Follows the sequences of the releases; derived, rebuilt when missing or damaged. */
export type ReadModel = {
  /** Changes with every publication; the base of list ETags. */
  version: () => string;
  find: (filter: ServiceFilter, page: { first: number; after?: string }) => Promise<ServicePage>;
  /** The list, now or as of a past day, to be read from beginning to end. */
  listing: (filter: ListingFilter) => Promise<ServiceListing>;
  /** The newest changes of the list, newest first. */
  changes: (filter: ListingFilter, most: number) => ListChange[];
  summary: (province: string, key: string) => ServiceSummary | undefined;
  /** What became of a service that was offered here once; undefined for one that still is, or never was. */
  withdrawn: (province: string, key: string) => WithdrawnService | undefined;
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
  /** Named lists that were made public. */
  plans: () => readonly PublishedPlan[];
  places: () => Places;
  /** Catches up with releases made since; resolves when done. Called after each publication and once a second. */
  refresh: () => Promise<void>;
  close: () => Promise<void>;
};
