import type { Procedure } from '../procedure/procedure';

/** What the builder knows of the procedure that the form belongs to. */
export type BuilderFacts = {
  formId: string;
  procedureId: string;
  caseKey: string;
  /** As it is kept now; null when its record is too broken to be read. */
  procedure: Procedure | null;
  /** Ids of the fields that citizens fill in now: their names and stored values are a contract with portals. */
  releasedFields: ReadonlySet<string>;
  /** Whether this person may change the form; else it is shown and can be tried. */
  mayEdit: boolean;
  /** Whether this person may keep blocks of the whole nation. */
  mayEditNational: boolean;
};
