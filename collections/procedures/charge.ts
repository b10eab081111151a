import type { CollectionBeforeChangeHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { mayEdit, staffOf } from '../access';
import { idOf } from '../fields/relation';
import { messages } from '../messages';

/**
 * Which agency is in charge of a procedure: the one chosen, else the department that performs it, else the agency of whoever makes it.
 * Whoever is limited to agencies neither takes a procedure from another agency nor gives one away.
 */
export const keepCharge: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const staff = staffOf(req);
  const before = operation === 'update' ? idOf(originalDoc?.managingAgency) : null;
  const chosen = data.managingAgency === undefined ? before : idOf(data.managingAgency);
  const own = operation === 'create' ? (staff?.agencies[0] ?? null) : null;
  const managingAgency = chosen ?? performing(data.performers ?? originalDoc?.performers) ?? own;
  const province = idOf(data.province) ?? '';
  if (staff) {
    const touched = operation === 'update' ? [before, managingAgency] : [managingAgency];
    if (!touched.every((agency) => mayEdit(staff, { province, agency }))) {
      throw new ProblemError(403, [{ ...messages.outsideAgencies, field: 'managingAgency' }]);
    }
  }
  return { ...data, managingAgency };
};

function performing(performers: unknown): string | null {
  if (typeof performers !== 'object' || performers === null) return null;
  const isDepartment = 'kind' in performers && performers.kind === 'department';
  return isDepartment && 'agency' in performers ? idOf(performers.agency) : null;
}
