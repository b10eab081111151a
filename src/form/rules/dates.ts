import type { Json } from '../json';

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value has the shape of an ISO date; whether the day exists is the schema's business. */
export function isDateText(value: Json | undefined): value is string {
  return typeof value === 'string' && shape.test(value);
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
