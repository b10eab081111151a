'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { ShownJob } from '../../../collections/bulk-jobs/events';
import { noCounts, type RowCounts } from '../../bulk-work/row';
import { isAtWork } from '../../bulk-work/states';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { ProblemList } from '../import/problem-list';
import { messages } from '../messages';
import type { ShownProvince } from '../provinces-of';
import { useSay } from '../use-say';
import { JobProgress } from './job-progress';
import { JobReport } from './job-report';
import { JobStart } from './job-start';
import { bulkTexts, jobStateNames } from './messages';

/** A job as it crosses the network. */
type Job = Omit<ShownJob, 'counts' | 'problems' | 'settings'> & {
  counts: Partial<RowCounts> | null;
  problems: readonly Problem[] | null;
};

type Deed = 'start' | 'stop' | 'resume';

/** Follows a job: asks once, and listens while it is at work. */
function useJob(path: string) {
  const [job, setJob] = useState<Job>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = useCallback((answer: { value?: Job; problems?: readonly Problem[] }) => {
    if (answer.value) setJob(answer.value);
    setProblems(answer.problems ?? []);
  }, []);
  useEffect(() => void askServer<Job>(`${path}/state`).then(take), [path, take]);
  const isWorking = job !== undefined && isAtWork(job.state);
  useEffect(() => {
    if (!isWorking) return;
    const source = new EventSource(`${path}/events`);
    source.onmessage = ({ data }) => setJob(JSON.parse(String(data)));
    return () => source.close();
  }, [isWorking, path]);
  const order = async (deed: Deed, body: { withFalls?: boolean } = {}) =>
    take(await askServer<Job>(`${path}/${deed}`, 'POST', body));
  return { job, problems, order };
}

/** One job: its preview, its progress, its report. */
export function JobPage({ id, provinces }: { id: string; provinces: readonly ShownProvince[] }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const path = `${config.routes.api}/bulk-jobs/${encodeURIComponent(id)}`;
  const { job, problems, order } = useJob(path);
  return (
    <>
      <p>
        <a href={`${config.routes.admin}/bulk`}>← {say(bulkTexts.back)}</a>
      </p>
      {job === undefined && problems.length === 0 && <p>{say(messages.loading)}</p>}
      <ProblemList problems={problems} />
      {job && (
        <>
          <header>
            <h1>{job.action.name ? say(job.action.name) : job.title}</h1>
            <p className="cat-quiet" role="status">
              {provinces.find((province) => province.id === job.province)?.name ?? job.province} ·{' '}
              {say(jobStateNames[job.state] ?? bulkTexts.state)} ·{' '}
              {say(bulkTexts.madeBy, { who: job.startedByName ?? '', when: sayDate(job.createdAt, locale) })}
            </p>
          </header>
          <ProblemList problems={job.problems ?? []} />
          <Standing job={job} order={order} />
          {!isAtWork(job.state) && job.state !== 'previewing-stopped' && (
            <JobReport key={job.state} path={path} counts={{ ...noCounts, ...job.counts }} />
          )}
        </>
      )}
    </>
  );
}

type StandingProps = { job: Job; order: (deed: Deed, body?: { withFalls: boolean }) => Promise<void> };

function Standing({ job, order }: StandingProps) {
  const { say } = useSay();
  const counts = { ...noCounts, ...job.counts };
  if (isAtWork(job.state)) {
    const [title, preparing] =
      job.state === 'running'
        ? [bulkTexts.running, bulkTexts.preparingWork]
        : [bulkTexts.previewing, bulkTexts.preparingPreview];
    return (
      <JobProgress
        title={say(title)}
        preparing={say(preparing)}
        progress={job.progress}
        onStop={() => void order('stop')}
      />
    );
  }
  if (job.state === 'done') {
    return (
      <>
        <p>{say(bulkTexts.workDone, counts)}</p>
        {counts.fall > 0 && <p className="cat-warn">{say(bulkTexts.fallsLeft, { count: counts.fall })}</p>}
      </>
    );
  }
  if (job.state === 'previewed') {
    const action = job.action.name ? say(job.action.name) : job.title;
    return <JobStart action={action} counts={counts} onStart={(withFalls) => void order('start', { withFalls })} />;
  }
  return (
    <div className="cat-actions">
      <p>{say(bulkTexts.stopped)}</p>
      <Button margin={false} onClick={() => void order('resume')}>
        {say(bulkTexts.resume)}
      </Button>
    </div>
  );
}
