import type { Subject } from '../criterion';
import type { MendingPlace } from '../level';

/**
 * The place of a field inside of the case that is looked at.
 * @param row number of the row in the list; below 0: the list itself
 */
export function placeInCase(
  { procedure, procedureCase }: Pick<Subject, 'procedure' | 'procedureCase'>,
  list: 'documents' | 'channels',
  row = -1,
): MendingPlace {
  const place = procedure.cases.indexOf(procedureCase);
  if (place < 0) return { kind: 'procedure', field: 'cases' };
  return { kind: 'procedure', field: [`cases.${place}.${list}`, ...(row < 0 ? [] : [row])].join('.') };
}
