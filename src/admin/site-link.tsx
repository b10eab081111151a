'use client';
import { messages } from './messages';
import { useSay } from './use-say';

/** In the head of every page of the admin: the way to what the public sees. */
export function SiteLink() {
  const { say } = useSay();
  return (
    <a className="cat-site-link" href="/" target="_blank" rel="noreferrer">
      <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0zM3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18z" />
      </svg>
      <span>{say(messages.publicSite)}</span>
      <span className="cat-hidden"> {say(messages.newTab)}</span>
    </a>
  );
}
