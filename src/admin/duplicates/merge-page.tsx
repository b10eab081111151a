'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import type { Problem } from '../../problem/problem';
import { messages as common } from '../messages';
import { useSay } from '../use-say';
import { KeptChoice } from './kept-choice';
import { MergePreviewPanel } from './merge-preview';
import { MergeUnits } from './merge-units';
import { MergedNote } from './merged-note';
import { mergeScreenTexts as texts } from './messages';
import { useMerge } from './use-merge';

/** Several procedures side by side: which is kept, what it takes from the others, what that would do, and the deed. */
export function MergePage({ ids }: { ids: readonly string[] }) {
  const { say } = useSay();
  const { config } = useConfig();
  const state = useMerge(ids);
  const { comparison, problems, preview, merged, isBusy } = state;
  if (merged) return <MergedNote merge={merged} />;
  return (
    <>
      <header>
        <p>
          <a href={`${config.routes.admin}/duplicates`}>← {say(texts.back)}</a>
        </p>
        <h1>{say(texts.title)}</h1>
        <p className="cat-quiet">{say(texts.lead)}</p>
      </header>
      <Refusal problems={problems} />
      {comparison ? (
        <form
          className="cat-merge"
          aria-busy={isBusy}
          onSubmit={(event) => {
            event.preventDefault();
            void state.look();
          }}
        >
          <KeptChoice procedures={comparison.procedures} kept={state.kept} onKeep={state.keep} />
          <MergeUnits comparison={comparison} kept={state.kept} choices={state.choices} onChoose={state.choose} />
          <label className="cat-merge-reason">
            <span>{say(texts.reason)}</span>
            <textarea
              rows={2}
              maxLength={2_000}
              value={state.reason}
              onChange={({ target }) => state.setReason(target.value)}
            />
          </label>
          {preview ? (
            <MergePreviewPanel state={state} comparison={comparison} preview={preview} />
          ) : (
            <div className="cat-actions">
              <Button type="submit" margin={false} disabled={isBusy}>
                {say(texts.preview)}
              </Button>
            </div>
          )}
        </form>
      ) : (
        problems.length === 0 && <p role="status">{say(common.loading)}</p>
      )}
    </>
  );
}

/** Takes the focus when it comes: the button that was pressed may stand a long way below. */
function Refusal({ problems }: { problems: readonly Problem[] }) {
  const { locale } = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  return (
    <div
      role="alert"
      ref={box}
      tabIndex={-1}
      className={problems.length > 0 ? 'cat-told cat-told--refused' : 'cat-told'}
    >
      {problems.map(({ code, field, message }) => (
        <p key={`${code} ${field ?? ''}`}>{message[locale]}</p>
      ))}
    </div>
  );
}
