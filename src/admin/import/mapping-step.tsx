'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ColumnMatch } from '../../import/columns';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { importTexts } from './messages';
import { ProblemList } from './problem-list';
import type { ShownMapping } from './shown';

type Said = { headerLine?: number; columns?: Record<string, string | null> };

/** A field that went from one column to another. */
type Moved = { column: number; from: string; to: string; field: Text };

type Props = { path: string; onPlan: (said: Said) => void };

const reasons: Record<ColumnMatch['because'], Text> = {
  name: importTexts.byName,
  content: importTexts.byContent,
  remembered: importTexts.byMemory,
  staff: importTexts.byStaff,
  nothing: { vi: '', en: '' },
};

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Which column is what: proposed with a confidence, corrected here, remembered for the sender. */
export function MappingStep({ path, onPlan }: Props) {
  const { say } = useSay();
  const [shown, setShown] = useState<ShownMapping>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [headerLine, setHeaderLine] = useState<number>();
  const [columns, setColumns] = useState<Record<string, string | null>>({});
  const [moved, setMoved] = useState<Moved>();
  useEffect(() => {
    void askServer<ShownMapping>(`${path}/mapping`).then((answer) => {
      if (answer.value) setShown(answer.value);
      else setProblems(answer.problems);
    });
  }, [path]);
  if (!shown) return problems.length > 0 ? <ProblemList problems={problems} /> : <p>{say(messages.loading)}</p>;

  const { mapping, rows, fields } = shown;
  const said = {
    ...(headerLine === undefined ? {} : { headerLine }),
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
  };
  const titleOf = (match: ColumnMatch) => match.title || `${say(importTexts.column)} ${match.column + 1}`;
  const fieldOf = (match: ColumnMatch) =>
    columns[match.column] === undefined ? match.field : (columns[match.column] ?? null);
  /** A field goes to one column (but for those that lists part over several): the one that had it is left out, and that is said. */
  const choose = (match: ColumnMatch, field: string | null) => {
    const isJoined = fields.some(({ id, joins }) => id === field && joins);
    const losers = mapping.columns.filter(
      (each) => field !== null && !isJoined && each !== match && fieldOf(each) === field,
    );
    setColumns({
      ...columns,
      ...Object.fromEntries(losers.map(({ column }) => [column, null])),
      [match.column]: field,
    });
    const [loser] = losers;
    const name = fields.find(({ id }) => id === field)?.title;
    setMoved(
      loser && name ? { column: loser.column, from: titleOf(loser), to: titleOf(match), field: name } : undefined,
    );
  };
  const data = rows.filter(({ line }) => line >= (mapping.header?.firstDataLine ?? 1));
  return (
    <section>
      <h2>{say(importTexts.mappingTitle)}</h2>
      <p className="cat-quiet">{say(importTexts.mappingIntro)}</p>
      <HeaderChoice shown={shown} value={headerLine} onChange={setHeaderLine} />
      <div className="cat-import-scroll">
        <table className="cat-import-columns">
          <thead>
            <tr>
              <th scope="col">{say(importTexts.column)}</th>
              <th scope="col">{say(importTexts.samples)}</th>
              <th scope="col">{say(importTexts.field)}</th>
              <th scope="col">{say(importTexts.sureness)}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.columns.map((match) => {
              const title = titleOf(match);
              const chosen = fieldOf(match);
              const isOurs = columns[match.column] !== undefined;
              return (
                <tr key={match.column}>
                  <th scope="row">{title}</th>
                  <td className="cat-quiet">
                    {data
                      .map(({ cells }) => cells[match.column] ?? '')
                      .filter((text) => text.trim() !== '')
                      .slice(0, 3)
                      .map(short)
                      .join(' · ')}
                  </td>
                  <td>
                    <select
                      aria-label={title}
                      value={chosen ?? ''}
                      onChange={({ target }) => choose(match, target.value || null)}
                    >
                      <option value="">{say(importTexts.leaveOut)}</option>
                      {fields.map((field) => (
                        <option key={field.id} value={field.id}>
                          {say(field.title)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    {isOurs
                      ? say(moved?.column === match.column ? importTexts.gaveItAway : importTexts.byStaff)
                      : match.field !== null &&
                        `${Math.round(match.confidence * 100)} % ${say(reasons[match.because])}`}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p role="status" className={moved ? 'cat-warn' : 'cat-quiet'}>
        {moved && say(importTexts.fieldMoved, { field: say(moved.field), from: moved.from, to: moved.to })}
      </p>
      <div className="cat-actions">
        <Button margin={false} onClick={() => onPlan(said)}>
          {say(importTexts.dryRun)}
        </Button>
        <span className="cat-quiet">{say(importTexts.dryRunHelp)}</span>
      </div>
    </section>
  );
}

function HeaderChoice(props: { shown: ShownMapping; value: number | undefined; onChange: (line: number) => void }) {
  const { shown, value, onChange } = props;
  const { say } = useSay();
  const found = shown.mapping.header?.lines[0] ?? 0;
  return (
    <p>
      <label htmlFor="cat-import-header">{say(importTexts.headerLine)}</label>{' '}
      <select id="cat-import-header" value={value ?? found} onChange={({ target }) => onChange(Number(target.value))}>
        <option value={0}>{say(importTexts.noHeader)}</option>
        {shown.rows
          .filter(({ cells }) => cells.some((text) => text.trim() !== ''))
          .map(({ line, cells }) => (
            <option key={line} value={line}>
              {line}: {short(cells.filter((text) => text.trim() !== '').join(' | '))}
            </option>
          ))}
      </select>
    </p>
  );
}
