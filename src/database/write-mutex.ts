import { messages } from './messages';

/**
 * One writer at a time. SQLite has one write lock; whoever finds it taken is refused at once or, worse, blocks the event loop that
 * the holder needs to finish. So writers of this process queue here, in order, and never meet in the database.
 */
export type WriteMutex = {
  /**
   * Waits for the turn and returns the function that ends it; ending it twice does nothing.
   * @throws WriteTimeoutError when the turn does not come within `timeoutMs`, most often because a hook writes without passing `req`
   * and so waits for the very transaction it runs in.
   */
  acquire: (timeoutMs: number) => Promise<() => void>;
  /** Writers waiting now. */
  waiting: () => number;
};

/**
 * The database stayed busy. `code` and `statusCode` are what HTTP servers and error answers go by; `instanceof` is not, because this
 * module is loaded several times (see `writeMutexOf`).
 */
export class WriteTimeoutError extends Error {
  readonly code = messages.databaseBusy.code;
  readonly status = 503;
  readonly statusCode = 503;
  readonly problems = [messages.databaseBusy];

  constructor(timeoutMs: number) {
    super(`The database was busy for more than ${timeoutMs} ms. Does a hook write without passing req?`);
    this.name = 'WriteTimeoutError';
  }
}

/** Whether this error, or what caused it, is a write that never got its turn. */
export function isDatabaseBusy(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && error.code === messages.databaseBusy.code) return true;
  return (
    ('cause' in error && isDatabaseBusy(error.cause)) ||
    ('originalError' in error && isDatabaseBusy(error.originalError))
  );
}

/** The problem callers are told when the database is busy; the status is 503. */
export const databaseBusyProblem = () => messages.databaseBusy;

type Waiter = { start: () => void };

/** A mutex whose turns are given in the order they were asked for. */
export function makeWriteMutex(): WriteMutex {
  const queue: Waiter[] = [];
  let held = false;

  const next = () => {
    const waiter = queue.shift();
    if (waiter) waiter.start();
    else held = false;
  };

  const turn = () => {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      next();
    };
  };

  return {
    waiting: () => queue.length,
    acquire: (timeoutMs) => {
      if (!held) {
        held = true;
        return Promise.resolve(turn());
      }
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          start: () => {
            clearTimeout(timer);
            resolve(turn());
          },
        };
        const timer = setTimeout(() => {
          const place = queue.indexOf(waiter);
          if (place >= 0) queue.splice(place, 1);
          reject(new WriteTimeoutError(timeoutMs));
        }, timeoutMs);
        queue.push(waiter);
      });
    },
  };
}

const shared = Symbol.for('procedure-catalog.write-mutexes');

const isMutexes = (value: unknown): value is Map<string, WriteMutex> => value instanceof Map;

/**
 * The mutex of one database, the same for everybody in this process: Next evaluates the configuration several times, and two mutexes
 * over one file would be none.
 */
export function writeMutexOf(database: string): WriteMutex {
  const found: unknown = Reflect.get(globalThis, shared);
  const mutexes = isMutexes(found) ? found : new Map<string, WriteMutex>();
  if (mutexes !== found) Reflect.set(globalThis, shared, mutexes);
  const mutex = mutexes.get(database) ?? makeWriteMutex();
  mutexes.set(database, mutex);
  return mutex;
}
