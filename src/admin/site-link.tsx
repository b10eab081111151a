'use client';
import { messages } from './messages';
import { useSay } from './use-say';

/** In the head of every page of the admin: the way to what the public sees. */
export function SiteLink() {
  const { say } = useSay();
  return (
    <a className="cat-site-link" href="/" target="_blank" rel="noreferrer">
      {say(messages.publicSite)}
      <span className="cat-hidden"> {say(messages.newTab)}</span>
    </a>
  );
}
