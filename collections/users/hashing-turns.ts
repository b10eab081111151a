import { ProblemError } from '../../src/problem/problem';
import { messages } from '../messages';

/** Ends a turn; ending it twice does nothing. */
export type EndTurn = () => void;

export type HashingTurns = {
  /** Waits for a turn. @throws ProblemError 429 `too-many-logins` when too many wait already */
  take: () => Promise<EndTurn>;
};

/**
 * Bounds how much hashing runs at once. Hashing occupies a thread of libuv's pool (four by default), which files and look-ups need too,
 * and anybody may ask for a sign-in.
 * @param atOnce turns given out at the same time
 * @param mostWaiting how many may wait for one
 */
export function makeHashingTurns(atOnce: number, mostWaiting: number): HashingTurns {
  const waiting: (() => void)[] = [];
  let running = 0;

  const turn = (): EndTurn => {
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    };
  };

  return {
    take: () => {
      if (running < atOnce) {
        running += 1;
        return Promise.resolve(turn());
      }
      if (waiting.length >= mostWaiting) return Promise.reject(new ProblemError(429, [messages.tooManyLogins]));
      return new Promise((resolve) => {
        waiting.push(() => resolve(turn()));
      });
    },
  };
}
