import { localTime } from '../../src/dossier/calendar';
import { ProblemError } from '../../src/problem/problem';
import { isDate } from '../../src/procedure/iso-date';
import { messages } from '../messages';

/** A publication is put off no further than this. */
const mostYearsAhead = 2;

/** A day on which something may be published. @throws ProblemError 422 */
export function refuseReleaseDay(day: string, now: Date): void {
  const today = localTime(now).date;
  if (!isDate(day) || day < today) throw new ProblemError(422, [{ ...messages.dateInPast, field: 'releaseOn' }]);
  const latest = `${Number(today.slice(0, 4)) + mostYearsAhead}${today.slice(4)}`;
  if (day > latest) throw new ProblemError(422, [{ ...messages.dateTooFar, field: 'releaseOn' }]);
}
