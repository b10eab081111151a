'use client';
import { useConfig } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { BatchResult } from '../../../collections/level-reviews/endpoints';
import type { Queue as QueueData } from '../../../collections/level-reviews/queue';
import type { Problem } from '../../problem/problem';
import { reviewStates } from '../../service-level/review-messages';
import { askServer } from '../ask-server';
import { messages as common } from '../messages';
import { fieldInAddress } from '../procedure/field-address';
import { useLatest } from '../use-latest';
import { useSay } from '../use-say';
import { type Batch, BatchBar } from './batch-bar';
import { reviewMessages as messages } from './messages';
import { QueueTable } from './queue-table';

export const queueStates = ['draft', 'submitted', 'approved', 'returned', 'released', 'withdrawn', 'void'] as const;

type QueueState = (typeof queueStates)[number];

type Filter = { state: QueueState; agency: string; sort: string; search: string; page: number };

/** What is told of the last thing done to several requests. */
type Told = { done: number; all: number; refused: { title: string; path: string; problems: readonly Problem[] }[] };

const firstFilter = (): Filter => ({ state: 'submitted', agency: '', sort: '', search: '', page: 1 });

/** The queue with its filters, and what can be done to several requests at once. */
export function Queue() {
  const { say } = useSay();
  const [filter, setFilter] = useState<Filter>(firstFilter);
  const [answer, setAnswer] = useState<{ queue: QueueData; state: QueueState } | null>(null);
  const ask = useLatest();
  // What stands under another heading is not offered for ticking under this one.
  const queue = answer?.state === filter.state ? answer.queue : null;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [told, setTold] = useState<Told | null>(null);
  const [isWorking, setWorking] = useState(false);

  const load = useCallback(async () => {
    const isLatest = ask();
    const query = new URLSearchParams({ ...filter, page: String(filter.page) });
    const { value, problems: refused } = await askServer<QueueData>(`/api/level-reviews/queue?${query}`);
    if (!isLatest()) return;
    setProblems(refused ?? []);
    if (value) setAnswer({ queue: value, state: filter.state });
  }, [filter, ask]);

  useEffect(() => {
    // Typing in the search box asks when it pauses.
    const timer = setTimeout(() => void load(), filter.search === '' ? 0 : 250);
    return () => clearTimeout(timer);
  }, [load, filter.search]);

  const narrow = (change: Partial<Filter>): void => {
    setChosen(new Set());
    setFilter({ ...filter, page: 1, ...change });
  };

  const run = async ({ path, body }: Batch): Promise<void> => {
    const ids = [...chosen];
    setWorking(true);
    const { value, problems: refused } = await askServer<{ results: BatchResult[] }>(path, 'POST', body(ids));
    if (value) {
      const titles = new Map(queue?.lines.map(({ id, title }) => [id, title]));
      setChosen(new Set());
      // Told when the list is the new one: what has just been decided is not there to be ticked again.
      await load();
      setTold(toldOf(value.results, titles, filter.state === 'draft' ? '/collections/procedures' : '/reviews'));
    } else setProblems(refused);
    setWorking(false);
  };

  return (
    <>
      <header>
        <h1>{say(messages.heading)}</h1>
        <p className="cat-quiet">{say(messages.lead)}</p>
      </header>
      <Tabs
        state={filter.state}
        onChange={(state) => narrow({ state, agency: '', sort: '' })}
        canSubmit={answer?.queue.mayEdit ?? true}
      />
      <Filters filter={filter} queue={queue} onChange={narrow} />
      <ToldOf told={told} problems={problems} />
      {queue ? (
        <section aria-busy={isWorking}>
          {queue.lines.length > 0 && (filter.state === 'draft' || filter.state === 'submitted') ? (
            <BatchBar
              state={filter.state}
              count={chosen.size}
              mayReview={queue.mayReview}
              isWorking={isWorking}
              onRun={(batch) => void run(batch)}
            />
          ) : null}
          <QueueTable
            queue={queue}
            state={filter.state}
            isNarrowed={filter.search !== '' || filter.agency !== ''}
            chosen={chosen}
            onChoose={setChosen}
            onPage={(page) => setFilter({ ...filter, page })}
          />
        </section>
      ) : (
        <p role="status">{say(common.loading)}</p>
      )}
    </>
  );
}

