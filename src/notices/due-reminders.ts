import type { NoticeKindCode } from './kinds';
import type { NoticeValues } from './notice';

/** What of a procedure has a date. Days are ISO (`2026-11-27`), as people in Vietnam count them. */
export type DatedProcedure = {
  id: string;
  name: string;
  /** The level it is published at; null: not published. */
  level: number | null;
  target: { level: number; date: string | null };
  laws: readonly { text: string; validTo: string | null }[];
};

export type Reminder = { kind: NoticeKindCode; key: string; values: NoticeValues };

/** Days before a date on which people are reminded. */
const targetSteps = [30, 7, 0];
const lawSteps = [60, 14, 0];

/** Days a request has waited after which people are reminded of it. */
const waitingSteps = [3, 7, 14, 30];

const dayMs = 86_400_000;

/** Whole days from one day to another; negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs);
}

/** The step a date has reached; undefined when it is far off, or passed. Each step reminds once, also when days were missed. */
function stepReached(days: number, steps: readonly number[]): number | undefined {
  return days < 0 ? undefined : steps.findLast((step) => days <= step);
}

const sayDay = (day: string): string => day.split('-').reverse().join('/');

/** What people are reminded of today: a target whose date comes near and that is not reached, a law about to expire. */
export function dueReminders(procedure: DatedProcedure, today: string): Reminder[] {
  return [...targetReminders(procedure, today), ...lawReminders(procedure, today)];
}

function targetReminders({ id, name, level, target }: DatedProcedure, today: string): Reminder[] {
  if (target.date === null || (level ?? 0) >= target.level) return [];
  const days = daysUntil(target.date, today);
  const step = stepReached(days, targetSteps);
  if (step === undefined) return [];
  return [
    {
      kind: 'target-near',
      key: `target-near:${id}:${target.date}:${step}`,
      values: { procedure: name, date: sayDay(target.date), target: target.level, level: level ?? 0, days },
    },
  ];
}

function lawReminders({ id, name, laws }: DatedProcedure, today: string): Reminder[] {
  const ends = [...new Set(laws.flatMap(({ validTo }) => validTo ?? []))];
  return ends.flatMap((end): Reminder[] => {
    const days = daysUntil(end, today);
    const step = stepReached(days, lawSteps);
    if (step === undefined) return [];
    // Those that end on one day are one reminder: it has one key.
    const texts = laws.filter(({ validTo }) => validTo === end).map(({ text }) => text.slice(0, 300));
    const values = { procedure: name, law: [...new Set(texts)].join('; '), date: sayDay(end), days };
    return [{ kind: 'law-expiring', key: `law-expiring:${id}:${end}:${step}`, values }];
  });
}

/** A request nobody has decided on. Days are ISO. */
export type WaitingReview = { id: string; procedure: string; submittedBy: string; submittedOn: string };

/** What reviewers are reminded of today: a request that has waited for some days; each step reminds once. */
export function waitingReminders(review: WaitingReview, today: string): Reminder[] {
  const { id, procedure, submittedBy, submittedOn } = review;
  const days = daysUntil(today, submittedOn);
  const step = waitingSteps.findLast((each) => days >= each);
  if (step === undefined) return [];
  const values = { procedure, by: submittedBy, date: sayDay(submittedOn), days };
  return [{ kind: 'review-overdue', key: `review-overdue:${id}:${step}`, values }];
}
