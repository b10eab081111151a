'use client';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Canvas } from '../canvas/canvas';
import { Dragging } from '../canvas/dragging';
import { copySelection, pasteText } from '../deeds/clipboard';
import { DeedBar } from '../deeds/deed-bar';
import { type DeedDialog, deedOfKeyAnywhere, deedOfKeyOnCanvas } from '../deeds/deeds';
import { MoveDialog } from '../deeds/move-dialog';
import { RemoveDialog } from '../deeds/remove-dialog';
import { Inspector } from '../inspector/inspector';
import { Palette } from '../palette/palette';
import { Choice } from '../parts/choice';
import { useBuilder, useBuilderState, useSay } from '../state';
import type { BuilderTab } from '../tabs/tab';
import { messages } from './messages';

type Pane = 'palette' | 'canvas' | 'inspector';

const panes: readonly Pane[] = ['palette', 'canvas', 'inspector'];

const isOnCanvas = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.role === 'treeitem';

/** Browsers send what concerns the clipboard to where the caret was left by a click, a text inside a card; the focus tells what is meant. */
const isForCanvas = ({ target }: ClipboardEvent): boolean => isOnCanvas(target) || isOnCanvas(document.activeElement);

/** The three panes. On a narrow screen one of them at a time; what was added or chosen brings its pane up. */
function Design(): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const [pane, setPane] = useState<Pane>('canvas');
  const [dialog, setDialog] = useState<DeedDialog | null>(null);
  const wish = useBuilderState((state) => state.focus);

  useEffect(() => {
    if (wish) setPane(wish.pane);
  }, [wish]);

  // From anywhere on the page: the way in for those who work with the keyboard alone.
  useEffect(() => {
    const toPalette = (event: globalThis.KeyboardEvent): void => {
      const isWanted = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      if (!isWanted || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      flushSync(() => setPane('palette'));
      document.querySelector<HTMLElement>('.pb-palette-search')?.focus();
    };
    document.addEventListener('keydown', toPalette);
    return () => document.removeEventListener('keydown', toPalette);
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.defaultPrevented || (target instanceof Element && target.closest('dialog'))) return;
    const deed = deedOfKeyAnywhere(event) ?? (isOnCanvas(target) ? deedOfKeyOnCanvas(event) : undefined);
    if (deed === undefined) return;
    event.preventDefault();
    if (deed.can(store.state())) deed.run(store, setDialog);
  };
  const onCopy = (event: ClipboardEvent, isCut: boolean): void => {
    if (!isForCanvas(event)) return;
    const text = copySelection(store);
    if (text === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', text);
    if (isCut) store.dispatch({ kind: 'remove', nodes: [...store.state().selection.refs] });
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (!isForCanvas(event)) return;
    event.preventDefault();
    pasteText(store, event.clipboardData.getData('text/plain'));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the panes inside, each thing they do has a button too
    <div
      className="pb-design"
      data-pane={pane}
      onKeyDown={onKeyDown}
      onCopy={(event) => onCopy(event, false)}
      onCut={(event) => onCopy(event, true)}
      onPaste={onPaste}
    >
      <DeedBar onOpen={setDialog} />
      <div className="pb-pane-choice">
        <Choice
          legend={say(messages.panes)}
          value={pane}
          options={panes.map((each) => ({ value: each, label: say(messages[each]) }))}
          onChange={setPane}
        />
      </div>
      <Dragging>
        <div className="pb-panes">
          <Palette />
          <Canvas />
          <Inspector />
        </div>
      </Dragging>
      {dialog === 'move-to' ? <MoveDialog onClose={() => setDialog(null)} /> : null}
      {dialog === 'remove' ? <RemoveDialog onClose={() => setDialog(null)} /> : null}
    </div>
  );
}

export const designTab: BuilderTab = { id: 'design', label: messages.design, Panel: Design };
