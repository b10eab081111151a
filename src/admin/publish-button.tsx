'use client';
import { messages } from './messages';
import { useSay } from './use-say';

/**
 * In place of Payload's publish button: publishing needs the checks and the level before the eyes, so it stands on its own tab. The
 * hooks would turn Payload's own button into a plain save.
 */
export function PublishButton() {
  const { say } = useSay();
  return <span className="pc-publish-hint">{say(messages.publishHint)}</span>;
}

/** What is published stays published until something newer is: there is nothing to take back. */
export function NoUnpublishButton() {
  return null;
}
