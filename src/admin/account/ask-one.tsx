'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useId, useRef } from 'react';
import type { Text } from '../../messages/text';
import { messages as general } from '../messages';
import { useSay } from '../use-say';
import { messages } from './messages';

type Props = {
  label: Text;
  kind: 'password' | 'code';
  onSend: (typed: string) => Promise<void>;
  onCancel: () => void;
};

/**
 * Asks for one thing, a password or a code. No form of its own: it stands inside of Payload's, and Enter must not save the document.
 */
export function AskOne({ label, kind, onSend, onCancel }: Props) {
  const { say } = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const send = () => {
    const typed = input.current?.value ?? '';
    if (typed !== '') void onSend(typed).then(() => input.current?.select());
  };
  return (
    <div className="cat-ask">
      <label htmlFor={id}>{say(label)}</label>
      <input
        ref={input}
        id={id}
        type={kind === 'password' ? 'password' : 'text'}
        inputMode={kind === 'code' ? 'numeric' : undefined}
        autoComplete={kind === 'password' ? 'current-password' : 'one-time-code'}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          send();
        }}
      />
      <div className="cat-actions">
        <Button buttonStyle="primary" size="small" margin={false} onClick={send}>
          {say(messages.confirm)}
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onCancel}>
          {say(general.cancel)}
        </Button>
      </div>
    </div>
  );
}
