'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ShownSession } from '../../../collections/users/sessions/endpoints';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { useSay } from '../use-say';
import { deviceOf } from './device';
import { messages } from './messages';

type Answer = { sessions: ShownSession[] };

/** Where one is signed in, and ending it. */
export function Sessions() {
  const { say, locale } = useSay();
  const [sessions, setSessions] = useState<ShownSession[]>([]);
  const [told, setTold] = useState('');

  useEffect(() => {
    void askServer<Answer>('/api/users/sessions').then(({ value }) => setSessions(value?.sessions ?? []));
  }, []);

  const end = async (what: { id: string } | { others: true }) => {
    const { value, problems } = await askServer<Answer>('/api/users/sessions/end', 'POST', what);
    if (value) setSessions(value.sessions);
    setTold(problems?.map(({ message }) => message[locale]).join(' ') ?? say(messages.ended));
  };

  return (
    <>
      <h3>{say(messages.sessions)}</h3>
      <ul className="cat-sessions">
        {sessions.map((session) => {
          const device = deviceOf(session.agent ?? '') ?? say(messages.unknownDevice);
          const time = sayDate(session.createdAt, locale);
          return (
            <li key={session.id}>
              <span>
                {device} <span className="cat-quiet">{say(messages.since, { time })}</span>
                {session.address && <span className="cat-quiet"> · {session.address}</span>}
                {session.by === 'single-sign-on' && <span className="cat-quiet"> · {say(messages.bySso)}</span>}
              </span>
              {session.isCurrent ? (
                <strong>{say(messages.thisSession)}</strong>
              ) : (
                <Button
                  buttonStyle="secondary"
                  size="small"
                  margin={false}
                  onClick={() => void end({ id: session.id })}
                >
                  {say(messages.end)}
                  <span className="cat-hidden"> {say(messages.endNamed, { device, time })}</span>
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <div className="cat-actions">
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void end({ others: true })}>
            {say(messages.endOthers)}
          </Button>
        </div>
      )}
      <p role="status" className="cat-quiet">
        {told}
      </p>
    </>
  );
}
