import { slug } from '../service-list/search-key';

/** Characters of the code of an agency: what a record takes (form-schemas/meta/procedure.schema.json). */
export const longestAgencyCode = 40;

/** Room for the number behind a code that is taken. */
const roomForNumber = 4;

/**
 * A code of our own for an agency whose official one is not known: `H05-so-tu-phap`. Numbers (`H05.12`) are given by the province and
 * never made up. Where the code is taken, another number follows.
 */
export function proposedAgencyCode(province: string, name: string, isTaken: (code: string) => boolean): string {
  const room = longestAgencyCode - province.length - 1 - roomForNumber;
  const base = `${province}-${slug(name, room) || 'co-quan'}`;
  let code = base;
  for (let number = 2; isTaken(code); number += 1) code = `${base}-${number}`;
  return code;
}
