'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useState } from 'react';
import type { Standing } from '../../../collections/publishing/standing';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { TextDialog } from '../review/text-dialog';
import { useSay } from '../use-say';
import { lifecycleTexts as texts } from './lifecycle-texts';

type Props = { id: string; retired: Standing['retired'] };

/** Whether the procedure is carried out: why not, since when, and the ways there and back. */
export function LifecycleRow({ id, retired }: Props) {
  const { say, locale } = useSay();
  const [isAsking, setAsking] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const act = async (deed: 'end' | 'reinstate', body: unknown): Promise<void> => {
    const answer = await askServer(`/api/procedures/${id}/${deed}`, 'POST', body);
    if (answer.problems) return setProblems(answer.problems);
    // The document has changed under the editor: it must hold that one before the next save.
    window.location.reload();
  };
  return (
    <>
      <div role="alert" className={problems.length > 0 ? 'cat-told cat-told--refused' : 'cat-told'}>
        {problems.map(({ code, message }) => (
          <p key={code}>{message[locale]}</p>
        ))}
      </div>
      {retired ? (
        <RetiredNote retired={retired} onReinstate={() => void act('reinstate', {})} />
      ) : (
        <div className="cat-actions">
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setAsking(true)}>
            {say(texts.end)}
          </Button>
        </div>
      )}
      {isAsking && (
        <TextDialog
          title={say(texts.endTitle)}
          label={say(texts.endLabel)}
          yes={say(texts.endTitle)}
          no={say(texts.cancel)}
          onText={(reason) => void act('end', { reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

type NoteProps = { retired: NonNullable<Standing['retired']>; onReinstate: () => void };

function RetiredNote({ retired: { state, into, reason, byName, at }, onReinstate }: NoteProps) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const { admin } = config.routes;
  return (
    <>
      <p className="cat-note">
        <strong>{say(texts[state])}</strong>{' '}
        {into && <a href={`${admin}/collections/procedures/${into.id}`}>«{into.name}»</a>} {reason}{' '}
        {say(texts.by, { name: byName, date: sayDate(at, locale) })} {say(texts.readOnly)}
      </p>
      {state === 'merged' ? (
        <a href={`${admin}/duplicates`}>{say(texts.undoMerge)}</a>
      ) : (
        <div className="cat-actions">
          <Button buttonStyle="secondary" size="small" margin={false} onClick={onReinstate}>
            {say(texts.reinstate)}
          </Button>
        </div>
      )}
    </>
  );
}
