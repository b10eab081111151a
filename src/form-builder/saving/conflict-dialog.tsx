'use client';
import { type ReactNode, useMemo } from 'react';
import { compareForms } from '../../form/compare';
import { toForm } from '../../form/to-schema';
import { Dialog } from '../dialogs/dialog';
import type { StoredDraft } from '../services/storage-services';
import { useBuilder, useSay } from '../state';
import { messages } from './messages';
import { timeText } from './time';

/** So many differences are listed; of the rest the number. */
const listed = 12;

/** Two people saved the same form: who, when, what differs, and which of the two goes on. Nothing is written before somebody decides. */
export function ConflictDialog({ theirs, onClose }: { theirs: StoredDraft; onClose: () => void }): ReactNode {
  const { store, autosave } = useBuilder();
  const { say, locale } = useSay();
  const changes = useMemo(() => compareForms(toForm(theirs.draft), store.form()), [theirs, store]);

  const take = (): void => {
    store.dispatch({ kind: 'replace', draft: theirs.draft, announce: messages.tookTheirs });
    store.adopt(theirs);
  };
  const keep = (): void => {
    store.rebase(theirs.rev);
    void autosave.flush(true);
  };

  return (
    <Dialog title={say(messages.conflictTitle)} className="pb pb-dialog" onClose={onClose}>
      {(close) => (
        <div className="pb-stack">
          <p>
            {say(messages.conflictWho, { by: theirs.by ?? say(messages.somebody), time: timeText(theirs.at, locale) })}
          </p>
          {changes.length === 0 ? (
            <p>{say(messages.noDifferences)}</p>
          ) : (
            <>
              <p>{say(messages.differences)}</p>
              <ul className="pb-bullets">
                {changes.slice(0, listed).map((change) => (
                  <li key={change.id}>{say(change.text)}</li>
                ))}
              </ul>
              {changes.length > listed ? (
                <p>{say(messages.moreDifferences, { count: changes.length - listed })}</p>
              ) : null}
            </>
          )}
          <div className="pb-row">
            <button type="button" className="pb-button" onClick={close}>
              {say(messages.later)}
            </button>
            <Answer
              label={say(messages.keepMine)}
              hint={say(messages.keepMineHint)}
              onClick={() => {
                close();
                keep();
              }}
            />
            <Answer
              label={say(messages.takeTheirs)}
              hint={say(messages.takeTheirsHint)}
              onClick={() => {
                close();
                take();
              }}
            />
          </div>
        </div>
      )}
    </Dialog>
  );
}

function Answer({ label, hint, onClick }: { label: string; hint: string; onClick: () => void }): ReactNode {
  return (
    <button type="button" className="pb-button pb-answer" onClick={onClick}>
      <strong>{label}</strong>
      <span className="pb-hint">{hint}</span>
    </button>
  );
}
