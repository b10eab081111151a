import type { Json } from '../json';

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value has the shape of an ISO date; whether the day exists is the schema's business. */
export function isDateText(value: Json | undefined): value is string {
  return typeof value === 'string' && shape.test(value);
}

/** Whether a value is an ISO date of a day that exists. */
export function isRealDate(value: Json | undefined): value is string {
  if (!isDateText(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** An ISO date for people: `05/09/2026`. */
export function dateForPeople(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Completed years from a birth date to another date; both ISO. */
export function ageOn(born: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(born.slice(0, 4));
  return date.slice(5) < born.slice(5) ? years - 1 : years;
}

/** Adds days to an ISO date. */
export function daysAfter(date: string, days: number): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? date : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
}

/** Calendar days from one date to another; both ISO. */
export function daysFrom(date: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`)) / 86_400_000);
}

/** The same day of a later month, or its last day where there is none: 31/01 and one month is 28/02 or 29/02. */
export function monthsAfter(date: string, months: number): string {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(date.slice(8, 10)), last))).toISOString().slice(0, 10);
}
