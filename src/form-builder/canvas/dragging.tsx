'use client';
import {
  type Active,
  DndContext,
  DragOverlay,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { findNode, type NodeRef } from '../../form/commands/node-ref';
import type { Level, Place } from '../../form/commands/place';
import { fillBoth, sayNodes, sayRef } from '../../form/commands/say-node';
import type { FormDraft } from '../../form/draft';
import type { Text } from '../../messages/text';
import { atHome } from '../palette/at-home';
import { levelOf, type PaletteItem } from '../palette/palette-items';
import { useBuilder, useSay } from '../state';
import { DropProvider } from './canvas-context';
import { dragHelpId } from './drag-help';
import { type DropTarget, makeDropBoard } from './drop-target';
import { nextStop, targetAt } from './find-target';
import { messages } from './messages';

/** What is carried: something new out of the palette, or parts of the form. */
type Carried = { item: PaletteItem; level: Level } | { refs: readonly NodeRef[]; level: Level };

function placeOf({ ref, edge }: DropTarget): Place {
  return edge === 'into' ? { into: ref } : edge === 'before' ? { before: ref } : { after: ref };
}

const silence = {
  onDragStart: () => undefined,
  onDragMove: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/**
 * Dragging by mouse, finger and keyboard between the palette and the canvas. dnd-kit senses it; where things land is read off the page
 * itself, so that a form of hundreds of fields is not measured for every drag. Everything said goes through the builder's own line.
 */
export function Dragging({ children }: { children: ReactNode }): ReactNode {
  const { store, facts } = useBuilder();
  const { say } = useSay();
  const [board] = useState(makeDropBoard);
  const [carried, setCarried] = useState<Carried | null>(null);
  const now = useRef<Carried | null>(null);
  const pointer = useRef<{ x: number; y: number } | null>(null);

  const moveByKeys = useMemo((): KeyboardCoordinateGetter => {
    return (event, { currentCoordinates }) => {
      const way = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.code];
      const what = now.current;
      const canvas = document.querySelector('.pb-canvas');
      if (way === undefined || what === null || canvas === null) return undefined;
      event.preventDefault();
      const start = 'refs' in what ? (what.refs[0] ?? '') : '';
      const stop = nextStop(canvas, what.level, board.target(), start, way === 1 ? 1 : -1);
      if (stop === null) return currentCoordinates;
      board.set(stop.target);
      stop.element.scrollIntoView({ block: 'nearest' });
      const name = sayRef(store.draft(), stop.target.ref);
      const place = fillBoth(messages[stop.target.edge], { name });
      store.announce(fillBoth(messages.over, { place }));
      const box = stop.element.getBoundingClientRect();
      return { x: box.left, y: stop.target.edge === 'before' ? box.top : box.bottom };
    };
  }, [board, store]);

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: moveByKeys }),
  );

  useEffect(() => {
    if (carried === null) return;
    const follow = (event: MouseEvent | TouchEvent): void => {
      const point = 'touches' in event ? event.touches[0] : event;
      if (point) pointer.current = { x: point.clientX, y: point.clientY };
    };
    window.addEventListener('mousemove', follow, { passive: true, capture: true });
    window.addEventListener('touchmove', follow, { passive: true, capture: true });
    return () => {
      window.removeEventListener('mousemove', follow, { capture: true });
      window.removeEventListener('touchmove', follow, { capture: true });
    };
  }, [carried]);

  const start = (active: Active): void => {
    const what = carriedOf(active, store.draft(), store.state().selection.refs);
    now.current = what;
    pointer.current = null;
    setCarried(what);
    if (what === null) return;
    board.carry('refs' in what ? what.refs : [what.item.id]);
    store.announce(fillBoth(messages.picked, { name: nameOfCarried(what, store.draft()) }));
  };

  const stop = (): DropTarget | null => {
    const point = pointer.current;
    // A quick hand lets go before the last move was looked at.
    const target = now.current && point ? targetAt(now.current.level, point.x, point.y) : board.target();
    board.set(null);
    board.carry([]);
    now.current = null;
    setCarried(null);
    return target;
  };

  const drop = (): void => {
    const what = now.current;
    const target = stop();
    if (what === null || target === null) {
      if (what !== null) store.announce(messages.nowhere);
      return;
    }
    const at = placeOf(target);
    if ('item' in what) store.dispatch({ kind: 'add', what: atHome(what.item.added, facts.procedure?.province), at });
    else if (!what.refs.includes(target.ref)) store.dispatch({ kind: 'move', nodes: [...what.refs], to: at });
  };

  return (
    <DndContext
      id={dragHelpId}
      sensors={sensors}
      accessibility={{
        announcements: silence,
        restoreFocus: false,
        screenReaderInstructions: { draggable: say(messages.dragHelp) },
      }}
      onDragStart={({ active }) => start(active)}
      onDragMove={() => {
        const point = pointer.current;
        if (now.current && point) board.set(targetAt(now.current.level, point.x, point.y));
      }}
      onDragEnd={drop}
      onDragCancel={() => {
        stop();
        store.announce(messages.cancelled);
      }}
    >
      <DropProvider value={board}>{children}</DropProvider>
      <DragOverlay dropAnimation={null} className="pb-drag">
        {carried ? <span className="pb-drag-chip">{say(nameOfCarried(carried, store.draft()))}</span> : null}
      </DragOverlay>
    </DndContext>
  );
}

function carriedOf(active: Active, draft: FormDraft, selected: readonly NodeRef[]): Carried | null {
  const picked: unknown = active.data.current?.picked;
  if (isItem(picked)) return { item: picked, level: levelOf(picked) };
  const found = typeof picked === 'string' ? findNode(draft, picked) : undefined;
  if (found === undefined || found.kind === 'form') return null;
  // A part that is selected with others takes them along.
  return { refs: selected.includes(found.ref) ? selected : [found.ref], level: found.kind };
}

function isItem(value: unknown): value is PaletteItem {
  return typeof value === 'object' && value !== null && 'added' in value;
}

function nameOfCarried(carried: Carried, draft: FormDraft): Text {
  return 'item' in carried ? carried.item.label : sayNodes(draft, carried.refs);
}
