import type { FieldDraft } from './draft';
import { findFieldType } from './field-types';

/**
 * How the declared paths of the fields inside a field at `path` begin: `children[].` for the columns of a table, `owner.` for the members
 * of a group.
 */
export function insideOf(outer: Pick<FieldDraft, 'type'>, path: string): string {
  return findFieldType(outer.type)?.inner === 'members' ? `${path}.` : `${path}[].`;
}
