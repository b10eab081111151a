'use client';
import { Button } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';
import type { CountsImported } from '../../../collections/dossier-counts/import-endpoint';
import { Dialog } from '../../form-builder/dialogs/dialog';
import type { Problem } from '../../problem/problem';
import { countColumns } from '../../targets/counts/columns';
import { problemsIn } from '../ask-server';
import { useSay } from '../use-say';
import { countTexts as texts } from './messages';

type Props = { file: { name: string; text: string }; province: string; onClose: () => void };

/** What a file of counts would do; then, on request, doing it. A file with a fault does nothing. */
export function ImportCountsDialog({ file, province, onClose }: Props) {
  const { say } = useSay();
  const router = useRouter();
  const [told, setTold] = useState<CountsImported>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBusy, setIsBusy] = useState(true);

  const send = useCallback(
    async (isReal: boolean): Promise<void> => {
      setIsBusy(true);
      const query = new URLSearchParams({ province, ...(isReal ? { isReal: '1' } : {}) });
      try {
        const answer = await fetch(`/api/dossier-counts/import?${query}`, {
          method: 'POST',
          credentials: 'same-origin',
          headers: { 'Content-Type': 'text/csv' },
          body: file.text,
        });
        const body: unknown = await answer.json();
        setProblems(answer.ok ? [] : problemsIn(body));
        setTold(answer.ok && isImported(body) ? body : undefined);
      } catch {
        setProblems(problemsIn(undefined));
      }
      setIsBusy(false);
    },
    [file, province],
  );
  useEffect(() => {
    void send(false);
  }, [send]);

  const isDone = told?.isReal === true;
  return (
    <Dialog
      title={say(texts.title, { file: file.name })}
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
              {isBusy ? say(texts.reading) : told && say(isDone ? texts.did : texts.plan)}
              {!isBusy && problems.length > 0 && say(texts.bad)}
            </p>
            {told && (
              <ul>
                {(['created', 'changed', 'same'] as const).map((name) => (
                  <li key={name}>{say(texts[name], { count: told[name] })}</li>
                ))}
              </ul>
            )}
            <Faults problems={problems} />
          </div>
          <div className="cat-actions">
            <Button buttonStyle="secondary" margin={false} onClick={close}>
              {say(texts.close)}
            </Button>
            {told && !isDone && !isBusy && told.created + told.changed > 0 && (
              <Button buttonStyle="primary" margin={false} onClick={() => void send(true)}>
                {say(texts.doTake)}
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

const isImported = (value: unknown): value is CountsImported =>
  typeof value === 'object' && value !== null && 'created' in value && 'isReal' in value;

/** Each fault with its line and column, as they stand in the file. */
function Faults({ problems }: { problems: readonly Problem[] }) {
  const { say } = useSay();
  const placeOf = ({ field }: Problem): string => {
    const [line = '', column = ''] = field?.split('.') ?? [];
    const name = countColumns.find(({ id }) => id === column)?.heads[0];
    return name ? say(texts.line, { line, column: name }) : '';
  };
  return (
    <ul role="alert">
      {problems.map((problem) => (
        <li key={`${problem.field} ${problem.code}`} className="cat-bad">
          {placeOf(problem)}
          {say(problem.message)}
        </li>
      ))}
    </ul>
  );
}
