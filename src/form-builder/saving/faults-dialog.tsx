'use client';
import type { ReactNode } from 'react';
import type { NodeRef } from '../../form/commands/node-ref';
import type { Text } from '../../messages/text';
import { Dialog } from '../dialogs/dialog';
import { useRuleWarnings } from '../rules/use-rule-warnings';
import { useBuilder, useBuilderState, useSay } from '../state';
import { placeOfFault, placeOfRuleFault } from './fault-place';
import { messages } from './messages';

type Said = { message: Text; place: NodeRef | undefined };

/** What still stands in the way of publishing, and what is probably a mistake; each leads to its place. */
export function FaultsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const faults = useBuilderState((state) => state.faults);
  const warnings = useRuleWarnings();
  const draft = store.draft();
  const title = faults.length > 0 ? messages.faultsTitle : messages.warningsTitle;
  return (
    <Dialog title={say(title)} className="pb pb-dialog" onClose={onClose}>
      {(close) => {
        const goTo = (place: NodeRef): void => {
          close();
          store.goTo(place);
        };
        return (
          <div className="pb-stack">
            {faults.length > 0 ? (
              <>
                <p>{say(messages.faultsText)}</p>
                <SaidList
                  list={faults.map((fault) => ({ message: fault.message, place: placeOfFault(draft, fault) }))}
                  onGo={goTo}
                />
              </>
            ) : null}
            {warnings.length > 0 ? (
              <>
                <p>{say(messages.warningsText)}</p>
                <SaidList
                  list={warnings.map((warning) => ({
                    message: warning.message,
                    place: placeOfRuleFault(draft, warning),
                  }))}
                  onGo={goTo}
                />
              </>
            ) : null}
            <button type="button" className="pb-button" onClick={close}>
              {say(messages.close)}
            </button>
          </div>
        );
      }}
    </Dialog>
  );
}

function SaidList({ list, onGo }: { list: readonly Said[]; onGo: (place: NodeRef) => void }): ReactNode {
  const { say } = useSay();
  return (
    <ul className="pb-bullets">
      {list.map(({ message, place }) => (
        <li key={`${place} ${message.vi}`}>
          {place === undefined ? (
            say(message)
          ) : (
            <button type="button" className="pb-link" onClick={() => onGo(place)}>
              {say(message)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
