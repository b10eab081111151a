'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { useStanding } from './standing-store';

/** In place of Payload's status: what the public sees, and whether the saved draft is something else. */
export function PublicationStatus() {
  const { id } = useDocumentInfo();
  return id ? <StatusOf id={String(id)} /> : null;
}

function StatusOf({ id }: { id: string }) {
  const { say } = useSay();
  const { standing } = useStanding(id);
  if (!standing) return <span className="cat-status">{say(messages.loading)}</span>;
  const { release, changed } = standing;
  const [tone, text] = !release
    ? ['quiet', say(messages.statusNever)]
    : changed
      ? ['warn', say(messages.statusChanged, { revision: release.revision })]
      : ['good', say(messages.statusSame, { revision: release.revision })];
  return <span className={`cat-status cat-status--${tone}`}>{text}</span>;
}
