import { fill, type Locale, type Text } from '../../messages/text';
import type { Deadline } from '../../procedure/procedure';
import { showNumber } from './numbers';
import { deadlineUnits } from './vocabulary';

const none: Text = { vi: 'Không ghi thời hạn', en: 'No time limit is stated' };
const noUnit: Text = { vi: '{value} (nguồn không ghi đơn vị)', en: '{value} (the source gives no unit)' };
const singular: Record<string, string> = {
  '1 working days': '1 working day',
  '1 days': '1 day',
  '1 hours': '1 hour',
  '1 months': '1 month',
};

/**
 * A time limit in one phrase: `1 ngày làm việc`, `2,5 ngày`. None stated is said so. The printed text and the note of the source
 * stay apart (`deadlineDetails`), they often say more than the number.
 */
export function deadlineWords(deadline: Deadline, locale: Locale): string {
  if (deadline.value === null) return deadline.text !== null && locale === 'vi' ? deadline.text : none[locale];
  const value = showNumber(deadline.value, locale);
  const phrase = fill((deadline.unit === null ? noUnit : deadlineUnits[deadline.unit])[locale], { value });
  return singular[phrase] ?? phrase;
}

/** What the source adds to the number: its own wording and a note, each once, without those already said. */
export function deadlineDetails(deadline: Deadline, said: string): string[] {
  const details = [deadline.text, deadline.note].filter((text) => text !== null && text !== said);
  return [...new Set(details.filter((text): text is string => text !== null))];
}

/** Whether the number stands in the source as it is; if not, the page says that it has to be checked. */
export function isDeadlineChecked(deadline: Deadline): boolean {
  return deadline.basis === 'source';
}
