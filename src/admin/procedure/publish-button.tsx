'use client';
import { Button, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { useStanding } from './standing-store';

/** What a publication writes into the document. Only these are taken over, so that the page stays as it was opened. */
const written = ['rev', 'level', 'releasedRevision', '_status'] as const;

/** In place of Payload's: publishing is more than saving with another status, and its result is told in the panel. */
export function PublishButton() {
  const { id } = useDocumentInfo();
  return id ? <ButtonOf id={String(id)} /> : null;
}

function ButtonOf({ id }: { id: string }) {
  const { say } = useSay();
  const { standing, doing, store } = useStanding(id);
  const isModified = useFormModified();
  const { setData, setHasPublishedDoc, setUnpublishedVersionCount } = useDocumentInfo();
  const { dispatchFields } = useForm();
  const isBusy = doing?.what === 'publish';

  const publish = async () => {
    if (isModified) return store.hint(messages.unsaved);
    if (!(await store.publish())) return;
    // Publishing writes the document too (status, level, edit number): the editor must hold that one before the next save.
    const response = await fetch(`/api/procedures/${id}?draft=true&depth=0`, { credentials: 'same-origin' });
    if (!response.ok) return window.location.reload();
    const document = await response.json();
    for (const path of written) dispatchFields({ type: 'UPDATE', path, value: document[path] });
    setData(document);
    setHasPublishedDoc(true);
    setUnpublishedVersionCount(0);
  };

  const hasNothingNew = standing !== undefined && !standing.changed && !isModified;
  return (
    <Button
      buttonStyle="primary"
      size="medium"
      className="cat-publish"
      disabled={doing !== null || hasNothingNew}
      onClick={() => void publish()}
    >
      {say(isBusy ? messages.publishing : messages.publish)}
    </Button>
  );
}

/** What is published stays published until something newer is: there is nothing to take back. */
export function NoUnpublishButton() {
  return null;
}
