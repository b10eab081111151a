'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BatchResult } from '../../../collections/level-reviews/endpoints';
import type { PageEvent, ReviewPage } from '../../../collections/level-reviews/page';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';

/** What decided the state a request is in. */
const deciding = {
  approved: 'approve',
  returned: 'return',
  withdrawn: 'withdraw',
  void: 'change',
  released: 'release',
} as const satisfies Partial<Record<ReviewPage['state'], PageEvent['event']>>;

/** Of a request that is decided: what happened, by whom, when and why, and what can be done now. Nothing while it waits. */
export function Ended({ page }: { page: ReviewPage }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  if (page.state === 'submitted' || page.state === 'draft') return null;
  const decided = deciding[page.state];
  const last = page.events.findLast(({ event }) => event === decided);
  const releaseOn = page.events.findLast(({ event }) => event === 'approve')?.releaseOn ?? page.releaseOn;
  const said = say(messages.ended[page.state], {
    by: last?.who ?? say(messages.bySystem),
    date: last ? sayDate(last.at, locale) : '',
    revision: last?.revision ?? '',
  });
  return (
    <>
      <p>{said}</p>
      {page.state === 'approved' && releaseOn && (
        <p>{say(messages.approvedReview, { date: sayDate(`${releaseOn}T12:00:00+07:00`, locale, 'day') })}</p>
      )}
      {last?.text && (
        <p className="cat-note">
          <strong>{say(messages.endedBecause)}</strong> <bdi>{last.text}</bdi>
        </p>
      )}
      <div className="cat-actions">
        {page.mayResubmit && <Resubmit page={page} />}
        <a href={`${config.routes.admin}/collections/procedures/${page.procedureId}`}>{say(messages.openProcedure)}</a>
      </div>
    </>
  );
}

/** Asks again with the record as it stands now: a new request, whose page opens. */
function Resubmit({ page }: { page: ReviewPage }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const router = useRouter();
  const [isWorking, setWorking] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    setWorking(true);
    const answer = await askServer<{ results: BatchResult[] }>('/api/level-reviews/submit', 'POST', {
      procedures: [page.procedureId],
    });
    const [result] = answer.value?.results ?? [];
    setWorking(false);
    setProblems(answer.problems ?? result?.problems ?? []);
    if (result?.review) router.push(`${config.routes.admin}/reviews/${result.review}`);
  };
  return (
    <>
      <Button size="small" margin={false} disabled={isWorking} onClick={() => void submit()}>
        {say(isWorking ? messages.submitting : messages.resubmit)}
      </Button>
      <div role="status">
        {problems.map(({ code, field, message }) => (
          <p key={`${code} ${field}`} className="cat-bad">
            {message[locale]}
          </p>
        ))}
      </div>
    </>
  );
}
