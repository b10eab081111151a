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

/** What every part on the canvas has: selection by mouse, its place in the order of Tab, its drop edge, whether it is being dragged. */
export function usePart(ref: NodeRef) {
  const { store } = useBuilder();
  const isSelected = useBuilderState((state) => state.selection.refs.includes(ref));
  const isStop = useBuilderState((state) => stopOf(state) === ref);
  const edge = useDropEdge(ref);
  const isCarried = useIsCarried(ref);

  const onClick = (event: MouseEvent): void => {
    event.stopPropagation();
    const { selection, draft } = store.state();
    if (event.shiftKey) store.select(extended(selection, ref, draft));
    else if (event.ctrlKey || event.metaKey) store.select(toggled(selection, ref, draft));
    else store.select(only(ref));
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
      onClick,
    },
  };
}
