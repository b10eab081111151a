'use client';
import { type KeyboardEvent, memo, type ReactNode, useDeferredValue, useEffect, useId, useRef } from 'react';
import { readOnlyReason } from '../../form/commands/foreign-rows';
import { type FoundNode, findNode, type NodeRef } from '../../form/commands/node-ref';
import { typeLabel } from '../canvas/names';
import { Icon } from '../icons/icon';
import { useBuilder, useBuilderState, useSay } from '../state';
import { messages } from './messages';
import { inspectorPanels } from './panels';
import { Several } from './several';

/**
 * The settings of what is selected. They follow a moment after what was clicked, dropped or walked to is seen on the canvas, for they take
 * the longest to draw; at once when somebody is sent here to type.
 */
export function Inspector(): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const id = useId();
  const selected = useBuilderState((state) => state.selection);
  const wish = useBuilderState((state) => state.focus);
  const followed = useDeferredValue(selected);
  const isSent = wish?.pane === 'inspector' && wish.ref === selected.lead;
  const { lead, refs } = isSent ? selected : followed;
  const root = useRef<HTMLElement>(null);

  useEffect(() => {
    if (wish?.pane !== 'inspector') return;
    const box = root.current?.querySelector('[data-first]');
    if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return;
    box.focus();
    box.select();
  }, [wish]);

  /** Whatever is open in here closes by it first. */
  const onKeyDown = (event: KeyboardEvent): void => {
    const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing || isInDialog) return;
    event.preventDefault();
    store.toCanvas();
  };

  return (
    // What is set here must speak of the form as it is now, not as it was a moment ago.
    <section
      className="pb-inspector"
      aria-labelledby={`${id}-title`}
      ref={root}
      onPointerDownCapture={store.settle}
      onFocusCapture={store.settle}
      onKeyDown={onKeyDown}
    >
      <h2 id={`${id}-title`} className="pb-pane-title">
        {refs.length > 1 ? say(messages.several, { count: refs.length }) : say(messages.title)}
      </h2>
      {refs.length > 1 ? <Several /> : <Settings nodeRef={lead} />}
    </section>
  );
}

/** The panels that speak of a part. */
const Settings = memo(function Settings({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const shown = useBuilderState((state) => panelsOf(findNode(state.draft, nodeRef)));
  const found = findNode(store.draft(), nodeRef);
  if (found === undefined) return <p className="pb-empty">{say(messages.nothing)}</p>;
  const reason = readOnlyReason(store.draft(), found);
  return (
    <>
      <Kind nodeRef={nodeRef} />
      {reason ? <p className="pb-note">{say(reason.message)}</p> : null}
      {inspectorPanels
        .filter((panel) => shown.split(' ').includes(panel.id))
        .map(({ id, label, Component, isFolded, isHeaded }) =>
          isFolded ? (
            <details key={id} className="pb-panel pb-panel-folded">
              <summary>{say(label)}</summary>
              <fieldset disabled={reason !== undefined}>
                <Component key={nodeRef} nodeRef={nodeRef} />
              </fieldset>
            </details>
          ) : (
            <fieldset
              key={id}
              className="pb-panel"
              aria-label={isHeaded ? undefined : say(label)}
              disabled={reason !== undefined}
            >
              {isHeaded ? <legend className="pb-panel-head">{say(label)}</legend> : null}
              <Component key={nodeRef} nodeRef={nodeRef} />
            </fieldset>
          ),
        )}
    </>
  );
});

/** The panels of a part, as one text: it must be the same value for the same state. */
function panelsOf(found: FoundNode | undefined): string {
  if (found === undefined) return '';
  return inspectorPanels
    .filter((panel) => panel.shows(found))
    .map((panel) => panel.id)
    .join(' ');
}

function Kind({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const { say } = useSay();
  const icon = useBuilderState((state) => {
    const found = findNode(state.draft, nodeRef);
    return found?.kind === 'field' ? found.node.type : (found?.kind ?? '');
  });
  const { store } = useBuilder();
  const found = findNode(store.draft(), nodeRef);
  if (found === undefined) return null;
  const labels = { form: messages.ofForm, step: messages.ofStep, section: messages.ofSection };
  return (
    <p className="pb-kind">
      <Icon name={icon} />
      {say(found.kind === 'field' ? typeLabel(found.node) : labels[found.kind])}
    </p>
  );
}
