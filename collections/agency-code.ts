import type { CollectionBeforeChangeHook } from 'payload';
import { longestAgencyCode } from '../src/import/agency-code';
import { ProblemError } from '../src/problem/problem';
import { staffOf, worksEverywhere } from './access';
import { idOf } from './fields/relation';
import { messages } from './messages';

/** The code of an agency: as long as a record takes it, or the agency could perform nothing. */
export const agencyCodeShape = new RegExp(`^[A-Za-z0-9][A-Za-z0-9.-]{0,${longestAgencyCode - 1}}$`);

/** The code of an agency starts every dossier number of it: nobody takes a code that belongs to another province. */
export const keepCodeOfProvince: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  const staff = staffOf(req);
  if (operation !== 'create' || !staff || worksEverywhere(staff)) return data;
  const owner = /^(?:H|G)\d{2}(?=\.|$)/.exec(String(data.id ?? ''))?.[0];
  if (owner !== undefined && owner !== idOf(data.province)) {
    throw new ProblemError(403, [{ ...messages.otherProvince, field: 'id' }]);
  }
  return data;
};
