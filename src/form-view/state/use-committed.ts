import { type RefCallback, type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Press } from './press';
import { useView } from './view-context';

/** Silence after which typed text is handed to the form. */
const pauseMs = 300;

export type CommittedOptions = {
  /** The text of the answer as the form knows it. */
  text: string;
  /** Hands the text over. */
  commit: (text: string) => void;
  /** Rewrites the text while it is typed (thousands). Digits must keep their order: the caret is kept by counting them. */
  live?: (text: string) => string;
};

export type CommittedHandlers = {
  defaultValue: string;
  onInput: () => void;
  onBlur: () => void;
  onKeyDown: (event: { key: string; nativeEvent: { isComposing: boolean } }) => void;
  onCompositionStart: () => void;
  onCompositionEnd: () => void;
};

type Box = HTMLInputElement | HTMLTextAreaElement;

function digitsIn(text: string): number {
  return text.replace(/\D/g, '').length;
}

/** Rewrites the text of a box and leaves the caret after the same digit. */
function rewrite(box: Box, live: (text: string) => string): void {
  const next = live(box.value);
  if (next === box.value) return;
  const before = digitsIn(box.value.slice(0, box.selectionStart ?? box.value.length));
  box.value = next;
  let caret = 0;
  for (let seen = 0; caret < next.length && seen < before; caret += 1) if (/\d/.test(next[caret] ?? '')) seen += 1;
  box.setSelectionRange(caret, caret);
}

/** The typing of one box: what it holds, what the form knows, and when the one goes to the other. */
function makeTyping<E extends Box>(
  ref: RefObject<E | null>,
  latest: { current: CommittedOptions },
  pending: { add: (commit: () => void) => void; remove: (commit: () => void) => void },
  press: Press,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  let dirty = false;
  /** The form's text may differ from the box only because it tidied what we handed over. */
  let own = false;
  let known = latest.current.text;

  function commit(): boolean {
    clearTimeout(timer);
    pending.remove(flush);
    const box = ref.current;
    if (!box || !dirty) return false;
    dirty = false;
    if (box.value === known) return false;
    known = box.value;
    own = true;
    latest.current.commit(box.value);
    return true;
  }
  function flush(): void {
    commit();
  }
  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(flush, pauseMs);
  }
  function left(hasWaited: boolean): void {
    // The click that this waited for must find the answer: it is handed over and rendered before the click goes on.
    if (hasWaited && dirty) flushSync(commit);
    else if (!commit() && own) show(latest.current.text);
  }
  function typed(): void {
    const box = ref.current;
    if (box && latest.current.live && !composing) rewrite(box, latest.current.live);
    dirty = true;
    pending.add(flush);
    if (composing) clearTimeout(timer);
    else wait();
  }
  function show(text: string): void {
    const box = ref.current;
    if (!box || dirty) return;
    own = false;
    known = text;
    if (box.value !== text) box.value = text;
  }

  return {
    handlers: {
      defaultValue: latest.current.text,
      onInput: typed,
      onBlur: () => {
        composing = false;
        press.whenReleased(left);
      },
      onKeyDown: (event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
      },
      onCompositionStart: () => {
        composing = true;
        clearTimeout(timer);
      },
      onCompositionEnd: () => {
        composing = false;
        if (dirty) typed();
      },
    } satisfies CommittedHandlers,
    /** The form has another text now: shown at once, unless it is our own text tidied while the person is still in the box. */
    formText: (text: string) => {
      if (own && ref.current && ref.current === document.activeElement) return;
      show(text);
    },
    stop: () => {
      clearTimeout(timer);
      pending.remove(flush);
    },
  };
}

/**
 * An input that owns its text while it is being typed in. The element is uncontrolled, so neither React nor the form can
 * replace or double a letter under an input method (Telex, VNI: composition events). Text goes to the form after a
 * pause, on blur, on Enter, and whenever somebody flushes the pending inputs; never by the pause in the middle of a
 * composition. `box` is for reading the element; `ref` goes on it.
 */
export function useCommitted<E extends Box>(
  options: CommittedOptions,
): { ref: RefCallback<E>; box: RefObject<E | null>; handlers: CommittedHandlers } {
  const { store, press } = useView();
  const box = useRef<E>(null);
  const latest = useRef(options);
  latest.current = options;
  const typing = useRef<ReturnType<typeof makeTyping> & { ref: RefCallback<E> }>(null);
  if (!typing.current) {
    const made = makeTyping(box, latest, store.pending, press);
    // The ref's own clean-up stops the timer: an effect per box would cost more than the box.
    const ref: RefCallback<E> = (element) => {
      box.current = element;
      return () => {
        made.stop();
        box.current = null;
      };
    };
    typing.current = { ...made, ref };
  }
  const { formText, handlers, ref } = typing.current;

  useEffect(() => formText(options.text), [formText, options.text]);

  return { ref, box, handlers };
}
