import { isSameDay } from '../../procedure/deadlines';
import type { Deadline } from '../../procedure/procedure';

/** What the source adds to the time limit that was said: its own wording and a note, each once. */
export function deadlineDetails(deadline: Deadline, said: string): string[] {
  const printed = isSameDay(deadline) ? null : deadline.text;
  const details = [printed, deadline.note].filter((text) => text !== null);
  return [...new Set(details)].filter((text) => text !== said);
}

/** Whether the number stands in the source as it is; if not, the page says that it has to be checked. */
export function isDeadlineChecked(deadline: Deadline): boolean {
  return deadline.basis === 'source';
}
