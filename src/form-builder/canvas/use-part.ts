'use client';
import type { MouseEvent } from 'react';
import { findNode, type NodeRef, stepRef } from '../../form/commands/node-ref';
import { type BuilderState, useBuilder, useBuilderState } from '../state';
import { extended, only, toggled } from '../state/selection';
import { useDropEdge, useIsCarried } from './canvas-context';

/** The part of the step on the canvas that Tab stops at: the one that leads the selection, else the step. */
function stopOf({ draft, selection, step }: BuilderState): NodeRef {
  const found = findNode(draft, selection.lead);
  if (found === undefined || found.kind === 'form') return stepRef(step);
  const own = found.kind === 'step' ? found.node.id : found.step.id;
  return own === step ? selection.lead : stepRef(step);
}

function isAdding({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

/** What every part on the canvas has: selection by mouse, its place in the order of Tab, its drop edge, whether it is being dragged. */
export function usePart(ref: NodeRef) {
  const { store } = useBuilder();
  const isSelected = useBuilderState((state) => state.selection.refs.includes(ref));
  const isStop = useBuilderState((state) => stopOf(state) === ref);
  const edge = useDropEdge(ref);
  const isCarried = useIsCarried(ref);

  /** The press would give the focus, which chooses this part alone, and mark text: with Ctrl or Shift only the click counts. */
  const onMouseDown = (event: MouseEvent): void => {
    if (isAdding(event)) event.preventDefault();
  };
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    event.stopPropagation();
    const { selection, draft } = store.state();
    if (!isAdding(event)) {
      store.select(only(ref));
      return;
    }
    store.select(event.shiftKey ? extended(selection, ref, draft) : toggled(selection, ref, draft));
    event.currentTarget.focus({ preventScroll: true });
  };

  return {
    isSelected,
    /** The keyboard picks it up at its handle, which Tab reaches from the part that has the focus. */
    handleTabIndex: isStop ? 0 : -1,
    item: {
      tabIndex: isStop ? 0 : -1,
      'data-ref': ref,
      'data-edge': edge ?? undefined,
      'data-dragging': isCarried || undefined,
      onMouseDown,
      onClick,
    },
  };
}
