import { type DeadlineStage, isSameDay, stagesOf } from '../procedure/deadlines';
import type { Deadline } from '../procedure/procedure';
import { addDays, addWorkingDays, localTime, type WorkCalendar, workingDayFrom } from './calendar';

/** When a result is due. */
export type Due = {
  /** ISO date in Asia/Ho_Chi_Minh, always a working day. */
  on: string;
  /** `HH:MM` on that day when the limit ends within it (hours, half days); null: by the end of the day. */
  by: string | null;
  /** Whether it passes through a year whose days off are not decided yet. */
  provisional: boolean;
};

/** A point of the count: a date, and the time of day once a limit has ended within a day. */
type Point = { date: string; time: string | null };

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const clock = (total: number) =>
  `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;

/** Working minutes after a point, through sessions and working days. */
function addWorkingMinutes(from: Point, amount: number, calendar: WorkCalendar): Point {
  let left = amount;
  let date = workingDayFrom(from.date, calendar);
  let now = date === from.date ? minutes(from.time ?? '00:00') : 0;
  for (;;) {
    for (const session of calendar.sessions) {
      const start = Math.max(now, minutes(session.from));
      const room = minutes(session.to) - start;
      if (room > 0 && left <= room) return { date, time: clock(start + left) };
      if (room > 0) left -= room;
    }
    date = workingDayFrom(addDays(date, 1), calendar);
    now = 0;
  }
}

/** The end of the first part of a working day: what half a day lasts to. */
function halfDay(date: string, calendar: WorkCalendar): Point {
  return { date, time: calendar.sessions[0]?.to ?? null };
}

function addMonths(date: string, months: number): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), last);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/**
 * A part of a working day: whole days first, then the part ends at noon of the following working day when it
 * is half or less, else at the end of that day.
 */
function afterPart(date: string, part: number, calendar: WorkCalendar): Point {
  const day = addWorkingDays(date, 1, calendar);
  return part <= 0.5 ? halfDay(day, calendar) : { date: day, time: null };
}

const steppers: Record<DeadlineStage['unit'], (from: Point, value: number, calendar: WorkCalendar) => Point> = {
  'working-day': (from, value, calendar) => {
    const whole = Math.floor(value);
    const date = whole === 0 ? from.date : addWorkingDays(from.date, whole, calendar);
    return value > whole
      ? afterPart(date, value - whole, calendar)
      : { date: workingDayFrom(date, calendar), time: null };
  },
  day: (from, value, calendar) => ({
    date: workingDayFrom(addDays(from.date, Math.ceil(value)), calendar),
    time: null,
  }),
  month: (from, value, calendar) => {
    const whole = Math.floor(value);
    const end = addDays(addMonths(from.date, whole), Math.round((value - whole) * 30));
    return { date: workingDayFrom(end, calendar), time: null };
  },
  hour: (from, value, calendar) => addWorkingMinutes(from, Math.ceil(value * 60), calendar),
};

function sameDay(from: Point, calendar: WorkCalendar): Point {
  const late = from.time !== null && from.time >= calendar.lateFrom;
  const onTime = calendar.isWorkingDay(from.date) && !late;
  return { date: onTime ? from.date : addWorkingDays(from.date, 1, calendar), time: null };
}

/**
 * When a result is due (Civil Code Arts 147-148: the first day is not counted, a period that ends on a day off ends on
 * the next working day; the clock starts when the dossier is accepted in full, Decree 118/2025/NĐ-CP).
 *
 * - "Trong ngày": the same day, from `lateFrom` on or on a day off the next working day.
 * - Working days, calendar days, months (the same day of a later month, its last day where there is none; half a month
 *   is 15 days), hours (working hours). Stages follow each other, the next begins where the last ended.
 * - Decimals are never dropped: a part of a working day ends at noon of the next one when it is half or less, else at its
 *   end; a part of a calendar day counts as a whole one.
 *
 * @param acceptedAt the moment the dossier was accepted (of submission, for a provisional date)
 * @returns null when no limit, or none with a unit, is stated
 */
export function dueDate(acceptedAt: Date, deadline: Deadline, calendar: WorkCalendar): Due | null {
  const start = localTime(acceptedAt);
  const stages = stagesOf(deadline);
  let point: Point | null = null;
  if (isSameDay(deadline)) point = sameDay(start, calendar);
  else {
    for (const stage of stages) point = steppers[stage.unit](point ?? start, stage.value, calendar);
  }
  if (point === null) return null;
  return {
    on: point.date,
    by: point.time,
    provisional: calendar.isProvisional(start.date) || calendar.isProvisional(point.date),
  };
}
