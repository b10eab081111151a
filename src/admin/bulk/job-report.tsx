'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { statusNames } from '../../bulk-work/messages';
import { changeInWords } from '../../bulk-work/report-csv';
import { type ReportRow, type RowCounts, type RowStatus, rowStatuses } from '../../bulk-work/row';
import { askServer } from '../ask-server';
import { messages } from '../messages';
import { Pages } from '../pages';
import { useSay } from '../use-say';
import { CodeAndAgency } from './code-and-agency';
import { bulkTexts } from './messages';

type Report = { rows: ReportRow[]; total: number; page: number; pages: number };

/** The rows of a job by outcome, searched and paged; and the whole as a table to take away. */
export function JobReport({ path, counts }: { path: string; counts: RowCounts }) {
  const { say, locale } = useSay();
  const id = useId();
  const [only, setOnly] = useState<RowStatus>();
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    let isLate = false;
    const query = new URLSearchParams({ only: only ?? '', search, page: String(page) });
    const ask = () =>
      askServer<Report>(`${path}/rows?${query}`).then(({ value }) => {
        if (value && !isLate) setReport(value);
      });
    const waiting = setTimeout(() => void ask(), search === '' ? 0 : 250);
    return () => {
      isLate = true;
      clearTimeout(waiting);
    };
  }, [path, only, search, page]);
  const narrow = (status: RowStatus | undefined) => {
    setOnly(status);
    setPage(1);
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say(bulkTexts.report)}</h2>
      <fieldset className="cat-import-filter" aria-label={say(bulkTexts.outcome)}>
        <button type="button" aria-pressed={only === undefined} onClick={() => narrow(undefined)}>
          {say(bulkTexts.all)}
        </button>
        {rowStatuses
          .filter((status) => counts[status] > 0)
          .map((status) => (
            <button key={status} type="button" aria-pressed={only === status} onClick={() => narrow(status)}>
              {say(bulkTexts.withCount, { name: say(statusNames[status]), count: counts[status] })}
            </button>
          ))}
      </fieldset>
      <div className="cat-filters">
        <label htmlFor={`${id}-search`}>
          <span>{say(bulkTexts.searchRows)}</span>
          <input
            id={`${id}-search`}
            type="search"
            value={search}
            onChange={({ target }) => {
              setSearch(target.value);
              setPage(1);
            }}
          />
        </label>
      </div>
      <p className="cat-actions">
        <span role="status">{report ? say(bulkTexts.found, { count: report.total }) : say(messages.loading)}</span>
        <a href={`${path}/report.csv?lang=${locale}`} download>
          {say(bulkTexts.csv)}
        </a>
      </p>
      {report && <ReportTable rows={report.rows} labelledBy={`${id}-title`} />}
      {report && <Pages page={report.page} pages={report.pages} onPage={setPage} />}
    </section>
  );
}

function ReportTable({ rows, labelledBy }: { rows: readonly ReportRow[]; labelledBy: string }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  if (rows.length === 0) return <p className="cat-empty">{say(bulkTexts.nothing)}</p>;
  return (
    <div className="cat-scroll">
      <table className="cat-table" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{say(bulkTexts.procedure)}</th>
            <th scope="col">{say(bulkTexts.outcome)}</th>
            <th scope="col">{say(bulkTexts.changes)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.place}>
              <th scope="row">
                <a href={`${config.routes.admin}/collections/procedures/${row.procedure}`}>{row.name || row.key}</a>
                <CodeAndAgency code={row.code} procedureKey={row.key} agency={row.agency} />
              </th>
              <td className="cat-nowrap">
                <span className="cat-pill" data-status={row.status}>
                  {say(statusNames[row.status])}
                </span>
              </td>
              <td>
                <ul className="cat-bulk-reasons" data-status={row.status}>
                  {row.changes.map((change) => (
                    <li key={change.title.vi}>{changeInWords(change, locale)}</li>
                  ))}
                  {row.problems.map((problem) => (
                    <li key={`${problem.code} ${problem.field ?? ''} ${problem.message.vi}`}>{say(problem.message)}</li>
                  ))}
                  {row.notes.map((note) => (
                    <li key={note.vi} className="cat-quiet">
                      {say(note)}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