/** @param place where each of them is looked at and mended */
function toldOf(results: readonly BatchResult[], titles: ReadonlyMap<string, string>, place: string): Told {
  return {
    all: results.length,
    done: results.filter(({ state }) => state !== undefined).length,
    refused: results.flatMap(({ id, problems }) =>
      problems ? [{ title: titles.get(id) ?? id, path: `${place}/${id}${placeOf(problems)}`, problems }] : [],
    ),
  };
}

/** The first field of the record that is spoken of; what is wrong with a form is mended on the panel of the record. */
function placeOf(problems: readonly Problem[]): string {
  const field = problems.find((problem) => problem.field && !problem.field.startsWith('forms.'))?.field;
  return field ? fieldInAddress(field) : '';
}

function Tabs({
  state,
  onChange,
  canSubmit,
}: {
  state: QueueState;
  onChange: (state: QueueState) => void;
  canSubmit: boolean;
}) {
  const { say } = useSay();
  const shown = queueStates.filter((each) => each !== 'draft' || canSubmit || state === 'draft');
  return (
    <nav aria-label={say(messages.states)} className="cat-tabs">
      {shown.map((each) => (
        <button key={each} type="button" aria-pressed={each === state} onClick={() => onChange(each)}>
          {say(each === 'draft' ? messages.drafts : reviewStates[each])}
        </button>
      ))}
    </nav>
  );
}

type FiltersProps = { filter: Filter; queue: QueueData | null; onChange: (change: Partial<Filter>) => void };

function Filters({ filter, queue, onChange }: FiltersProps) {
  const { say } = useSay();
  const sorts = ['age', 'newest', 'agency', 'target'] as const;
  return (
    <search className="cat-filters">
      <label>
        <span>{say(messages.search)}</span>
        <input type="search" value={filter.search} onChange={({ target }) => onChange({ search: target.value })} />
      </label>
      {filter.state !== 'draft' && (
        <>
          <label>
            <span>{say(messages.agency)}</span>
            <select value={filter.agency} onChange={({ target }) => onChange({ agency: target.value })}>
              <option value="">{say(messages.allAgencies)}</option>
              {queue?.agencies.map(({ code, name, count }) => (
                <option key={code} value={code}>
                  {name} ({count})
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{say(messages.sort)}</span>
            <select value={filter.sort} onChange={({ target }) => onChange({ sort: target.value })}>
              {sorts.map((sort) => (
                <option key={sort} value={sort}>
                  {say(messages.sorts[sort])}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </search>
  );
}

/** Announced to those who hear the page. */
function ToldOf({ told, problems }: { told: Told | null; problems: readonly Problem[] }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const isBad = problems.length > 0 || (told?.refused.length ?? 0) > 0;
  const tone = told || problems.length > 0 ? ` cat-told--${isBad ? 'refused' : 'done'}` : '';
  return (
    <div role="status" className={`cat-told${tone}`}>
      {problems.map(({ code, message }) => (
        <p key={code}>{message[locale]}</p>
      ))}
      {told && <p>{say(messages.outcome, { done: told.done, all: told.all })}</p>}
      {told && told.refused.length > 0 && (
        <>
          <p>{say(messages.outcomeRefused)}</p>
          <ul className="cat-problems">
            {told.refused.map(({ title, path, problems: why }) => (
              <li key={path}>
                <strong>
                  <bdi>{title}</bdi>:
                </strong>{' '}
                {why.map(({ message }) => message[locale]).join(' ')}{' '}
                <a href={`${config.routes.admin}${path}`}>{say(messages.mendIt)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
