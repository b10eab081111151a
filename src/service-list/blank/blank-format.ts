import type { Typefaces } from '../formats/format';
import type { Blank } from './blank';

/** A format a blank is handed out in. */
export type BlankFormat = {
  extension: string;
  mediaType: string;
  name: string;
  /** `releasedAt`: of the release it is made from (ISO 8601); the same form gives the same file. */
  write: (blank: Blank, given: { typefaces: Typefaces; releasedAt: string }) => Promise<Uint8Array>;
};
