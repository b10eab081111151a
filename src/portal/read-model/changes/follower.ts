import { ProblemError } from '../../../problem/problem';
import { messages } from '../../messages';
import type { Catalogue } from '../catalogue';
import type { Entry } from '../entry';
import type { ChangesPage, FormSource, ServiceChange } from '../form-source';
import type { ServiceSummary } from '../read-model';
import { changesSince } from './changes-since';
import { fromChangeCursor, toChangeCursor } from './cursor';

export type FollowerOptions = {
  catalogue: () => Catalogue;
  summaryOf: (entry: Entry) => ServiceSummary;
  namesVersion: () => string;
  /** Takes in the releases made since. */
  catchUp: () => Promise<void>;
};

/**
 * Answers who follows the catalogue. Several processes see a publication within a second of each other: a cursor of one that was faster makes
 * this one look before it says that the history is another one.
 */
export function makeFollower({
  catalogue,
  summaryOf,
  namesVersion,
  catchUp,
}: FollowerOptions): FormSource['changesSince'] {
  return async ({ province, since, first }) => {
    const followed = since === undefined ? new Map<string, never>() : fromChangeCursor(since);
    const asked = { followed, first, ...(province === undefined ? {} : { province }) };
    const page = (changes: readonly ServiceChange[], cursor: string, hasMore: boolean): ChangesPage => ({
      changes,
      cursor,
      hasMore,
      namesVersion: namesVersion(),
    });
    let found = changesSince(catalogue(), asked);
    if (found.kind === 'ahead') {
      const caughtUp = await catchUp().then(
        () => true,
        () => false,
      );
      found = changesSince(catalogue(), asked);
      // Without the database nothing is known of a later release: the follower asks again from where it stands.
      if (found.kind === 'ahead' && !caughtUp) return page([], toChangeCursor(followed), false);
    }
    if (found.kind !== 'found') throw otherHistory();
    const changes = found.entries.map((entry) => toChange(entry, summaryOf));
    return page(changes, toChangeCursor(found.followed), found.hasMore);
  };
}

function toChange(entry: Entry, summaryOf: FollowerOptions['summaryOf']): ServiceChange {
  const { head } = entry.record;
  const withdrawal = head.withdrawal ?? null;
  const codes = entry.history.flatMap((record) => [record.head.key, record.head.line?.code ?? record.head.key]);
  return {
    province: head.province,
    key: head.key,
    code: entry.line.code,
    codes: [...new Set(codes)],
    name: entry.line.name,
    revision: head.revision,
    sha256: head.sha256,
    releasedAt: head.releasedAt,
    because: head.because ?? null,
    withdrawal,
    summary: withdrawal === null ? summaryOf(entry) : null,
  };
}

function otherHistory(): ProblemError {
  const message = messages.cursorOfAnotherHistory;
  return new ProblemError(409, [{ code: 'cursor-of-another-history', field: 'since', message }]);
}
