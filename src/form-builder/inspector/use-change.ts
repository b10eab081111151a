'use client';
import { useMemo } from 'react';
import type { ChangeCommand } from '../../form/commands/change';
import type { NodeRef } from '../../form/commands/node-ref';
import { useBuilder } from '../state';

/** Changes members of one part while the person types: the focus stays where it is. */
export function useChange(nodeRef: NodeRef): (set: ChangeCommand['set'], more?: { keyFollows?: boolean }) => void {
  const { store } = useBuilder();
  return useMemo(
    () => (set, more) => {
      store.dispatch({ kind: 'change', nodes: [nodeRef], set, ...more }, { keepFocus: true });
    },
    [store, nodeRef],
  );
}
