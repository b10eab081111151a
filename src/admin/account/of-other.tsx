'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { messages } from './messages';

/** What helps somebody who lost the phone, or whose account others may know. */
export function OfOther({ id }: { id: string }) {
  const { say, locale } = useSay();
  const [told, setTold] = useState<{ text: string; isGood: boolean }>();
  const ask = async (path: string, done: string) => {
    const { problems } = await askServer<unknown>(`/api/users/${id}/${path}`, 'POST');
    const refused = problems?.map(({ message }) => message[locale]).join(' ');
    setTold({ text: refused ?? done, isGood: refused === undefined });
  };
  return (
    <>
      <p className="cat-quiet">{say(messages.ofOther)}</p>
      <div className="cat-actions">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => void ask('second-factor/off', say(messages.turnedOff))}
        >
          {say(messages.turnOff)}
        </Button>
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => void ask('sessions/end', say(messages.ended))}
        >
          {say(messages.endAll)}
        </Button>
      </div>
      <div role="status">{told && <p className={told.isGood ? 'cat-good' : 'cat-bad'}>{told.text}</p>}</div>
    </>
  );
}
