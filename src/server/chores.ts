import type { Payload } from 'payload';
import { makeAuditKeeper } from '../../collections/audit/keep';
import { sendWaitingMail } from '../../collections/notices/mail-queue';
import { remindOfDates } from '../../collections/notices/remind';
import { isWriteConflict } from '../database/write-conflict';
import { isDatabaseBusy } from '../database/write-mutex';

/** Something done again and again while the server runs. */
type Chore = { name: string; everyMs: number; work: () => Promise<unknown> };

/**
 * What follows from what people do, and what comes due: the audit log, e-mail, reminders. Each is safe to repeat and catches up what a
 * crash left, so a missed or doubled turn does no harm.
 * @returns a function that ends them and waits for the turns that are running
 */
export function startChores(payload: Payload, more: readonly Chore[] = []): () => Promise<void> {
  const chores: Chore[] = [
    { name: 'audit log', everyMs: 1_000, work: makeAuditKeeper(payload) },
    { name: 'e-mail', everyMs: 15_000, work: () => sendWaitingMail(payload, new Date()) },
    { name: 'reminders', everyMs: 3 * 3_600_000, work: () => remindOfDates(payload, new Date()) },
    ...more,
  ];
  const stops = chores.map((chore) => repeat(payload, chore));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** One turn after another, never two at once; the first soon after the start. */
function repeat(payload: Payload, { name, everyMs, work }: Chore): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let ended = false;
  const plan = (ms: number) => {
    timer = setTimeout(() => {
      running = turn();
    }, ms);
    timer.unref();
  };
  const turn = async () => {
    try {
      await work();
    } catch (error) {
      // A database that others keep busy is no fault: the next turn does the work.
      if (isWriteConflict(error) || isDatabaseBusy(error)) {
        payload.logger.warn({ msg: `${name} waits: the database is busy.` });
      } else {
        payload.logger.error({
          msg: `${name} failed; it is tried again.`,
          stack: error instanceof Error ? error.stack : '',
        });
      }
    }
    if (!ended) plan(everyMs);
  };
  plan(Math.min(everyMs, 5_000));
  return async () => {
    ended = true;
    clearTimeout(timer);
    await running;
  };
}
