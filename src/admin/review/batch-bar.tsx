'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { messages as common } from '../messages';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';
import { TextDialog } from './text-dialog';

/** Something to be done to the chosen ones. */
export type Batch = { path: string; body: (ids: readonly string[]) => unknown };

type Props = {
  state: 'draft' | 'submitted';
  count: number;
  mayReview: boolean;
  isWorking: boolean;
  onRun: (batch: Batch) => void;
};

const decide = (event: string, text = ''): Batch => ({
  path: '/api/level-reviews/decide',
  body: (reviews) => ({ reviews, event, text }),
});

const submit: Batch = { path: '/api/level-reviews/submit', body: (procedures) => ({ procedures }) };

/** What can be done to several at once: submit drafts; approve or return requests. */
export function BatchBar({ state, count, mayReview, isWorking, onRun }: Props) {
  const { say } = useSay();
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null);
  const isBlocked = count === 0 || isWorking;
  return (
    <div className="cat-actions cat-batch">
      <span aria-live="polite">{say(messages.selected, { count })}</span>
      {state === 'draft' && (
        <Button size="small" margin={false} disabled={isBlocked} onClick={() => onRun(submit)}>
          {say(isWorking ? messages.working : messages.submitMany)}
        </Button>
      )}
      {state === 'submitted' && mayReview && (
        <>
          <Button size="small" margin={false} disabled={isBlocked} onClick={() => setAsking('approve')}>
            {say(isWorking ? messages.working : messages.approveMany)}
          </Button>
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            disabled={isBlocked}
            onClick={() => setAsking('return')}
          >
            {say(messages.returnMany)}
          </Button>
        </>
      )}
      {asking === 'approve' && (
        <ConfirmDialog
          title={say(messages.approveMany)}
          text={say(messages.approveSure, { count })}
          yes={say(messages.approve)}
          onClose={() => setAsking(null)}
          onYes={() => onRun(decide('approve'))}
        />
      )}
      {asking === 'return' && (
        <TextDialog
          title={say(messages.return)}
          label={say(messages.returnWhy)}
          yes={say(messages.return)}
          no={say(common.cancel)}
          onClose={() => setAsking(null)}
          onText={(text) => onRun(decide('return', text))}
        />
      )}
    </div>
  );
}
