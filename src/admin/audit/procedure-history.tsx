'use client';
import { useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { HistoryLine, ProcedureHistory } from '../../../collections/audit/history-endpoint';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { messages as general } from '../messages';
import { Pages } from '../pages';
import { useSay } from '../use-say';
import { ChangeTable } from './change-table';
import { messages } from './messages';

/** The lines of the log about a procedure, newest first. */
export function ProcedureHistoryList() {
  const { id } = useDocumentInfo();
  const { say, locale } = useSay();
  const [page, setPage] = useState(1);
  const [history, setHistory] = useState<ProcedureHistory>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  useEffect(() => {
    let isStale = false;
    void askServer<ProcedureHistory>(`/api/procedures/${id}/history?page=${page}`).then((answer) => {
      if (isStale) return;
      setHistory(answer.value);
      setProblems(answer.problems ?? []);
    });
    return () => {
      isStale = true;
    };
  }, [id, page]);

  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{say(messages.history)}</h2>
      <p className="cat-quiet">{say(messages.historyLead)}</p>
      <p role="status" className={problems.length > 0 ? 'cat-bad' : 'cat-quiet'}>
        {problems.map(({ message }) => message[locale]).join(' ')}
        {!history && problems.length === 0 && say(general.loading)}
        {history?.lines.length === 0 && say(messages.none)}
      </p>
      <ol className="cat-timeline">
        {history?.lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ol>
      {history && <Pages page={page} pages={history.pages} onPage={setPage} order="time" />}
    </section>
  );
}

function Line({ line: { at, words, changes } }: { line: HistoryLine }) {
  const { say, locale } = useSay();
  const telling = changes.filter(({ from, to }) => from !== null || to !== null);
  return (
    <li>
      <time className="cat-quiet" dateTime={at}>
        {sayDate(at, locale)}
      </time>
      <p>{words[locale]}</p>
      {telling.length > 0 && (
        <details>
          <summary>{say(messages.changes)}</summary>
          <ChangeTable changes={telling} />
        </details>
      )}
    </li>
  );
}
