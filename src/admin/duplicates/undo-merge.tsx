'use client';
import { useConfig } from '@payloadcms/ui';
import { useState } from 'react';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { useSay } from '../use-say';
import { duplicateTexts as texts } from './messages';

type Props = {
  id: string;
  title: string;
  onUndone: (told: Text) => void;
  onProblems: (problems: readonly Problem[]) => void;
};

/** The button that takes a merger back, after asking. */
export function UndoMerge({ id, title, onUndone, onProblems }: Props) {
  const { say } = useSay();
  const { config } = useConfig();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const undo = async (): Promise<void> => {
    setBusy(true);
    const { value, problems } = await askServer<{ isRestored: boolean }>(
      `${config.routes.api}/procedure-merges/${id}/undo`,
      'POST',
      {},
    );
    setBusy(false);
    if (problems) return onProblems(problems);
    onUndone(value.isRestored ? texts.undoneNow : texts.undoneKept);
  };
  return (
    <>
      <button
        type="button"
        className="cat-button cat-button--quiet"
        disabled={isBusy}
        aria-label={say(texts.undoOf, { name: title })}
        onClick={() => setAsking(true)}
      >
        {say(texts.undo)}
      </button>
      {isAsking && (
        <ConfirmDialog
          title={say(texts.undoOf, { name: title })}
          text={say(texts.undoAsk)}
          yes={say(texts.undo)}
          onYes={() => void undo()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
