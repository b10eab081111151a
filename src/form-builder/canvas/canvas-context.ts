'use client';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { NodeRef } from '../../form/commands/node-ref';
import type { DropBoard, DropTarget } from './drop-target';

const DropContext = createContext<DropBoard | null>(null);

export const DropProvider = DropContext.Provider;

function useDropBoard<Part>(select: (board: DropBoard) => Part): Part {
  const board = useContext(DropContext);
  if (!board) throw new Error('A part of the canvas was rendered outside the builder.');
  const read = (): Part => select(board);
  return useSyncExternalStore(board.subscribe, read, read);
}

/** The edge of this part at which something would be dropped; null when it would not. */
export function useDropEdge(ref: NodeRef): DropTarget['edge'] | null {
  return useDropBoard((board) => {
    const target = board.target();
    return target?.ref === ref ? target.edge : null;
  });
}

/** Whether this part, or thing of the palette, is being dragged. */
export function useIsCarried(name: string): boolean {
  return useDropBoard((board) => board.isCarried(name));
}
