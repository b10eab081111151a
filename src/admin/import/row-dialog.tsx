'use client';
import { Button } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ShownRow } from '../../../collections/imports/report';
import { Dialog } from '../../form-builder/dialogs/dialog';
import { cells, titleOf } from '../../import/cells';
import type { FieldId } from '../../import/cells/cell';
import type { Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { askServer } from '../ask-server';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { fallInWords } from './fall-in-words';
import { importTexts } from './messages';
import { ProblemList } from './problem-list';
import { verdictName } from './verdict-names';

type Props = {
  path: string;
  row: ShownRow;
  /** Undefined at the ends of the report. */
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onMended: (row: ShownRow) => void;
  onClose: () => void;
};

/** What the table of changes is called by what was done with the row. */
const changesTitles: Record<ShownRow['outcome'], Text> = {
  none: importTexts.changes,
  applied: importTexts.changesDone,
  failed: importTexts.changesFailed,
  undone: importTexts.changesUndone,
  kept: importTexts.changesKept,
};

/** A row in full: what it changes, what is asked, and its cells to be mended and read again. */
export function RowDialog({ path, row, onPrevious, onNext, onMended, onClose }: Props) {
  const { say } = useSay();
  const [texts, setTexts] = useState<Partial<Record<FieldId, string>>>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [told, setTold] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row starts with its own cells
  useEffect(() => {
    setTexts({});
    setProblems([]);
    setTold('');
  }, [row.line]);
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
      event.preventDefault();
      if (event.key === 'ArrowLeft') onPrevious?.();
      else onNext?.();
    };
    document.addEventListener('keydown', turn);
    return () => document.removeEventListener('keydown', turn);
  }, [onPrevious, onNext]);
  const isFixed = row.outcome === 'applied' || row.outcome === 'undone' || row.outcome === 'kept';

  const mend = async () => {
    const answer = await askServer<{ row: ShownRow }>(`${path}/rows/${row.line}`, 'POST', { texts });
    setProblems(answer.problems ?? []);
    if (!answer.value) return;
    setTexts({});
    setTold(say(importTexts.mended, { verdict: say(verdictName(answer.value.row)) }));
    onMended(answer.value.row);
  };

  return (
    <Dialog
      title={say(importTexts.rowTitle, { line: row.line, name: row.name })}
      className="cat-import-row"
      onClose={onClose}
      head={(close) => (
        <div className="cat-import-turn" title={say(importTexts.rowKeys)}>
          <Button buttonStyle="secondary" size="small" margin={false} disabled={!onPrevious} onClick={onPrevious}>
            ← {say(importTexts.previousRow)}
          </Button>
          <Button buttonStyle="secondary" size="small" margin={false} disabled={!onNext} onClick={onNext}>
            {say(importTexts.nextRow)} →
          </Button>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={close}>
            {say(messages.close)}
          </Button>
        </div>
      )}
    >
      {() => (
        <div className="cat-import-body">
          <p className="cat-quiet">{[say(verdictName(row)), ...row.path].join(' · ')}</p>
          {row.mergesInto !== null && <p>{say(importTexts.merges, { line: row.mergesInto })}</p>}
          <ProblemList problems={row.problems} />
          <Fall row={row} />
          <Changes row={row} />
          <Remarks row={row} />
          <h3>{say(importTexts.cellsTitle)}</h3>
          {cells
            .filter(({ id }) => id !== 'ordinal')
            .map(({ id, title }) => (
              <label key={id} className="cat-import-cell">
                <span>{say(title)}</span>
                <textarea
                  rows={Math.min(6, Math.max(1, (texts[id] ?? row.texts[id] ?? '').split('\n').length))}
                  value={texts[id] ?? row.texts[id] ?? ''}
                  readOnly={isFixed}
                  onChange={({ target }) => setTexts({ ...texts, [id]: target.value })}
                />
              </label>
            ))}
          <ProblemList problems={problems} />
          <p role="status">{told}</p>
          {!isFixed && (
            <Button margin={false} disabled={Object.keys(texts).length === 0} onClick={() => void mend()}>
              {say(importTexts.mend)}
            </Button>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Fall({ row }: { row: ShownRow }) {
  const { say } = useSay();
  if (!row.fall) return null;
  return (
    <div className="cat-import-fall">
      <p>
        <strong>{say(importTexts.fallTitle)}</strong>: {fallInWords(row, say)}
      </p>
      <ul>
        {row.fall.lost.map((each) => (
          <li key={each.vi}>{say(each)}</li>
        ))}
      </ul>
    </div>
  );
}

function Changes({ row }: { row: ShownRow }) {
  const { say } = useSay();
  if (row.changes.length === 0) return null;
  return (
    <table className="cat-import-changes">
      <caption>{say(changesTitles[row.outcome])}</caption>
      <thead>
        <tr>
          <th scope="col">{say(importTexts.field)}</th>
          <th scope="col">{say(importTexts.before)}</th>
          <th scope="col">{say(importTexts.after)}</th>
        </tr>
      </thead>
      <tbody>
        {row.changes.map(({ field, title, before, after }) => (
          <tr key={field}>
            <th scope="row">{say(title)}</th>
            <td>
              <del>{before}</del>
            </td>
            <td>
              <ins>{after}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Remarks({ row }: { row: ShownRow }) {
  const { say } = useSay();
  if (row.remarks.length === 0) return null;
  return (
    <>
      <h3>{say(importTexts.questions)}</h3>
      <ul>
        {row.remarks.map((each) => (
          <li key={`${each.code} ${each.field} ${each.text}`} data-kind={each.kind}>
            {say(titleOf(each.field))}: {say(each.message)}
          </li>
        ))}
      </ul>
    </>
  );
}
