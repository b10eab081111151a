'use client';
import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { TransferLine } from '../../form/transfer';
import { Dialog } from '../../form-builder/dialogs/dialog';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { useSay } from '../use-say';
import { bundleParts } from './bundle-parts';
import { messages } from './transfer-messages';

type Line = Omit<TransferLine, 'carried'>;

type Progress = { done: number; all: number } | undefined;

/** Lines named one by one; the others are counted. */
const shownAtMost = 200;

const outcomes = ['new', 'changed', 'same', 'refused'] as const;

type Props = { file: { name: string; text: string }; onClose: () => void };

/** What a file of forms would do to each form here; then, on request, doing it. The same file twice changes nothing the second time. */
export function ImportFormsDialog({ file, onClose }: Props) {
  const { say } = useSay();
  const router = useRouter();
  const [lines, setLines] = useState<readonly Line[]>();
  const [isDone, setIsDone] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const send = useCallback(
    async (isReal: boolean): Promise<void> => {
      const parts = bundleParts(file.text);
      const found: Line[] = [];
      setProblems([]);
      for (const [index, text] of parts.entries()) {
        setProgress({ done: index, all: parts.length });
        const answer = await askServer<{ lines: Line[] }>('/api/forms/import', 'POST', { text, isReal });
        if (answer.problems) {
          setProblems(answer.problems);
          break;
        }
        found.push(...answer.value.lines);
      }
      setProgress(undefined);
      setLines(found);
      setIsDone(isReal);
    },
    [file],
  );
  useEffect(() => {
    void send(false);
  }, [send]);

  const count = (outcome: Line['outcome']): number => lines?.filter((line) => line.outcome === outcome).length ?? 0;
  const canTake = !isDone && !progress && count('new') + count('changed') > 0;
  return (
    <Dialog
      title={say(messages.title, { file: file.name })}
      className="cat-confirm cat-import-forms"
      onClose={() => {
        onClose();
        if (isDone) router.refresh();
      }}
    >
      {(close) => (
        <>
          <div className="cat-import-body">
            <p role="status">
              {progress
                ? say(messages.working, progress)
                : lines
                  ? say(isDone ? messages.did : messages.plan)
                  : say(messages.reading)}
            </p>
            {lines && (
              <ul>
                {outcomes.map((outcome) => (
                  <li key={outcome} className={outcome === 'refused' && count(outcome) > 0 ? 'cat-bad' : undefined}>
                    {say(messages[outcome], { count: count(outcome) })}
                  </li>
                ))}
              </ul>
            )}
            <div role="alert">
              {problems.map((problem) => (
                <p key={problem.code} className="cat-bad">
                  {say(problem.message)}
                </p>
              ))}
            </div>
            {lines && lines.length > 0 && <Details lines={lines} />}
          </div>
          <div className="cat-actions">
            <Button buttonStyle="secondary" margin={false} onClick={close}>
              {say(messages.close)}
            </Button>
            {canTake && (
              <Button buttonStyle="primary" margin={false} onClick={() => void send(true)}>
                {say(messages.take)}
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

function Details({ lines }: { lines: readonly Line[] }) {
  const { say } = useSay();
  const telling = lines
    .filter(({ outcome }) => outcome !== 'same')
    .toSorted((a, b) => outcomes.indexOf(b.outcome) - outcomes.indexOf(a.outcome));
  const shown = telling.slice(0, shownAtMost);
  if (shown.length === 0) return null;
  return (
    <details open={shown.some(({ outcome }) => outcome === 'refused')}>
      <summary>{say(messages.details)}</summary>
      <ul>
        {shown.map((line) => (
          <li key={`${line.province} ${line.procedure} ${line.case} ${line.problems[0]?.line ?? ''}`}>
            {[line.title || line.procedure, line.procedure, line.case].filter(Boolean).join(' · ')}
            {line.problems.map((problem) => (
              <span key={`${problem.code} ${problem.line}`} className="cat-bad">
                {' '}
                {problem.line !== undefined && `(${say(messages.line, { line: problem.line })}) `}
                {say(problem.message)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {telling.length > shown.length && <p>{say(messages.more, { count: telling.length - shown.length })}</p>}
    </details>
  );
}
