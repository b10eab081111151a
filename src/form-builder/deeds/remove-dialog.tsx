'use client';
import type { ReactNode } from 'react';
import { referencesTo } from '../../form/commands/references';
import { fillBoth, sayNodes } from '../../form/commands/say-node';
import { Dialog } from '../dialogs/dialog';
import { useBuilder, useSay } from '../state';
import { messages } from './messages';

/** Asks before deleting what other parts of the form speak of, and says which. The harmless answer comes first. */
export function RemoveDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const { draft, selection } = store.state();
  return (
    <Dialog
      title={say(fillBoth(messages.removeTitle, { what: sayNodes(draft, selection.refs) }))}
      className="pb pb-dialog"
      onClose={onClose}
    >
      {(close) => (
        <div className="pb-stack">
          <p>{say(messages.removeText)}</p>
          <ul className="pb-bullets">
            {referencesTo(draft, selection.refs).map((reference) => (
              <li key={`${reference.owner} ${reference.text.vi}`}>{say(reference.text)}</li>
            ))}
          </ul>
          <p className="pb-hint">{say(messages.removeUndo)}</p>
          <div className="pb-row">
            <button type="button" className="pb-button" onClick={close}>
              {say(messages.cancel)}
            </button>
            <button
              type="button"
              className="pb-button pb-button-danger"
              onClick={() => {
                close();
                store.dispatch({ kind: 'remove', nodes: [...selection.refs] });
              }}
            >
              {say(messages.removeYes)}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
