import type { OfferingRow } from './offerings';

/**
 * What exists around a procedure, looked up by the adapter for one province: a level rests on this and on the released content alone.
 * Every function answers from what is there at this moment, so the same content may reach another level tomorrow.
 */
export type Evidence = {
  /** Whether the bytes of a template file can be downloaded. */
  hasFile: (sha256: string) => boolean;
  /** Name of an agency; undefined when there is none of this code (any more). */
  agencyName: (code: string) => string | undefined;
  /** Name of the procedure of this national code in the national records; undefined when we hold none to compare with. */
  nationalName: (code: string) => string | undefined;
  /** How many people receive what is sent on line to this agency; null: to the province as a whole. */
  officers: (agency: string | null) => number;
  /** Whether this account may receive dossiers now. */
  isOfficer: (id: string) => boolean;
  /** The rows stored for agencies that perform this procedure differently. */
  offerings: (key: string) => readonly OfferingRow[];
};
