'use client';
import { useConfig } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { isAtWork } from '../../import/states';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { MappingStep } from './mapping-step';
import { importTexts, stateInWords } from './messages';
import { ProblemList } from './problem-list';
import { ProgressStep, StoppedStep } from './progress-step';
import { ReportStep } from './report-step';
import type { ShownImport } from './shown';

/** Follows an import: asks once, and listens while it is at work. */
function useImport(path: string) {
  const [row, setRow] = useState<ShownImport>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = useCallback((answer: { value?: ShownImport; problems?: readonly Problem[] }) => {
    if (answer.value) setRow(answer.value);
    setProblems(answer.problems ?? []);
    return answer.value !== undefined;
  }, []);
  const refresh = useCallback(() => void askServer<ShownImport>(`${path}/state`).then(take), [path, take]);
  useEffect(refresh, [refresh]);
  const isWorking = row !== undefined && isAtWork(row.state);
  useEffect(() => {
    if (!isWorking) return;
    const source = new EventSource(`${path}/events`);
    source.onmessage = ({ data }) => setRow(JSON.parse(String(data)));
    return () => source.close();
  }, [isWorking, path]);
  return { row, problems, take, refresh };
}

/** One import, shown by where it stands: matching columns, at work, stopped, or its report. */
export function ImportPage({ id }: { id: string }) {
  const { say } = useSay();
  const { config } = useConfig();
  const path = `${config.routes.api}/imports/${id}`;
  const { row, problems, take, refresh } = useImport(path);
  const [isMapping, setMapping] = useState(false);
  const [isBusy, setBusy] = useState(false);

  const order = async (deed: string, body?: unknown) => {
    setBusy(true);
    const isDone = take(await askServer<ShownImport>(`${path}/${deed}`, 'POST', body ?? {}));
    setBusy(false);
    if (isDone) setMapping(false);
  };

  return (
    <>
      <p>
        <a href={`${config.routes.admin}/imports`}>← {say(importTexts.back)}</a>
      </p>
      {row === undefined && problems.length === 0 && <p>{say(messages.loading)}</p>}
      <ProblemList problems={problems} />
      {isBusy && <p role="status">{say(importTexts.starting)}</p>}
      {row && (
        <>
          <header>
            <h1>{row.title}</h1>
            <p className="cat-quiet" role="status">
              {row.province} · {say(stateInWords(row.state, row.counts))}
            </p>
          </header>
          <Step
            row={row}
            path={path}
            isMapping={isMapping}
            isBusy={isBusy}
            order={order}
            onMap={() => setMapping(true)}
            onMended={refresh}
          />
        </>
      )}
    </>
  );
}

type StepProps = {
  row: ShownImport;
  path: string;
  isMapping: boolean;
  isBusy: boolean;
  order: (deed: string, body?: unknown) => Promise<void>;
  onMap: () => void;
  onMended: () => void;
};

function Step({ row, path, isMapping, isBusy, order, onMap, onMended }: StepProps) {
  if (isAtWork(row.state)) return <ProgressStep row={row} onStop={() => void order('stop')} />;
  if (row.state === 'mapping' || isMapping)
    return <MappingStep path={path} onPlan={(said) => void order('plan', said)} />;
  if (row.state.endsWith('-stopped')) {
    return (
      <StoppedStep row={row} isBusy={isBusy} onResume={() => void order('resume')} onUndo={() => void order('undo')} />
    );
  }
  return <ReportStep row={row} path={path} isBusy={isBusy} order={order} onMap={onMap} onMended={onMended} />;
}
