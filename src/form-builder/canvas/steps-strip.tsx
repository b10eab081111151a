'use client';
import { memo, type ReactNode } from 'react';
import { formRef, stepRef } from '../../form/commands/node-ref';
import { placeFor } from '../../form/commands/place';
import { AdviceMark } from '../checks/advice-mark';
import { Icon } from '../icons/icon';
import { useBuilder, useBuilderState, useSay } from '../state';
import { only } from '../state/selection';
import { useDropEdge } from './canvas-context';
import { messages } from './messages';

/** The steps of the form in their order: one of them is on the canvas. Things can be dropped on a step, steps beside each other. */
export function StepsStrip(): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const steps = useBuilderState((state) => state.draft.steps);
  const isForm = useBuilderState((state) => state.selection.lead === formRef);
  const addStep = (): void => {
    const { draft, step } = store.state();
    const at = draft.steps.length === 0 ? { into: formRef } : placeFor(draft, stepRef(step), 'step');
    store.dispatch({ kind: 'add', what: { kind: 'step' }, at }, { pane: 'inspector' });
  };
  return (
    <nav className="pb-steps" aria-label={say(messages.steps)}>
      <button
        type="button"
        className="pb-button pb-button-quiet pb-form-button"
        aria-current={isForm || undefined}
        onClick={() => store.select(only(formRef))}
      >
        {say(messages.formSettings)}
      </button>
      <ol>
        {steps.map((step, index) => (
          <li key={step.id}>
            <StepButton id={step.id} title={step.title} number={index + 1} />
          </li>
        ))}
      </ol>
      <button type="button" className="pb-button pb-button-small pb-add-step" onClick={addStep}>
        <Icon name="plus" />
        {say(messages.addStep)}
      </button>
    </nav>
  );
}

type ButtonProps = { id: string; title: string; number: number };

const StepButton = memo(function StepButton({ id, title, number }: ButtonProps): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const ref = stepRef(id);
  const isShown = useBuilderState((state) => state.step === id);
  const edge = useDropEdge(ref);
  return (
    <button
      type="button"
      className="pb-step-button"
      aria-current={isShown ? 'step' : undefined}
      data-ref={ref}
      data-drop="field section step"
      data-drop-into="field section"
      data-drop-across
      data-edge={edge ?? undefined}
      data-drag
      onClick={() => store.showStep(id)}
    >
      <span className="pb-step-number">{number}</span>
      <span>{title || say(messages.unnamedStep)}</span>
      <AdviceMark nodeRef={ref} />
    </button>
  );
});
