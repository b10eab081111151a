import { type EndTurn, type HashingTurns, makeHashingTurns } from './hashing-turns';

/** So many sign-ins of one account may wait for each other. */
const mostWaiting = 8;

const accounts = new Map<string, { turns: HashingTurns; users: number }>();

/**
 * One sign-in of an account at a time: Payload reads the account, takes a while to check the password, and writes all of it back with
 * the new session; of two at once the session that was written first would be lost.
 * @param account its e-mail address, in lower case
 * @throws ProblemError 429 `too-many-logins` when too many wait already
 */
export async function takeAccountTurn(account: string): Promise<EndTurn> {
  const known = accounts.get(account) ?? { turns: makeHashingTurns(1, mostWaiting), users: 0 };
  accounts.set(account, known);
  known.users += 1;
  const leave = () => {
    known.users -= 1;
    if (known.users === 0) accounts.delete(account);
  };
  try {
    const end = await known.turns.take();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      end();
      leave();
    };
  } catch (error) {
    leave();
    throw error;
  }
}
