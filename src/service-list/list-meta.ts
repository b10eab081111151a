import type { Locale } from '../messages/text';

/** What a list says of itself, in every format. */
export type ListMeta = {
  /** `Danh mục dịch vụ công trực tuyến` unless it is a named list. */
  title: string;
  /** Whose list it is: the province, or all of them. */
  owner: string;
  /** What it was narrowed to, in words; empty: everything. */
  narrowedTo: readonly string[];
  /** Keys that a named list has and for which nothing is published: they have no row. */
  unpublished: readonly string[];
  /** The list as of this day (ISO date); null: as it is now. */
  asOf: string | null;
  /** Names this state of the list: province and number of its newest release (`H01-60`). */
  revision: string;
  /** When the newest release in it was made (ISO 8601); null: it is empty. */
  modifiedAt: string | null;
  licence: Licence;
  /** Address of the installation, without a slash at the end; addresses in a list are absolute. */
  origin: string;
  /** Address of this very list. */
  address: string;
  /** Number of services in it. */
  count: number;
  locale: Locale;
};

export type Licence = { name: string; address: string };

/** What holds unless the installation says otherwise. */
export const defaultLicence: Licence = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' };
