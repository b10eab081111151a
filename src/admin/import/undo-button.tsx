'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import { ConfirmDialog } from '../dialogs/confirm-dialog';
import { useSay } from '../use-say';
import { importTexts } from './messages';

/** Takes the whole import back, after one more question. */
export function UndoButton(props: { style: 'secondary' | 'subtle'; isBusy: boolean; onUndo: () => void }) {
  const { style, isBusy, onUndo } = props;
  const { say } = useSay();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button buttonStyle={style} margin={false} disabled={isBusy} onClick={() => setAsking(true)}>
        {say(importTexts.undo)}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={say(importTexts.undo)}
          text={say(importTexts.undoAsk)}
          yes={say(importTexts.undo)}
          onYes={onUndo}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
