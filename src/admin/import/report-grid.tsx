'use client';
import { Button } from '@payloadcms/ui';
import { type UIEvent, useState } from 'react';
import type { ShownRow } from '../../../collections/imports/report';
import { titleOf } from '../../import/cells';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { fallInWords } from './fall-in-words';
import { importTexts } from './messages';
import { RowDialog } from './row-dialog';
import { useReport } from './use-report';
import { deedNames, stateOf, verdictName } from './verdict-names';

/** Every row is as high as any other (px), so that only those in view need be there. */
const rowHeight = 68;
const viewHeight = 544;
const spare = 6;

type Props = {
  path: string;
  only: string | undefined;
  search: string;
  /** Only rows that ask this. */
  question: string | undefined;
  chosen: ReadonlySet<number>;
  onChoose: ((lines: ReadonlySet<number>) => void) | undefined;
  onMended: () => void;
};

/** The rows of a report in a grid that scrolls: thousands of rows, a few dozen of them in the page. */
export function ReportGrid({ path, only, search, question, chosen, onChoose, onMended }: Props) {
  const { say } = useSay();
  const { total, rows, show, replace } = useReport(path, only, search, question);
  const [top, setTop] = useState(0);
  const [opened, setOpened] = useState<number>();
  if (total === undefined) return <p>{say(messages.loading)}</p>;
  if (total === 0) return <p>{say(importTexts.nothingShown)}</p>;

  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(total - 1, Math.ceil((top + viewHeight) / rowHeight) + spare);
  const scroll = ({ currentTarget }: UIEvent<HTMLElement>) => {
    setTop(currentTarget.scrollTop);
    show(
      Math.floor(currentTarget.scrollTop / rowHeight),
      Math.ceil((currentTarget.scrollTop + viewHeight) / rowHeight),
    );
  };
  const openedRow = opened === undefined ? undefined : rows.get(opened);
  /** Opens another row; those around it come along, so that the next step finds its row there. */
  const go = (place: number) => {
    show(Math.max(0, place - spare), Math.min(total - 1, place + spare));
    if (rows.has(place)) setOpened(place);
  };
  const choose = (line: number, isChosen: boolean) => {
    const lines = new Set(chosen);
    if (isChosen) lines.add(line);
    else lines.delete(line);
    onChoose?.(lines);
  };
  return (
    <>
      <p role="status" className="cat-quiet">
        {say(importTexts.shown, { count: total.toLocaleString('vi-VN') })}
      </p>
      <section className="cat-import-grid" aria-label={say(importTexts.report)} onScroll={scroll}>
        <ul style={{ blockSize: total * rowHeight }}>
          {Array.from({ length: last - first + 1 }, (_, offset) => {
            const place = first + offset;
            const row = rows.get(place);
            return (
              <li
                key={place}
                style={{ insetBlockStart: place * rowHeight }}
                aria-setsize={total}
                aria-posinset={place + 1}
              >
                {row ? (
                  <GridRow
                    row={row}
                    isChosen={chosen.has(row.line)}
                    onChoose={
                      onChoose && row.outcome === 'none' && row.deed !== 'none' && row.deed !== 'same'
                        ? choose
                        : undefined
                    }
                    onOpen={() => setOpened(place)}
                  />
                ) : (
                  say(messages.loading)
                )}
              </li>
            );
          })}
        </ul>
      </section>
      {opened !== undefined && openedRow && (
        <RowDialog
          path={path}
          row={openedRow}
          onPrevious={opened > 0 ? () => go(opened - 1) : undefined}
          onNext={opened < total - 1 ? () => go(opened + 1) : undefined}
          onMended={(row) => {
            replace(row);
            onMended();
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

type RowProps = {
  row: ShownRow;
  isChosen: boolean;
  onChoose: ((line: number, isChosen: boolean) => void) | undefined;
  onOpen: () => void;
};

function GridRow({ row, isChosen, onChoose, onOpen }: RowProps) {
  const { say } = useSay();
  const reasons = [
    ...row.problems.map(({ message }) => say(message)),
    ...(row.fall ? [`${say(importTexts.fallTitle)}: ${fallInWords(row, say)}`] : []),
    ...row.remarks
      .filter(({ kind }) => kind === 'question')
      .map(
        ({ field, message, text }) =>
          `${say(titleOf(field))}${text === '' ? '' : ` «${text.slice(0, 40)}»`}: ${say(message)}`,
      ),
    ...row.changes.map(({ title }) => say(title)),
  ];
  return (
    <>
      <span className="cat-import-choose">
        {onChoose && (
          <input
            type="checkbox"
            checked={isChosen}
            aria-label={say(importTexts.choose, { line: row.line })}
            onChange={({ target }) => onChoose(row.line, target.checked)}
          />
        )}
      </span>
      <span className="cat-quiet">{row.line}</span>
      <span className="cat-import-name">
        <strong>{row.name}</strong>
        <small>
          {row.texts.code ?? row.key} · {row.texts.agency ?? ''}
        </small>
      </span>
      <span className="cat-import-verdict" data-kind={stateOf(row)}>
        {say(verdictName(row))}
        {row.verdict === 'question' && row.outcome === 'none' && <small>{say(deedNames[row.deed])}</small>}
      </span>
      <span className="cat-import-reasons">{reasons.join(' · ')}</span>
      <Button buttonStyle="subtle" size="small" margin={false} onClick={onOpen}>
        {say(importTexts.open)}
        <span className="cat-hidden"> {row.line}</span>
      </Button>
    </>
  );
}
