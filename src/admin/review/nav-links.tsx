'use client';
import { useConfig } from '@payloadcms/ui';
import { targetMessages } from '../targets/messages';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';

/** In the menu of the admin: the ways to what waits for a decision, and to the figures. */
export function ReviewNavLinks() {
  const { say } = useSay();
  const { config } = useConfig();
  const links = [
    { path: '/reviews', text: messages.heading },
    { path: '/targets', text: targetMessages.heading },
  ];
  return links.map(({ path, text }) => (
    <a key={path} className="nav__link cat-nav-link" href={`${config.routes.admin}${path}`}>
      <span className="nav__link-label">{say(text)}</span>
    </a>
  ));
}
