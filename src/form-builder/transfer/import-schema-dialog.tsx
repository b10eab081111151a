'use client';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { importSchema } from '../../form/import-schema';
import type { Imported, ImportProblem, ImportReport } from '../../form/import-schema/imported';
import { fillText } from '../../messages/text';
import { Dialog } from '../dialogs/dialog';
import { goToLine } from '../expert/json-text';
import { useBuilder, useSay } from '../state';
import { messages } from './messages';
import { importOwnForm, ownFormIn } from './own-form';
import { SchemaSource, type Source } from './schema-source';
import './transfer.css';

const nothing: Source = { text: '' };

/**
 * Imports a JSON Schema by paste or file: first it is read and shown what would become of every part, then it takes the place of the
 * form as one step of undo. Whatever is wrong with it is said with its line, and the form stays as it is.
 */
export function ImportSchemaDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { say } = useSay();
  const { store, services } = useBuilder();
  const id = useId();
  const [schema, setSchema] = useState<Source>(nothing);
  const [ui, setUi] = useState<Source>(nothing);
  const [read, setRead] = useState<Imported>();
  const [isEmpty, setIsEmpty] = useState(false);
  const areas = { schema: useRef<HTMLTextAreaElement>(null), ui: useRef<HTMLTextAreaElement>(null) };
  const outcome = useRef<HTMLDivElement>(null);
  const problems = read && 'problems' in read ? read.problems : [];

  useEffect(() => {
    if (read !== undefined) outcome.current?.focus();
  }, [read]);

  const change = (set: (source: Source) => void) => (source: Source) => {
    set(source);
    setRead(undefined);
    setIsEmpty(false);
  };
  const tryIt = async (): Promise<void> => {
    if (schema.text.trim() === '') {
      setIsEmpty(true);
      return;
    }
    const own = ownFormIn(schema.text);
    if (own) {
      setRead(await importOwnForm(schema.text, own, services.problemsOf));
      return;
    }
    const { id: formId, title } = store.draft();
    setRead(importSchema(schema.text, ui.text.trim() === '' ? undefined : ui.text, { id: formId, title }));
  };
  const take = (close: () => void): void => {
    if (!read || !('draft' in read)) return;
    const { editable, foreign } = read.report;
    const announce = fillText(messages.taken, { editable: editable.length, foreign: foreign.length });
    store.dispatch({ kind: 'replace', draft: read.draft, announce });
    close();
  };

  return (
    <Dialog title={say(messages.importTitle)} className="pb pb-dialog pb-dialog-wide" onClose={onClose}>
      {(close) => (
        <div className="pb-dialog-body">
          <p className="pb-hint">{say(messages.importHint)}</p>
          <SchemaSource
            label={say(messages.schema)}
            source={schema}
            area={areas.schema}
            isWrong={isEmpty || problems.some(({ text }) => text === 'schema')}
            describedBy={`${id}-outcome`}
            onChange={change(setSchema)}
          />
          <SchemaSource
            label={say(messages.ui)}
            source={ui}
            area={areas.ui}
            isWrong={problems.some(({ text }) => text === 'ui')}
            describedBy={`${id}-outcome`}
            onChange={change(setUi)}
          />
          <div id={`${id}-outcome`} ref={outcome} tabIndex={-1} role="status" className="pb-stack">
            {isEmpty && <p className="pb-note pb-note-warn">{say(messages.nothingYet)}</p>}
            {problems.length > 0 && (
              <Refused problems={problems} onGo={({ text, line }) => goToLine(areas[text].current, line ?? 1)} />
            )}
            {read && 'draft' in read && <Report report={read.report} />}
          </div>
          <p className="pb-row pb-dialog-buttons">
            <button type="button" className="pb-button" onClick={close}>
              {say(messages.cancel)}
            </button>
            {read && 'draft' in read ? (
              <button type="button" className="pb-button pb-button-primary" onClick={() => take(close)}>
                {say(messages.take)}
              </button>
            ) : (
              <button type="button" className="pb-button pb-button-primary" onClick={() => void tryIt()}>
                {say(messages.read)}
              </button>
            )}
          </p>
        </div>
      )}
    </Dialog>
  );
}

type RefusedProps = { problems: readonly ImportProblem[]; onGo: (problem: ImportProblem) => void };

function Refused({ problems, onGo }: RefusedProps): ReactNode {
  const { say, locale } = useSay();
  return (
    <div className="pb-note pb-note-bad">
      <p>{say(messages.refused)}</p>
      <ul className="pb-problems">
        {problems.map((problem) => (
          <li key={`${problem.text} ${problem.pointer} ${problem.code}`}>
            {problem.line !== undefined && (
              <button type="button" className="pb-link" onClick={() => onGo(problem)}>
                {say(messages.line, { line: problem.line })}
                {problem.text === 'ui' && ` (${say(messages.inUi)})`}
              </button>
            )}{' '}
            {problem.message[locale]} {problem.pointer !== '' && <code>{problem.pointer}</code>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What became of every part: what can be edited, what is kept as it is and why. */
export function Report({ report }: { report: ImportReport }): ReactNode {
  const { say, locale } = useSay();
  const { dialect, editable, foreign, notes } = report;
  return (
    <div className="pb-note pb-note-good pb-stack">
      <p>{say(messages.dialect, { dialect })}</p>
      <details>
        <summary>{say(messages.editable, { count: editable.length })}</summary>
        <ul className="pb-names">
          {editable.map((path) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      </details>
      {foreign.length === 0 ? (
        <p>{say(messages.noForeign)}</p>
      ) : (
        <details open>
          <summary>{say(messages.foreign, { count: foreign.length })}</summary>
          <ul className="pb-problems">
            {foreign.map(({ field, reason }) => (
              <li key={`${field} ${reason.vi}`}>
                <code>{field}</code>: {reason[locale]}
              </li>
            ))}
          </ul>
        </details>
      )}
      {notes.length > 0 && (
        <div>
          <p className="pb-label">{say(messages.notes)}</p>
          <ul className="pb-problems">
            {notes.map((note) => (
              <li key={note.vi}>{note[locale]}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
