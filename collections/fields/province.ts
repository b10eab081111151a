import type { CollectionBeforeChangeHook, Field } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { staffOf, worksIn } from '../access';
import { messages } from '../messages';

/** The tenant of a row. Filled in with the own province, fixed at creation. Goes with `keepProvince`. */
export const provinceField = {
  name: 'province',
  type: 'relationship',
  relationTo: 'provinces',
  label: { vi: 'Tỉnh, thành phố', en: 'Province' },
  required: true,
  index: true,
  defaultValue: ({ req }) => (req ? (staffOf(req)?.province ?? undefined) : undefined),
  access: { update: () => false },
  admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
} satisfies Field;

/**
 * The tenant rule where it cannot be passed by: drafts skip validation, and Local API calls skip access. A row stays in its province,
 * and a digitiser writes only in the own one.
 */
export const keepProvince: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const before: unknown = operation === 'update' ? originalDoc?.province : undefined;
  const province: unknown = data.province ?? before ?? staffOf(req)?.province;
  if (before && province !== before) throw new ProblemError(403, [{ ...messages.provinceFixed, field: 'province' }]);
  if (typeof province !== 'string' || province === '') {
    throw new ProblemError(422, [{ ...messages.provinceMissing, field: 'province' }]);
  }
  const staff = staffOf(req);
  if (staff && !worksIn(staff, province)) {
    throw new ProblemError(403, [{ ...messages.otherProvince, field: 'province' }]);
  }
  return { ...data, province };
};
