'use client';
import { Button } from '@payloadcms/ui';
import { Dialog } from '../../form-builder/dialogs/dialog';
import { messages } from '../messages';
import { useSay } from '../use-say';

type Props = { title: string; text: string; yes: string; onYes: () => void; onClose: () => void };

/** Asks before something that cannot be undone with one click. The harmless answer comes first and takes the focus. */
export function ConfirmDialog({ title, text, yes, onYes, onClose }: Props) {
  const { say } = useSay();
  return (
    <Dialog title={title} className="cat-confirm" onClose={onClose}>
      {(close) => (
        <>
          <p>{text}</p>
          <div className="cat-actions">
            <Button buttonStyle="secondary" margin={false} onClick={close}>
              {say(messages.cancel)}
            </Button>
            <Button
              buttonStyle="primary"
              margin={false}
              onClick={() => {
                close();
                onYes();
              }}
            >
              {yes}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
