'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { bulkTexts, jobStateNames } from './messages';

type PastJob = {
  id: string;
  title: string;
  state: string;
  total: number;
  startedByName: string | null;
  createdAt: string;
};

/** The jobs of the province, newest first. */
export function PastJobs() {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const [rows, setRows] = useState<readonly PastJob[]>();
  const path = `${config.routes.api}/bulk-jobs?limit=20&depth=0&sort=-createdAt`;
  useEffect(() => {
    void askServer<{ docs: PastJob[] }>(path).then(({ value }) => setRows(value?.docs ?? []));
  }, [path]);
  return (
    <section>
      <h2>{say(bulkTexts.past)}</h2>
      {rows === undefined && <p>{say(messages.loading)}</p>}
      {rows?.length === 0 && <p className="cat-quiet">{say(bulkTexts.pastNone)}</p>}
      {rows && rows.length > 0 && (
        <ul className="cat-import-list">
          {rows.map((row) => (
            <li key={row.id}>
              <a href={`${config.routes.admin}/bulk/${row.id}`}>{row.title}</a>
              <span>{say(jobStateNames[row.state] ?? bulkTexts.state)}</span>
              <span className="cat-quiet">
                {say(bulkTexts.found, { count: row.total })} · {row.startedByName} · {sayDate(row.createdAt, locale)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
