'use client';
import { type ReactNode, useId, useState } from 'react';
import { findNode, sectionRef, stepRef } from '../../form/commands/node-ref';
import type { Place } from '../../form/commands/place';
import { fillBoth, sayNodes } from '../../form/commands/say-node';
import { spokenSection } from '../canvas/names';
import { Dialog } from '../dialogs/dialog';
import { useBuilder, useSay } from '../state';
import { messages } from './messages';

type Goal = { id: string; label: string; place: Place; isInner: boolean };

/**
 * Moves the selection to a section, step or place in the form: dragging without dragging. No form of its own: the builder stands inside of
 * one, and one within another is sent as a page.
 */
export function MoveDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const id = useId();
  const { draft, selection } = store.state();
  const level = findNode(draft, selection.lead)?.kind;
  const goals: Goal[] = draft.steps.flatMap((step, index): Goal[] => {
    const values = { number: index + 1, title: step.title };
    const ref = stepRef(step.id);
    if (level === 'step') {
      return selection.refs.includes(ref)
        ? []
        : [{ id: ref, label: say(messages.afterStep, values), place: { after: ref }, isInner: false }];
    }
    const toStep: Goal = { id: ref, label: say(messages.toStep, values), place: { into: ref }, isInner: false };
    if (level === 'section') return [toStep];
    const sections = step.sections.map((section): Goal => {
      const inside = sectionRef(section.id);
      return { id: inside, label: say(spokenSection(section.title)), place: { into: inside }, isInner: true };
    });
    return [toStep, ...sections];
  });
  const [first] = draft.steps;
  const isFirstTaken = first === undefined || selection.refs.includes(stepRef(first.id));
  const start: Goal[] =
    level === 'step' && first !== undefined && !isFirstTaken
      ? [{ id: 'start', label: say(messages.atStart), place: { before: stepRef(first.id) }, isInner: false }]
      : [];
  const all = [...start, ...goals];
  const [chosen, setChosen] = useState(all[0]?.id ?? '');
  const move = (close: () => void): void => {
    const goal = all.find((each) => each.id === chosen);
    if (goal === undefined) return;
    close();
    store.dispatch({ kind: 'move', nodes: [...selection.refs], to: goal.place });
  };
  return (
    <Dialog
      title={say(fillBoth(messages.moveTitle, { what: sayNodes(draft, selection.refs) }))}
      className="pb pb-dialog"
      onClose={onClose}
    >
      {(close) => (
        <div className="pb-stack">
          <label className="pb-label" htmlFor={id}>
            {say(messages.moveWhere)}
          </label>
          <select
            id={id}
            className="pb-input"
            size={Math.min(12, Math.max(4, all.length))}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              move(close);
            }}
          >
            {all.map((goal) => (
              <option key={goal.id} value={goal.id}>
                {goal.isInner ? `\u2003\u2003${goal.label}` : goal.label}
              </option>
            ))}
          </select>
          <div className="pb-row">
            <button
              type="button"
              className="pb-button pb-button-primary"
              disabled={chosen === ''}
              onClick={() => move(close)}
            >
              {say(messages.move)}
            </button>
            <button type="button" className="pb-button" onClick={close}>
              {say(messages.cancel)}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
