'use client';
import { Button } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Inbox as InboxPage, ShownNotice } from '../../../collections/notices/endpoints';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { messages as general } from '../messages';
import { Pages } from '../pages';
import { useLatest } from '../use-latest';
import { useSay } from '../use-say';
import { messages } from './messages';
import { unreadChanged } from './unread-changed';

/** One's notices, newest first, to be read and marked. */
export function Inbox() {
  const { say, locale } = useSay();
  const [inbox, setInbox] = useState<InboxPage>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asked, setAsked] = useState({ page: 1, onlyUnread: false });

  const ask = useLatest();

  const load = useCallback(async () => {
    const isLatest = ask();
    const query = new URLSearchParams({ page: String(asked.page), ...(asked.onlyUnread ? { unread: '1' } : {}) });
    const answer = await askServer<InboxPage>(`/api/notices/inbox?${query}`);
    if (!isLatest()) return;
    setInbox(answer.value);
    setProblems(answer.problems ?? []);
  }, [asked, ask]);

  useEffect(() => {
    void load();
  }, [load]);

  const mark = async (what: { ids: string[]; read: boolean } | { all: true }) => {
    await askServer('/api/notices/read', 'POST', what);
    window.dispatchEvent(new Event(unreadChanged));
    await load();
  };

  return (
    <>
      <header>
        <h1>{say(messages.notices)}</h1>
        <p className="cat-quiet">{say(messages.lead)}</p>
        <div className="cat-actions">
          <fieldset className="cat-filter">
            <legend className="cat-hidden">{say(messages.show)}</legend>
            {[false, true].map((onlyUnread) => (
              <label key={String(onlyUnread)}>
                <input
                  type="radio"
                  name="show"
                  checked={asked.onlyUnread === onlyUnread}
                  onChange={() => setAsked({ page: 1, onlyUnread })}
                />
                {say(onlyUnread ? messages.onlyUnread : messages.all)}
              </label>
            ))}
          </fieldset>
          {inbox !== undefined && inbox.unread > 0 && (
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void mark({ all: true })}>
              {say(messages.markAll)}
            </Button>
          )}
        </div>
      </header>
      <p role="status" className={problems.length > 0 ? 'cat-bad' : 'cat-quiet'}>
        {problems.map(({ message }) => message[locale]).join(' ')}
        {!inbox && problems.length === 0 && say(general.loading)}
        {inbox && say(messages.unread, { count: inbox.unread })}
      </p>
      {inbox?.notices.length === 0 && <p>{say(asked.onlyUnread ? messages.noneUnread : messages.none)}</p>}
      {inbox && inbox.notices.length > 0 && (
        <ul className="cat-notices">
          {inbox.notices.map((notice) => (
            <Notice key={notice.id} notice={notice} mark={mark} />
          ))}
        </ul>
      )}
      {inbox && (
        <Pages page={inbox.page} pages={inbox.pages} onPage={(page) => setAsked({ ...asked, page })} order="time" />
      )}
    </>
  );
}

type NoticeProps = { notice: ShownNotice; mark: (what: { ids: string[]; read: boolean }) => Promise<void> };

function Notice({ notice, mark }: NoticeProps) {
  const { say, locale } = useSay();
  const { id, tone, title, body, link, at, isRead } = notice;
  return (
    <li className={`cat-notice cat-notice--${tone}${isRead ? '' : ' cat-notice--new'}`}>
      <div>
        <h2>
          {!isRead && <span className="cat-pill cat-pill--warn">{say(messages.isNew)}</span>}{' '}
          <a href={link} onClick={() => void mark({ ids: [id], read: true })}>
            {title[locale]}
          </a>
        </h2>
        <p>{body[locale]}</p>
        <time className="cat-quiet" dateTime={at}>
          {sayDate(at, locale)}
        </time>
      </div>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        onClick={() => void mark({ ids: [id], read: !isRead })}
      >
        {say(isRead ? messages.markUnread : messages.markRead)}
        <span className="cat-hidden">: {title[locale]}</span>
      </Button>
    </li>
  );
}
