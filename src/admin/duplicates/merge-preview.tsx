'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { Comparison } from '../../../collections/procedure-merges/compare';
import type { MergePreview } from '../../../collections/procedure-merges/endpoints';
import type { Problem } from '../../problem/problem';
import { useSay } from '../use-say';
import { mergeScreenTexts as texts } from './messages';
import type { MergeState } from './use-merge';

type Props = { state: MergeState; comparison: Comparison; preview: MergePreview };

/** What the merger would do to each of them, before it is done. */
export function MergePreviewPanel({ state, comparison: { procedures }, preview }: Props) {
  const { say, locale } = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const kept = procedures.find(({ id }) => id === state.kept);
  const others = procedures.filter(({ id }) => id !== state.kept);
  const { changes, refusals, warnings } = preview;
  return (
    <section className="cat-panel" aria-labelledby="merge-preview">
      <h2 id="merge-preview" ref={heading} tabIndex={-1}>
        {say(texts.previewTitle)}
      </h2>
      <h3>{say(texts.keptBecomes, { name: kept?.name ?? '' })}</h3>
      {changes.length === 0 ? (
        <p>{say(texts.keptSame)}</p>
      ) : (
        <>
          <ul className="cat-problems">
            {changes.map(({ path, text }) => (
              <li key={`${path} ${text.vi}`}>{text[locale]}</li>
            ))}
          </ul>
          <p className="cat-quiet">{say(texts.keptDraft)}</p>
        </>
      )}
      {others.map(({ id, name, key, publicLevel }) => (
        <div key={id}>
          <h3>{say(texts.retires, { name, key })}</h3>
          <p>{publicLevel === null ? say(texts.retiresDraft) : say(texts.retiresPublic, { into: kept?.name ?? '' })}</p>
        </div>
      ))}
      <p className="cat-quiet">{say(texts.history)}</p>
      <Problems title={say(texts.refused)} tone="bad" problems={refusals} names={procedures} />
      <Problems title={say(texts.warnings)} tone="warn" problems={warnings} names={procedures} />
      <div className="cat-actions">
        <Button buttonStyle="secondary" margin={false} onClick={state.chooseAgain}>
          {say(texts.cancel)}
        </Button>
        <Button margin={false} disabled={state.isBusy || refusals.length > 0} onClick={() => void state.merge()}>
          {say(texts.merge)}
        </Button>
      </div>
    </section>
  );
}

type ProblemsProps = {
  title: string;
  tone: 'bad' | 'warn';
  problems: readonly Problem[];
  names: Comparison['procedures'];
};

function Problems({ title, tone, problems, names }: ProblemsProps) {
  const { locale } = useSay();
  if (problems.length === 0) return null;
  return (
    <div>
      <p className={`cat-${tone}`}>{title}</p>
      <ul className="cat-problems">
        {problems.map(({ code, field, message }) => {
          const about = names.find(({ id }) => id === field);
          return (
            <li key={`${code} ${field ?? ''}`}>
              {about && <strong>{about.name}: </strong>}
              {message[locale]}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
