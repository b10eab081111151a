'use client';
import { type ReactNode, useId } from 'react';
import type { NodeRef } from '../../form/commands/node-ref';
import type { InspectorPanel } from '../inspector/inspector-panel';
import { useWantedFocus } from '../parts/use-wanted-focus';
import { useSay } from '../state';
import { AdviceItem } from './advice-item';
import { messages } from './messages';
import { useAdvice } from './use-advice';
import './checks.css';

/** What is worth another look at the selected part. */
export const advicePanel: InspectorPanel = {
  id: 'advice',
  label: messages.panel,
  shows: () => true,
  Component: AdviceOf,
};

function AdviceOf({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const { say } = useSay();
  const id = useId();
  const want = useWantedFocus();
  const own = useAdvice().filter(({ place }) => place === nodeRef);
  return (
    <div id={id} tabIndex={-1}>
      {own.length === 0 ? (
        <p className="pb-hint">{say(messages.cleanHere)}</p>
      ) : (
        <ul className="pb-advices">
          {own.map((advice) => (
            <AdviceItem key={advice.id} advice={advice} isPlaceKnown onFixed={() => want(id)} />
          ))}
        </ul>
      )}
    </div>
  );
}
