'use client';
import { Button, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui';
import { useState } from 'react';
import { messages } from '../messages';
import { reviewMessages } from '../review/messages';
import { useSay } from '../use-say';
import { FallQuestion } from './fall-warning';
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
  const [isAsking, setAsking] = useState(false);
  const isBusy = doing?.what === 'publish' || doing?.what === 'submit';
  // While a request is open there is nothing to ask for; without one it depends on the rules of the province.
  const needsReview = standing?.needsReview?.code === 'review-needed';
  const texts = needsReview
    ? { idle: reviewMessages.submit, busy: reviewMessages.submitting }
    : { idle: messages.publish, busy: messages.publishing };

  const press = () => {
    if (isModified) return store.hint(messages.unsaved);
    if (standing?.fall) return setAsking(true);
    return void goOn();
  };
  const goOn = async () => {
    if (needsReview) return store.submit();
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

  const hasNothingNew = !isModified && (!standing?.changed || standing.review !== null || standing.retired !== null);
  return (
    <>
      <Button
        buttonStyle="primary"
        size="medium"
        className="cat-publish"
        disabled={!standing || doing !== null || hasNothingNew}
        onClick={press}
      >
        {say(isBusy ? texts.busy : texts.idle)}
      </Button>
      {isAsking && standing?.fall && (
        <FallQuestion
          fall={standing.fall}
          isForReview={needsReview}
          onYes={() => void goOn()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** What is published stays published until something newer is: there is nothing to take back. */
export function NoUnpublishButton() {
  return null;
}
