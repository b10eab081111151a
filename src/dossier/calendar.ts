import holidays from './holidays.json';

/** Working days of state agencies. Dates are ISO (`2026-11-24`) in Asia/Ho_Chi_Minh, times `HH:MM` there. */
export type WorkCalendar = {
  isWorkingDay: (date: string) => boolean;
  /** Whether the year of this date rests on no decision yet: what is computed from it may still move. */
  isProvisional: (date: string) => boolean;
  /** Sessions of a working day, ascending. */
  sessions: readonly { from: string; to: string }[];
  /** Received at or after this time, "the same day" means the next working day (Decree 118/2025/NĐ-CP: 15:00). */
  lateFrom: string;
};

export type CalendarYear = {
  year: number;
  status: string;
  source: string;
  daysOff: { date: string; name: string }[];
  workingDays: { date: string; name: string }[];
};

/** Days off that come round every year, for years nothing has been decided about: `{ day: '04-30' }`. */
export type FixedDay = { day: string; name: string };

const dayLength = 86_400_000;

/** The date `days` calendar days later (or earlier, when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** 0 Sunday .. 6 Saturday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/**
 * A calendar from dated data: Monday to Friday less days off, plus days worked instead. A year without data has only the
 * fixed days, each made up on the next Monday when it falls on a weekend, and counts as provisional.
 */
export function makeCalendar(years: readonly CalendarYear[], fixed: readonly FixedDay[]): WorkCalendar {
  const known = new Map(years.map((year) => [year.year, year]));
  const off = new Set(years.flatMap(({ daysOff }) => daysOff.map(({ date }) => date)));
  const worked = new Set(years.flatMap(({ workingDays }) => workingDays.map(({ date }) => date)));
  const computed = new Map<number, Set<string>>();

  const fixedDaysOff = (year: number): Set<string> => {
    const before = computed.get(year);
    if (before !== undefined) return before;
    const days = new Set<string>();
    for (const { day } of fixed) {
      let date = `${year}-${day}`;
      while (weekday(date) === 0 || weekday(date) === 6 || days.has(date)) date = addDays(date, 1);
      days.add(date);
    }
    computed.set(year, days);
    return days;
  };
  const yearOf = (date: string) => Number(date.slice(0, 4));

  return {
    isWorkingDay: (date) => {
      if (worked.has(date)) return true;
      const day = weekday(date);
      if (day === 0 || day === 6) return false;
      return known.has(yearOf(date)) ? !off.has(date) : !fixedDaysOff(yearOf(date)).has(date);
    },
    isProvisional: (date) => known.get(yearOf(date))?.status !== 'decided',
    sessions: [
      { from: '07:30', to: '11:30' },
      { from: '13:30', to: '17:30' },
    ],
    lateFrom: '15:00',
  };
}

/** The calendar of the product's data file; provinces with other working hours make their own. */
export const workCalendar: WorkCalendar = makeCalendar(holidays.years, holidays.fixed);

/** The first working day on or after a date. */
export function workingDayFrom(date: string, calendar: WorkCalendar): string {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The working day `count` (an integer >= 0) working days after a date; the date itself is not counted. */
export function addWorkingDays(date: string, count: number, calendar: WorkCalendar): string {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = workingDayFrom(addDays(day, 1), calendar);
  return count === 0 ? workingDayFrom(date, calendar) : day;
}

/** Vietnam has kept one offset, UTC+7, since 1975: no daylight saving. */
const offset = 7 * 3_600_000;

/** A moment as date and time of day in Asia/Ho_Chi_Minh. */
export function localTime(moment: Date): { date: string; time: string } {
  const text = new Date(moment.getTime() + offset).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}
