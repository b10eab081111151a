import type { RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { Intake } from '../intake/intake';
import type { ReadModel } from '../portal/read-model/read-model';
import type { Typefaces } from '../service-list/formats/format';
import type { Licence } from '../service-list/list-meta';

/** Everything the public site needs; it reads nothing else, neither environment nor disk. */
export type SiteOptions = {
  model: ReadModel;
  intake: Intake;
  clock: () => Date;
  /** Code of the province whose catalogue the front page shows (`H01`); null: all provinces in the read model. */
  province: string | null;
  /** Changes with every build; part of every ETag, so a new build is seen at once. */
  build: string;
  /** Version of the validator code, part of its addresses (`toolchain` of src/form/validator-code). */
  toolchain: string;
  assets: SiteAssets;
  /** Bytes of the typeface of PDF files, read when first wanted. */
  typefaces: () => Typefaces;
  /** The address people use (`https://dichvucong.example.gov.vn`), or what tells it from a request. Default: as the request says. */
  publicUrl?: string | ((request: FastifyRequest) => string);
  /** Origins whose pages may show our forms in a frame; `*`: all. Default: all. */
  embedOrigins?: readonly string[];
  /** Under which the list may be reused. Default: CC BY 4.0. */
  licence?: Licence;
  limits?: Partial<SiteLimits>;
  /** Handed to @fastify/rate-limit, when it is registered, for the routes that a stranger could abuse. */
  rateLimits?: Partial<Record<LimitedRoute, RateLimitOptions>>;
};

/** Addresses of built client files, on our own origin. */
export type SiteAssets = {
  /** ES module that mounts the form into `#form-root`. */
  formPage: string;
  /** ES module that refreshes `#results` while somebody types into `form[data-live-search]`. */
  search: string;
  /** ES module that defines `<procedure-list>` and `<procedure-form>` on any site. */
  embed: string;
  /** Style sheets of every page, in order. */
  css: readonly string[];
  /** Style sheets that only the form page needs. */
  formCss?: readonly string[];
};

export type SiteLimits = {
  /** Largest JSON or form body, bytes. */
  bodyBytes: number;
  /** Largest uploaded file, bytes; the intake may allow less. */
  uploadBytes: number;
};

export type LimitedRoute = 'upload' | 'submit' | 'lookUp' | 'export';

/** What holds where the caller says nothing: 1 MiB of answers, 25 MiB a file. */
export const defaultLimits: SiteLimits = { bodyBytes: 1024 * 1024, uploadBytes: 25 * 1024 * 1024 };

/** Services on one page of the list. */
export const pageSize = 20;
