'use client';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { formRef, type NodeRef, sectionRef, stepRef } from '../../form/commands/node-ref';
import { ViewProvider } from '../../form-view/state/view-context';
import { Icon } from '../icons/icon';
import { useBuilder, useBuilderState, useSay, useStep } from '../state';
import { only } from '../state/selection';
import { onCanvasKey, showPart } from './canvas-keys';
import { DragSource } from './drag-source';
import { messages } from './messages';
import { spokenStep } from './names';
import { previewView } from './preview-view';
import { SectionCard } from './section-card';
import { StepsStrip } from './steps-strip';
import { uniqueKeys } from './unique-keys';
import { useGrowing } from './use-growing';
import { usePart } from './use-part';

const refOf = (element: HTMLElement): NodeRef | undefined => element.dataset.ref;

/**
 * The form as the citizen will see it, one step at a time. A tree for those who hear it: the step, its sections, their fields, the
 * columns of tables; arrows walk through it and the selection follows.
 */
export function Canvas(): ReactNode {
  const { store, locale } = useBuilder();
  const { say } = useSay();
  const [view] = useState(() => previewView(locale));
  const step = useBuilderState((state) => state.step);
  const title = useStep(stepRef(step))?.title ?? '';
  const wish = useBuilderState((state) => state.focus);
  const id = useId();

  useEffect(() => {
    if (wish) showPart(wish.ref, { isFocused: wish.pane === 'canvas' });
  }, [wish]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (onCanvasKey(event, store)) event.preventDefault();
  };

  /** A part that gets the focus without a click (by a screen reader) leads from then on; one that leads already does, chosen or not. */
  const onFocus = ({ target }: FocusEvent<HTMLDivElement>): void => {
    const { ref } = target.dataset;
    const { selection } = store.state();
    const isKnown = ref === undefined || ref === selection.lead || selection.refs.includes(ref);
    if (target.role === 'treeitem' && !isKnown) store.select(only(ref));
  };

  return (
    <section className="pb-canvas" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="pb-hidden">
        {say(messages.title)}
      </h2>
      <DragSource id="canvas" dataOf={refOf}>
        <StepsStrip />
        <div className="pb-paper-scroll">
          {step === '' ? (
            <p className="pb-empty">{say(messages.emptyForm)}</p>
          ) : (
            <>
              <p id={`${id}-keys`} className="pb-hidden">
                {say(messages.keys)}
              </p>
              <ViewProvider value={view}>
                <div
                  className="pb-paper"
                  role="tree"
                  aria-multiselectable="true"
                  aria-label={say(messages.tree, { title: title || say(messages.unnamedStep) })}
                  aria-describedby={`${id}-keys`}
                  onKeyDown={onKeyDown}
                  onFocus={onFocus}
                >
                  <StepPage key={step} id={step} />
                </div>
              </ViewProvider>
              <AddSection />
            </>
          )}
        </div>
      </DragSource>
    </section>
  );
}

function StepPage({ id }: { id: string }): ReactNode {
  const ref = stepRef(id);
  const step = useStep(ref);
  const number = useBuilderState((state) => state.draft.steps.findIndex((each) => each.id === id) + 1);
  const count = useBuilderState((state) => state.draft.steps.length);
  const part = usePart(ref);
  const { say } = useSay();
  const fields = step?.sections.map((section) => section.fields.length) ?? [];
  const drawn = useGrowing(fields.reduce((sum, count) => sum + count, 0));
  if (step === undefined) return null;
  const name = spokenStep(step.title, number);
  const keys = uniqueKeys(step.sections.map((section) => section.id));
  return (
    <>
      <div
        {...part.item}
        role="treeitem"
        aria-selected={part.isSelected}
        tabIndex={part.item.tabIndex}
        className="pb-step-head"
        aria-level={1}
        aria-posinset={number}
        aria-setsize={count}
        aria-expanded={true}
        aria-label={say(name)}
      >
        <p className={step.title ? 'pb-step-title' : 'pb-step-title pb-unnamed'}>
          {step.title || say(messages.unnamedStep)}
        </p>
        {step.description ? <p className="pb-section-text">{step.description}</p> : null}
      </div>
      {step.sections.map((section, index) => (
        <SectionCard
          key={keys[index]}
          nodeRef={sectionRef(section.id)}
          position={index + 1}
          count={step.sections.length}
          drawn={drawn - fields.slice(0, index).reduce((sum, each) => sum + each, 0)}
        />
      ))}
    </>
  );
}

function AddSection(): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const add = (): void => {
    const { step } = store.state();
    const at = { into: step === '' ? formRef : stepRef(step) };
    store.dispatch({ kind: 'add', what: { kind: 'section' }, at }, { pane: 'inspector' });
  };
  return (
    <button type="button" className="pb-button pb-add-section" onClick={add}>
      <Icon name="plus" />
      {say(messages.addSection)}
    </button>
  );
}
