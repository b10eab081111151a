import type { CollectionBeforeChangeHook } from 'payload';
import { ProblemError } from '../../src/problem/problem';
import { staffOf, worksEverywhere } from '../access';
import { idOf } from '../fields/relation';
import { messages } from '../messages';

/** A key without a province reaches all of them: whoever works in one province makes and keeps keys for that one only. */
export const keepOwnReach: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const staff = staffOf(req);
  if (!staff || worksEverywhere(staff)) return data;
  const asked = data.province === undefined ? originalDoc?.province : data.province;
  const province = operation === 'create' && data.province === undefined ? staff.province : idOf(asked);
  if (province === null || province !== staff.province) {
    throw new ProblemError(403, [{ ...messages.otherProvince, field: 'province' }]);
  }
  return { ...data, province };
};
