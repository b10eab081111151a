import { ProblemError } from '../../src/problem/problem';
import type { SearchFilter } from '../../src/search/document';
import { may, type Staff, worksEverywhere } from '../access';
import { messages } from '../messages';

/** What staff may narrow a search to, beside words and province. */
export const staffFacets = ['sector', 'agency', 'level', 'state', 'tier', 'applicant'] as const;

const longestText = 1_200;
const longestValue = 120;

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'string' ? value.normalize('NFC').trim() : '';
  return text === '' ? undefined : text;
};

/**
 * What this person may search: the own province; whoever works everywhere, any or all.
 * @param asked `province`, `q`, and the facets; what is empty counts as not given
 * @throws ProblemError 403 for somebody who sees no working documents, 404 for another province, 422 for a text that is too long
 */
export function staffFilter(staff: Staff, asked: Readonly<Record<string, unknown>>): SearchFilter {
  if (!may(staff, 'read-catalogue')) throw new ProblemError(403, [messages.deedNotAllowed]);
  const province = textOf(asked.province);
  if (!worksEverywhere(staff) && (staff.province === null || (province && province !== staff.province))) {
    throw new ProblemError(404, [messages.notFound]);
  }
  const own = worksEverywhere(staff) ? province : (staff.province ?? undefined);
  const text = textOf(asked.q);
  if (text !== undefined && text.length > longestText) {
    throw new ProblemError(422, [{ ...messages.valueOfWrongType, field: 'q' }]);
  }
  const facets = staffFacets.flatMap((name) => {
    const value = textOf(asked[name])?.slice(0, longestValue);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...(own === undefined ? {} : { province: own }),
    ...(text === undefined ? {} : { text }),
    ...Object.fromEntries(facets),
  };
}
