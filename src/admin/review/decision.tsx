'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { ReviewPage } from '../../../collections/level-reviews/page';
import { sayDate } from '../dates';
import { messages as common } from '../messages';
import { useSay } from '../use-say';
import { Ended } from './ended';
import { reviewMessages as messages } from './messages';
import { TextDialog } from './text-dialog';

/** What is sent to the server. */
export type Deed = { event: string; text?: string; field?: string; askedOf?: string; releaseOn?: string | null };

type Props = { page: ReviewPage; isWorking: boolean; onDecide: (deed: Deed) => Promise<boolean> };

/** Approve, return, ask, comment, withdraw: what this person may do, and why not what they may not. */
export function Decision({ page, isWorking, onDecide }: Props) {
  const { say, locale } = useSay();
  const [isReturning, setReturning] = useState(false);
  const refusalOf = (event: string) => page.moves.find((move) => move.event === event)?.refusal ?? null;
  const may = (event: string) => refusalOf(event) === null;
  // Of what is decided the page says what happened, not why it cannot be decided once more.
  const why = page.state === 'submitted' ? refusalOf('approve') : null;
  return (
    <>
      <Ended page={page} />
      {why && <p className="cat-quiet">{say(messages.cannot, { why: why.message[locale] })}</p>}
      {may('approve') && <Approve page={page} isWorking={isWorking} onDecide={onDecide} />}
      <div className="cat-actions">
        {may('return') && (
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            disabled={isWorking}
            onClick={() => setReturning(true)}
          >
            {say(messages.returnMany)}
          </Button>
        )}
        {may('withdraw') && (
          <Button
            size="small"
            margin={false}
            buttonStyle="secondary"
            disabled={isWorking}
            onClick={() => void onDecide({ event: 'withdraw' })}
          >
            {say(messages.withdraw)}
          </Button>
        )}
      </div>
      {may('ask') && page.reviewers.length > 0 && <Ask page={page} isWorking={isWorking} onDecide={onDecide} />}
      {may('comment') && <Comment page={page} isWorking={isWorking} onDecide={onDecide} />}
      {isReturning && (
        <TextDialog
          title={say(messages.return)}
          label={say(messages.returnWhy)}
          yes={say(messages.return)}
          no={say(common.cancel)}
          onClose={() => setReturning(false)}
          onText={(text) => void onDecide({ event: 'return', text })}
        />
      )}
    </>
  );
}

function Approve({ page, isWorking, onDecide }: Props) {
  const { say, locale } = useSay();
  const [releaseOn, setReleaseOn] = useState(page.releaseOn ?? '');
  const label =
    releaseOn === ''
      ? say(messages.approve)
      : say(messages.approveOn, { date: sayDate(`${releaseOn}T12:00:00+07:00`, locale, 'day') });
  return (
    <div className="cat-text-form">
      <label>
        <span>{say(messages.releaseOn)}</span>
        <input type="date" value={releaseOn} onChange={({ target }) => setReleaseOn(target.value)} />
      </label>
      <Button
        margin={false}
        disabled={isWorking}
        onClick={() => void onDecide({ event: 'approve', releaseOn: releaseOn === '' ? null : releaseOn })}
      >
        {isWorking ? say(messages.working) : label}
      </Button>
    </div>
  );
}

function Ask({ page, isWorking, onDecide }: Props) {
  const { say } = useSay();
  const [askedOf, setAskedOf] = useState('');
  const [text, setText] = useState('');
  return (
    <details className="cat-details">
      <summary>{say(messages.ask)}</summary>
      <form
        className="cat-text-form"
        onSubmit={async (event) => {
          event.preventDefault();
          if (await onDecide({ event: 'ask', askedOf, text })) setText('');
        }}
      >
        <label>
          <span>{say(messages.askWhom)}</span>
          <select required value={askedOf} onChange={({ target }) => setAskedOf(target.value)}>
            <option value="" />
            {page.reviewers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <TextArea label={say(messages.askWhat)} value={text} onChange={setText} />
        <Button type="submit" size="small" margin={false} buttonStyle="secondary" disabled={isWorking}>
          {say(messages.ask)}
        </Button>
      </form>
    </details>
  );
}

function Comment({ page, isWorking, onDecide }: Props) {
  const { say, locale } = useSay();
  const [field, setField] = useState('');
  const [text, setText] = useState('');
  const fields = [...page.changes.procedure, ...page.changes.forms.flatMap(({ changes }) => changes)].filter(
    ({ path }) => path !== '',
  );
  return (
    <details className="cat-details">
      <summary>{say(messages.comment)}</summary>
      <form
        className="cat-text-form"
        onSubmit={async (event) => {
          event.preventDefault();
          if (await onDecide({ event: 'comment', field, text })) setText('');
        }}
      >
        <label>
          <span>{say(messages.commentField)}</span>
          <select value={field} onChange={({ target }) => setField(target.value)}>
            <option value="">{say(messages.commentWhole)}</option>
            {fields.map(({ path, text: change }) => (
              <option key={path} value={path}>
                {change[locale]}
              </option>
            ))}
          </select>
        </label>
        <TextArea label={say(messages.commentText)} value={text} onChange={setText} />
        <Button type="submit" size="small" margin={false} buttonStyle="secondary" disabled={isWorking}>
          {say(messages.comment)}
        </Button>
      </form>
    </details>
  );
}

function TextArea({ label, value, onChange }: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <label>
      <span>{label}</span>
      <textarea rows={3} required maxLength={4_000} value={value} onChange={({ target }) => onChange(target.value)} />
    </label>
  );
}
