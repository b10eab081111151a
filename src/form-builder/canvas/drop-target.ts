import type { NodeRef } from '../../form/commands/node-ref';

/** Where what is dragged would land: beside a part, or inside it. */
export type DropTarget = { ref: NodeRef; edge: 'before' | 'after' | 'into' };

export type DropBoard = {
  target: () => DropTarget | null;
  set: (target: DropTarget | null) => void;
  /** Whether a part (by its ref), or something of the palette (by its id), is being dragged. */
  isCarried: (name: string) => boolean;
  carry: (names: readonly string[]) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Holds the drop target and what is dragged outside React's tree: only the parts it leaves and enters are rendered again. */
export function makeDropBoard(): DropBoard {
  let target: DropTarget | null = null;
  let carried: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    target: () => target,
    set: (next) => {
      if (next?.ref === target?.ref && next?.edge === target?.edge) return;
      target = next;
      tell();
    },
    isCarried: (name) => carried.has(name),
    carry: (names) => {
      carried = new Set(names);
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
