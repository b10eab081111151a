import type { Text } from '../messages/text';
import type { AgencyNames } from '../procedure/in-words';
import type { Procedure } from '../procedure/procedure';

/**
 * A part of a procedure that is chosen as a whole when two become one, or when a local one takes over what its master says: a single
 * field, or a list that only makes sense together (the documents of a case, its ways to apply).
 */
export type ProcedureUnit = {
  /** Stable: the path of the part, for instance `name`, `cases.mac-dinh.documents`. */
  id: string;
  title: Text;
  /** The part as plain data; null: the record has none. */
  pick: (procedure: Procedure) => unknown;
  /** In Vietnamese words, a line for each row; '' where there is nothing. */
  show: (procedure: Procedure, names: AgencyNames) => string;
  /** The record with this part of another one. */
  take: (into: Procedure, from: Procedure) => Procedure;
  /** The record with this part of both, where they can stand beside each other. */
  join?: (into: Procedure, from: Procedure) => Procedure;
  /** Each province says this for itself: a national master does not decide it. */
  isOwn?: true;
};
