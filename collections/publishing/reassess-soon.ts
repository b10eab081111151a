import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, Payload } from 'payload';
import { idOf } from '../fields/relation';
import { reassess } from './reassess';

/** Changes that come together (a bulk edit) are assessed once, this long after the last. */
const pauseMs = 1_000;

type Reassessments = { waiting: Map<string, NodeJS.Timeout>; running: Set<Promise<void>> };

/** Next loads this module a second time: what waits and what runs must be the same. */
const { waiting, running }: Reassessments = (() => {
  const name = Symbol.for('procedure-catalog.reassessments');
  const known: Reassessments | undefined = Reflect.get(globalThis, name);
  if (known) return known;
  const made = { waiting: new Map(), running: new Set<Promise<void>>() };
  Reflect.set(globalThis, name, made);
  return made;
})();

/**
 * Assesses a province again a moment later: something that levels rest on has changed. Missed when the process ends before: then the
 * assessment at the next start does it.
 */
export function reassessSoon(payload: Payload, province: string): void {
  clearTimeout(waiting.get(province));
  const timer = setTimeout(() => {
    waiting.delete(province);
    const run = reassess(payload, { province, now: new Date() })
      .then(() => undefined)
      .catch((error: unknown) => payload.logger.error({ err: error }, 'reassess'))
      .finally(() => running.delete(run));
    running.add(run);
  }, pauseMs);
  timer.unref();
  waiting.set(province, timer);
}

/** Forgets what is waiting. */
export function forgetReassessments(): void {
  for (const timer of waiting.values()) clearTimeout(timer);
  waiting.clear();
}

/** Forgets what is waiting, and resolves when what runs has ended: the database is about to be closed. */
export async function endReassessments(): Promise<void> {
  forgetReassessments();
  await Promise.all(running);
}

function ofProvince(payload: Payload, ...docs: ({ province?: unknown } | undefined)[]): void {
  const provinces = new Set(docs.flatMap((doc) => idOf(doc?.province) ?? []));
  for (const province of provinces) reassessSoon(payload, province);
}

/**
 * For collections whose rows are evidence of a province: offerings, agencies, accounts.
 * @param fields only when one of these has changed; an account is saved with every sign-in
 */
export function reassessAfterChange(...fields: readonly string[]): CollectionAfterChangeHook {
  return ({ doc, previousDoc, operation, req }) => {
    const told = (row: unknown) => JSON.stringify(fields.map((field) => Reflect.get(Object(row), field) ?? null));
    const isOther = fields.length === 0 || operation === 'create' || told(doc) !== told(previousDoc);
    if (isOther) ofProvince(req.payload, doc, previousDoc);
    return doc;
  };
}

export const reassessAfterDelete: CollectionAfterDeleteHook = ({ doc, req }) => {
  ofProvince(req.payload, doc);
  return doc;
};
