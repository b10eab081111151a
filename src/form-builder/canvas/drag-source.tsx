'use client';
import { useDraggable } from '@dnd-kit/core';
import { type KeyboardEvent, type MouseEvent, type ReactNode, type TouchEvent, useState } from 'react';

type Props = {
  /** Unlike that of any other source. */
  id: string;
  /** What dragging this part of the page carries; undefined: it is not dragged. */
  dataOf: (element: HTMLElement) => unknown;
  children: ReactNode;
};

/** What a source hands over: what was under the hand when it was picked up. */
export type Picked = { picked: unknown };

/**
 * Lets everything inside that is marked `data-drag` be picked up: anywhere on it by mouse and finger, by the keyboard at its handle. One
 * draggable for all of them, which stands for the part that is picked up: dnd-kit renders every draggable anew at the start and the end of
 * a drag, and a form has hundreds of parts.
 */
export function DragSource({ id, dataOf, children }: Props): ReactNode {
  const [data] = useState<Picked>({ picked: undefined });
  const { listeners, setNodeRef, setActivatorNodeRef } = useDraggable({ id, data });

  const pick = (target: EventTarget, within: string): boolean => {
    const at = target instanceof Element ? target.closest(within) : null;
    const part = at?.closest('[data-drag]');
    if (!(part instanceof HTMLElement && at instanceof HTMLElement)) return false;
    data.picked = dataOf(part);
    setNodeRef(part);
    setActivatorNodeRef(at);
    return data.picked !== undefined;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: each part inside says itself what it is and has its own handle
    <div
      className="pb-drag-source"
      onMouseDown={(event: MouseEvent) => {
        if (pick(event.target, '[data-drag]')) listeners?.onMouseDown?.(event);
      }}
      onTouchStart={(event: TouchEvent) => {
        if (pick(event.target, '[data-drag]')) listeners?.onTouchStart?.(event);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (pick(event.target, '.pb-handle')) listeners?.onKeyDown?.(event);
      }}
    >
      {children}
    </div>
  );
}
