import type { CollectionBeforeChangeHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { idOf } from '../fields/relation';
import { messages } from '../messages';

/** A digitiser without a province would work nowhere, or, worse, everywhere. */
export const digitiserNeedsProvince: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const role: unknown = data.role ?? originalDoc?.role;
  const province = idOf(data.province === undefined ? originalDoc?.province : data.province);
  if (role === 'digitiser' && province === null) {
    throw new ProblemError(422, [{ ...messages.provinceNeeded, field: 'province' }]);
  }
  return data;
};
