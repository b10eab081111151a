'use client';
import { Button } from '@payloadcms/ui';
import type { Progress } from '../../../collections/imports/jobs';
import { useSay } from '../use-say';
import { bulkTexts } from './messages';

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

type Props = {
  title: string;
  /** What happens before the first row is done. */
  preparing: string;
  progress: Progress | null;
  onStop: () => void;
};

/** The bar while a job is at work, with its rate and the time left; before the first row, what is being prepared. */
export function JobProgress({ title, preparing, progress, onStop }: Props) {
  const { say, locale } = useSay();
  const { done = 0, total = 0, perSecond = 0, secondsLeft = null } = progress ?? {};
  const inWords = (value: number) => value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB');
  const left = secondsLeft === null ? '' : ` · ${say(bulkTexts.left, { time: clock(secondsLeft) })}`;
  return (
    <section className="cat-import-progress">
      <h2 id="cat-bulk-work">{title}</h2>
      <progress aria-labelledby="cat-bulk-work" max={Math.max(1, total)} {...(total > 0 ? { value: done } : {})} />
      <p role="status">{done === 0 ? preparing : ''}</p>
      {done > 0 && (
        <p>
          {say(bulkTexts.progress, { done: inWords(done), total: inWords(total), rate: inWords(perSecond) })}
          {left}
        </p>
      )}
      <Button buttonStyle="secondary" margin={false} onClick={onStop}>
        {say(bulkTexts.stop)}
      </Button>
    </section>
  );
}
