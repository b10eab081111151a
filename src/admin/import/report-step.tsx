'use client';
import { Button } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { Text } from '../../messages/text';
import { useSay } from '../use-say';
import { importTexts } from './messages';
import { QuestionPanel } from './question-panel';
import { ReportGrid } from './report-grid';
import { ReportNotes } from './report-notes';
import type { ShownImport } from './shown';
import { UndoButton } from './undo-button';

type Props = {
  row: ShownImport;
  path: string;
  /** Something was asked for and has not begun yet. */
  isBusy: boolean;
  order: (deed: string, body?: unknown) => Promise<void>;
  onMap: () => void;
  onMended: () => void;
};

type Kind =
  | 'new'
  | 'changed'
  | 'same'
  | 'question'
  | 'questionNew'
  | 'questionChanged'
  | 'questionMerge'
  | 'falls'
  | 'refused'
  | 'applied'
  | 'failed'
  | 'undone'
  | 'kept';

const kinds: readonly { kind: Kind; title: Text }[] = [
  { kind: 'new', title: importTexts.new },
  { kind: 'changed', title: importTexts.changed },
  { kind: 'question', title: importTexts.question },
  { kind: 'questionNew', title: importTexts.questionNew },
  { kind: 'questionChanged', title: importTexts.questionChanged },
  { kind: 'questionMerge', title: importTexts.questionMerge },
  { kind: 'falls', title: importTexts.falls },
  { kind: 'same', title: importTexts.same },
  { kind: 'refused', title: importTexts.refusedRows },
  { kind: 'applied', title: importTexts.applied },
  { kind: 'failed', title: importTexts.failed },
  { kind: 'undone', title: importTexts.undone },
  { kind: 'kept', title: importTexts.kept },
];

/** The report: what each row would do or has done, filtered, mended, accepted by parts, and the whole import undone. */
export function ReportStep({ row, path, isBusy, order, onMap, onMended }: Props) {
  const { say } = useSay();
  const searchId = useId();
  const [only, setOnly] = useState<Kind>();
  const [search, setSearch] = useState('');
  const [question, setQuestion] = useState<string>();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const counts = row.counts ?? {};
  const of = (kind: Kind) => counts[kind] ?? 0;
  const isEmpty = (counts.rows ?? 0) === 0;
  const isOpen = row.state === 'planned' || row.state === 'applied';
  const accept = (verdicts: string[], lines: number[] = []) => {
    setChosen(new Set());
    void order('accept', { verdicts, lines });
  };
  return (
    <section>
      <h2>{say(row.state === 'planned' ? importTexts.report : importTexts.reportDone)}</h2>
      <ReportNotes path={path} counts={counts} />
      {isOpen && (
        <QuestionPanel
          path={path}
          version={`${row.state} ${JSON.stringify(counts)}`}
          chosen={question}
          isBusy={isBusy}
          onChoose={setQuestion}
          onAnswer={(answers) => void order('answers', { answers })}
        />
      )}
      {isEmpty ? (
        <p className="cat-note">{say(importTexts.noRows)}</p>
      ) : (
        <>
          <fieldset className="cat-import-filter">
            <legend className="cat-hidden">{say(importTexts.state)}</legend>
            <FilterButton
              title={say(importTexts.all)}
              count={counts.rows ?? 0}
              isOn={!only}
              onPress={() => setOnly(undefined)}
            />
            {kinds
              .filter(({ kind }) => of(kind) > 0)
              .map(({ kind, title }) => (
                <FilterButton
                  key={kind}
                  kind={kind}
                  title={say(title)}
                  count={of(kind)}
                  isOn={only === kind}
                  onPress={() => setOnly(only === kind ? undefined : kind)}
                />
              ))}
          </fieldset>
          <p>
            <label htmlFor={searchId}>{say(importTexts.search)}</label>{' '}
            <input id={searchId} type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
          </p>
          <ReportGrid
            key={`${only ?? 'all'} ${search} ${question ?? ''} ${row.state}`}
            path={path}
            only={only}
            search={search}
            question={question}
            chosen={chosen}
            onChoose={isOpen ? setChosen : undefined}
            onMended={onMended}
          />
        </>
      )}
      <div className="cat-actions">
        {isOpen && of('new') + of('changed') > 0 && (
          <Button margin={false} disabled={isBusy} onClick={() => accept(['new', 'changed'])}>
            {say(importTexts.acceptClear, { count: of('new') + of('changed') })}
          </Button>
        )}
        {isOpen && of('question') > 0 && (
          <Button
            buttonStyle="secondary"
            margin={false}
            disabled={isBusy}
            onClick={() => accept(['new', 'changed', 'question'])}
          >
            {say(importTexts.acceptAll, { count: of('new') + of('changed') + of('question') })}
          </Button>
        )}
        {isOpen && chosen.size > 0 && (
          <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => accept([], [...chosen])}>
            {say(importTexts.acceptChosen, { count: chosen.size })}
          </Button>
        )}
        {row.state === 'planned' && (
          <Button buttonStyle="subtle" margin={false} disabled={isBusy} onClick={onMap}>
            {say(importTexts.remap)}
          </Button>
        )}
        {row.state === 'applied' && <UndoButton style="subtle" isBusy={isBusy} onUndo={() => void order('undo')} />}
      </div>
    </section>
  );
}

function FilterButton(props: { kind?: Kind; title: string; count: number; isOn: boolean; onPress: () => void }) {
  const { kind, title, count, isOn, onPress } = props;
  return (
    <button type="button" aria-pressed={isOn} data-kind={kind} onClick={onPress}>
      <strong>{count.toLocaleString('vi-VN')}</strong> {title}
    </button>
  );
}
