'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { useSay } from '../use-say';
import { duplicateTexts as texts } from './messages';
import { UndoMerge } from './undo-merge';

type Props = {
  province: string;
  changes: number;
  onChanged: (told: Text) => void;
  onProblems: (problems: readonly Problem[]) => void;
};

type Row = {
  id: string;
  title: string;
  kept: string;
  retired: unknown[];
  mergedByName: string;
  mergedAt: string;
  state: 'merged' | 'undone';
};

/** The mergers so far, newest first; the ones that still stand can be undone. */
export function RecentMerges({ province, changes, onChanged, onProblems }: Props) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const [rows, setRows] = useState<Row[]>();
  const path = `${config.routes.api}/procedure-merges?limit=20&depth=0&sort=-mergedAt&where[province][equals]=${province}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was undone changes this list
  useEffect(() => {
    void askServer<{ docs: Row[] }>(path).then(({ value }) => setRows(value?.docs ?? []));
  }, [path, changes]);
  return (
    <section>
      <h2>{say(texts.merges)}</h2>
      {rows?.length === 0 && <p className="cat-quiet">{say(texts.noMerges)}</p>}
      {rows && rows.length > 0 && (
        <ul className="cat-import-list">
          {rows.map(({ id, title, kept, retired, mergedByName, mergedAt, state }) => (
            <li key={id}>
              <span className="cat-said-pair">
                {say(texts.mergeOf, { count: retired.length })}{' '}
                <a href={`${config.routes.admin}/collections/procedures/${kept}`}>«{title}»</a>
              </span>
              <span className="cat-quiet">
                {say(texts.verdictBy, { name: mergedByName, date: sayDate(mergedAt, locale) })}
              </span>
              {state === 'undone' ? (
                <span className="cat-pill cat-pill--quiet">{say(texts.undone)}</span>
              ) : (
                <UndoMerge id={id} title={title} onUndone={onChanged} onProblems={onProblems} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
