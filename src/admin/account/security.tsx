'use client';
import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useSay } from '../use-say';
import { messages } from './messages';
import { OfOther } from './of-other';
import { SecondFactor } from './second-factor';
import { Sessions } from './sessions';

/** The second factor and the sessions: of oneself in full, of somebody one manages what helps them. */
export function Security() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const { say } = useSay();
  if (!id) return null;
  return (
    <section className="cat-panel cat-security" aria-label={say(messages.security)}>
      <h2>{say(messages.security)}</h2>
      {user?.id === id ? (
        <>
          <SecondFactor />
          <Sessions />
        </>
      ) : (
        <OfOther id={String(id)} />
      )}
    </section>
  );
}
