import { workCalendar } from '../dossier/calendar';
import type { CalculationFacts } from '../form/rules/rule-kind';
import { todayInVietnam } from './vietnam-time';

/** What computed fields are computed with in this browser: the day in Vietnam and the calendar of the product, as on the server. */
export function factsAt(now: Date): CalculationFacts {
  return { today: todayInVietnam(now), calendar: workCalendar };
}
