/** Vietnam keeps one offset all year. */
const offsetMs = 7 * 3_600_000;

/** The day in Vietnam (ISO date) of a moment. */
export function dayInVietnam(moment: string): string {
  return new Date(Date.parse(moment) + offsetMs).toISOString().slice(0, 10);
}

/** The last millisecond of a day in Vietnam, as ISO 8601 in UTC. */
export function endOfDay(day: string): string {
  return new Date(Date.parse(`${day}T23:59:59.999Z`) - offsetMs).toISOString();
}

/** `2026-09-05` as people write it: `05/09/2026`. */
export function dateForPeople(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${date}/${month}/${year}`;
}
