const zone = 'Asia/Ho_Chi_Minh';

const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** The ISO date (`YYYY-MM-DD`) of a moment in Vietnam. */
export function vietnamDay(moment: Date): string {
  return day.format(moment);
}

/** `2026-11-22` as Vietnamese people write it: `22/11/2026`. What is no ISO date is shown as it is. */
export function showDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : iso;
}

/** The day and the time of a moment (ISO 8601, UTC) in Vietnam, for sentences that name both. */
export function dayAndTime(iso: string): { date: string; time: string } {
  const moment = new Date(iso);
  return { date: showDate(vietnamDay(moment)), time: time.format(moment) };
}

/** A moment (ISO 8601, UTC) in Vietnam: `14:05, 22/11/2026`. */
export function showMoment(iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : `${time.format(moment)}, ${showDate(vietnamDay(moment))}`;
}
