'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { ShownMerge } from '../../../collections/procedure-merges/endpoints';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { useSay } from '../use-say';
import { mergeScreenTexts as texts } from './messages';
import { UndoMerge } from './undo-merge';

/** What was done, where to go on, and the way back. */
export function MergedNote({ merge }: { merge: ShownMerge }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const heading = useRef<HTMLHeadingElement>(null);
  const [undone, setUndone] = useState<Text | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => heading.current?.focus(), []);
  const { id, title, keptId, retired } = merge;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {say(texts.done, { name: title })}
      </h1>
      <p>{say(texts.doneText, { keys: retired.map(({ key }) => key).join(', ') })}</p>
      <div role="status" className={undone ? 'cat-told cat-told--done' : 'cat-told'}>
        {undone && <p>{say(undone)}</p>}
      </div>
      <div role="alert" className={problems.length > 0 ? 'cat-told cat-told--refused' : 'cat-told'}>
        {problems.map(({ code, message }) => (
          <p key={code}>{message[locale]}</p>
        ))}
      </div>
      <div className="cat-actions">
        <a className="cat-button" href={`${config.routes.admin}/collections/procedures/${keptId}`}>
          {say(texts.openKept)}
        </a>
        <a className="cat-button cat-button--quiet" href={`${config.routes.admin}/duplicates`}>
          {say(texts.toList)}
        </a>
        {!undone && <UndoMerge id={id} title={title} onUndone={setUndone} onProblems={setProblems} />}
      </div>
    </>
  );
}
