import { randomInt } from 'node:crypto';
import type { Payload, SendEmailOptions, Where } from 'payload';
import type { Notice } from '../../payload-types';
import { isNoticeValues, sayNotice } from '../../src/notices/say-notice';
import { mailIsSet } from '../mail/settings';
import { digestMail, noticeMail } from './notice-mail';

/** A message that could not be sent is tried again after these pauses, then given up. */
const pausesMs = [60_000, 5 * 60_000, 30 * 60_000, 2 * 3_600_000, 8 * 3_600_000];
const batch = 500;
/** More than these at once to one person are told in one message: whoever asks for 200 reviews does not send 200 letters. */
const apart = 3;
/** Within this time a message belongs to the process that took it; after a crash it is taken again. */
const heldMs = 5 * 60_000;

/**
 * Sends what waits to be sent, oldest first. Every message is taken by moving its due time in one step of the database, so several
 * processes share the queue; sent is noted at once after the server took it. A crash between the two sends it twice, with the same
 * Message-ID, by which mail programs know it.
 * @returns how many messages went out
 */
export function sendWaitingMail(payload: Payload, now: Date): Promise<number> {
  const run = running.then(() => sendDue(payload, now));
  running = run.catch(() => 0);
  return run;
}

/** One round at a time in a process. */
let running: Promise<number> = Promise.resolve(0);

async function sendDue(payload: Payload, now: Date): Promise<number> {
  if (!mailIsSet(process.env)) return 0;
  const due: Where = {
    and: [{ mailState: { equals: 'waiting' } }, { mailDueAt: { less_than_equal: now.toISOString() } }],
  };
  const { docs } = await payload.find({
    collection: 'notices',
    where: due,
    sort: 'mailDueAt',
    limit: batch,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  });
  let sent = 0;
  for (const recipient of new Set(docs.map((notice) => notice.recipient))) {
    const ofOne = docs.filter((notice) => notice.recipient === recipient);
    sent += await sendTo(payload, ofOne, now);
  }
  return sent;
}

/** What waits for one person. It is taken just before it is sent: a mail server that hangs must not outlast the hold. */
async function sendTo(payload: Payload, waiting: readonly Notice[], now: Date): Promise<number> {
  const mine: Notice[] = [];
  for (const notice of waiting) if (await take(payload, notice.id, notice.mailDueAt, now)) mine.push(notice);
  const [first] = mine;
  if (!first) return 0;
  const address = await addressOf(payload, first.recipient);
  if (address === null) {
    for (const { id } of mine) await note(payload, id, { mailState: 'none' });
    return 0;
  }
  const letters = mine.map((notice) => {
    const { id, link, kind, values } = notice;
    const said = { id, link, ...sayNotice(kind, isNoticeValues(values) ? values : {}) };
    return { notice, said };
  });
  if (letters.length > apart) {
    const all = letters.map(({ said }) => said);
    return send(payload, mine, digestMail(all, address, process.env), now);
  }
  let sent = 0;
  for (const { notice, said } of letters) {
    sent += await send(payload, [notice], noticeMail(said, address, process.env), now);
  }
  return sent;
}

/** @returns 1 for a message that the mail server took, else 0: it is tried again later */
async function send(
  payload: Payload,
  notices: readonly Notice[],
  message: SendEmailOptions,
  now: Date,
): Promise<number> {
  try {
    await payload.sendEmail(message);
  } catch (error) {
    for (const { id, mailAttempts } of notices) await putOff(payload, id, mailAttempts, now);
    // Its message alone: what a mail server says may hold addresses.
    payload.logger.warn({
      msg: `A notice could not be sent by e-mail (${error instanceof Error ? error.name : 'error'}).`,
    });
    return 0;
  }
  for (const { id } of notices) await note(payload, id, { mailState: 'sent' });
  return 1;
}

async function take(payload: Payload, id: string, dueAt: string, now: Date): Promise<boolean> {
  // A due time that nobody else writes says afterwards whose write it was; what engines return of such an update differs.
  const mine = new Date(now.getTime() + heldMs + randomInt(60_000)).toISOString();
  await payload.db.updateMany({
    collection: 'notices',
    where: { and: [{ id: { equals: id } }, { mailState: { equals: 'waiting' } }, { mailDueAt: { equals: dueAt } }] },
    data: { mailDueAt: mine },
    returning: false,
  });
  const notice = await payload.findByID({
    collection: 'notices',
    id,
    depth: 0,
    select: { mailDueAt: true },
    disableErrors: true,
    overrideAccess: true,
  });
  return notice !== null && Date.parse(notice.mailDueAt) === Date.parse(mine);
}

async function putOff(payload: Payload, id: string, attempts: number, now: Date): Promise<void> {
  const pause = pausesMs[attempts];
  const mailAttempts = attempts + 1;
  if (pause === undefined) await note(payload, id, { mailState: 'failed', mailAttempts });
  else await note(payload, id, { mailAttempts, mailDueAt: new Date(now.getTime() + pause).toISOString() });
}

const note = (payload: Payload, id: string, data: Record<string, unknown>): Promise<unknown> =>
  payload.db.updateOne({ collection: 'notices', id, data, returning: false });

/** Where a person reads mail; null for whoever wants none, or is not there any more. */
async function addressOf(payload: Payload, recipient: unknown): Promise<string | null> {
  if (typeof recipient !== 'string') return null;
  const user = await payload.findByID({
    collection: 'users',
    id: recipient,
    depth: 0,
    select: { email: true, mailNotices: true, disabled: true },
    disableErrors: true,
    overrideAccess: true,
  });
  return user && user.mailNotices !== false && user.disabled !== true ? user.email : null;
}
