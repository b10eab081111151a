'use client';
import { useField } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readJsonText, type SyntaxFault } from '../../form/json-text/read-json-text';

/** Pause in typing after which the value of the field follows: each change of it goes through Payload's whole form. */
const settleMs = 400;

const asText = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 2);

/**
 * The text of a JSON field. What is typed stays exactly as typed; the value follows after a pause, on blur and before leaving. Text that
 * is not JSON becomes the value as it is, so that saving it is refused rather than the last good value saved in its place.
 */
export function useJsonText(path: string) {
  const { value, setValue, showError, errorMessage } = useField<unknown>({ path });
  const [text, setText] = useState(() => asText(value));
  const [syntax, setSyntax] = useState<SyntaxFault | null>(null);
  /** The value as this field last saw or set it: another one comes from outside (saved, reloaded, reverted). */
  const known = useRef(JSON.stringify(value));
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; text: string } | null>(null);

  const hand = useCallback(
    (typed: string) => {
      const read = typed.trim() === '' ? { value: null } : readJsonText(typed);
      const next: unknown = read.fault ? typed : read.value;
      setSyntax(read.fault ?? null);
      known.current = JSON.stringify(next);
      setValue(next);
    },
    [setValue],
  );

  const flush = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { text: typed } = waiting.current;
    waiting.current = null;
    hand(typed);
  }, [hand]);

  const type = (typed: string): void => {
    setText(typed);
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = { timer: setTimeout(flush, settleMs), text: typed };
  };

  useEffect(() => {
    const seen = JSON.stringify(value);
    if (waiting.current || seen === known.current) return;
    known.current = seen;
    setText(asText(value));
    setSyntax(null);
  }, [value]);

  return { text, value, syntax, type, flush, showError, errorMessage };
}
