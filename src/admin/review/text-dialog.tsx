'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import { Dialog } from '../../form-builder/dialogs/dialog';

type Props = {
  title: string;
  label: string;
  yes: string;
  no: string;
  onText: (text: string) => void;
  onClose: () => void;
};

/** Asks for a text that is needed: a reason, a question. No form of its own: it stands inside of forms, and one within another is sent as a page. */
export function TextDialog({ title, label, yes, no, onText, onClose }: Props) {
  const [text, setText] = useState('');
  return (
    <Dialog title={title} className="cat-confirm" onClose={onClose}>
      {(close) => (
        <div className="cat-text-form">
          <label>
            <span>{label}</span>
            <textarea
              rows={4}
              required
              maxLength={4_000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </label>
          <div className="cat-actions">
            <Button buttonStyle="secondary" margin={false} onClick={close}>
              {no}
            </Button>
            <Button
              margin={false}
              disabled={text.trim() === ''}
              onClick={() => {
                close();
                onText(text);
              }}
            >
              {yes}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
