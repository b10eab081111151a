'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { messages } from './messages';
import { unreadChanged } from './unread-changed';

const everyMs = 60_000;

/** In the head of every page: how many notices are unread, and the way to them. */
export function Bell() {
  const { say } = useSay();
  const { config } = useConfig();
  const [unread, setUnread] = useState(0);

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      void askServer<{ unread: number }>('/api/notices/unread').then(({ value }) => {
        if (value) setUnread(value.unread);
      });
    };
    look();
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    window.addEventListener(unreadChanged, look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener(unreadChanged, look);
    };
  }, []);

  return (
    <a className="cat-bell" href={`${config.routes.admin}/thong-bao`}>
      <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3a6 6 0 0 0-6 6v4l-2 4h16l-2-4V9a6 6 0 0 0-6-6zM10 20a2 2 0 0 0 4 0" />
      </svg>
      <span>{say(messages.notices)}</span>
      {unread > 0 && (
        <strong className="cat-bell__count">
          {unread > 99 ? '99+' : unread}
          <span className="cat-hidden"> {say(messages.unread, { count: unread })}</span>
        </strong>
      )}
    </a>
  );
}
