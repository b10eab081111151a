'use client';
import { useEffect, useRef, useState } from 'react';

type Edited<Value> = {
  text: string;
  change: (text: string) => void;
  /** On blur: shows what was kept of the text. */
  leave: () => void;
  value: Value;
};

/**
 * The text of one setting while it is typed. The setting follows every key; the text stays exactly as typed, even where the setting
 * keeps something else of it (a number while it is half written), until the person leaves or the setting is changed from elsewhere.
 */
export function useEdited<Value>(
  value: Value,
  format: (value: Value) => string,
  commit: (text: string) => void,
): Edited<Value> {
  const [text, setText] = useState(() => format(value));
  const typed = useRef({ value, isTyping: false });
  useEffect(() => {
    if (typed.current.value === value) return;
    const isOurs = typed.current.isTyping;
    typed.current = { value, isTyping: false };
    if (!isOurs) setText(format(value));
  }, [value, format]);
  return {
    text,
    value,
    change: (next) => {
      setText(next);
      typed.current.isTyping = true;
      commit(next);
    },
    leave: () => {
      typed.current.isTyping = false;
      setText(format(value));
    },
  };
}
