'use client';
import { Button } from '@payloadcms/ui';
import type { Text } from '../../messages/text';
import { useSay } from '../use-say';
import { importTexts } from './messages';
import { ProblemList } from './problem-list';
import type { ShownImport } from './shown';
import { UndoButton } from './undo-button';

const titles: Record<string, Text> = {
  planning: importTexts.planning,
  applying: importTexts.applying,
  undoing: importTexts.undoing,
  answering: importTexts.answering,
  'answering-rest': importTexts.answering,
};

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The bar while an import is at work, with its rate and the time left. */
export function ProgressStep({ row, onStop }: { row: ShownImport; onStop: () => void }) {
  const { say, locale } = useSay();
  const { done = 0, total = 0, perSecond = 0, secondsLeft = null } = row.progress ?? {};
  const numbers = (value: number) => value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB');
  const values = { done: numbers(done), total: numbers(total), rate: numbers(perSecond) };
  const left = secondsLeft === null ? '' : ` · ${say(importTexts.left, { time: clock(secondsLeft) })}`;
  return (
    <section className="cat-import-progress">
      <h2 id="cat-import-work">{say(titles[row.state] ?? importTexts.planning)}</h2>
      <progress aria-labelledby="cat-import-work" max={Math.max(1, total)} {...(total > 0 ? { value: done } : {})} />
      <p>
        {total === 0 ? say(importTexts.starting) : say(importTexts.progress, values)}
        {left}
      </p>
      <Button buttonStyle="secondary" margin={false} onClick={onStop}>
        {say(importTexts.stop)}
      </Button>
    </section>
  );
}

/** An import that stopped on the way, with the reason and the ways on. */
export function StoppedStep(props: { row: ShownImport; isBusy: boolean; onResume: () => void; onUndo: () => void }) {
  const { row, isBusy, onResume, onUndo } = props;
  const { say } = useSay();
  return (
    <section className="cat-import-progress">
      <p>{say(importTexts.stopped)}</p>
      <ProblemList problems={row.problems ?? []} />
      <div className="cat-actions">
        <Button margin={false} disabled={isBusy} onClick={onResume}>
          {say(importTexts.resume)}
        </Button>
        {row.state === 'applying-stopped' && <UndoButton style="secondary" isBusy={isBusy} onUndo={onUndo} />}
      </div>
    </section>
  );
}
