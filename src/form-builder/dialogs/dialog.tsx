'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';

type Part = (close: () => void) => ReactNode;

type Props = { title: string; className: string; onClose: () => void; head?: Part; children: Part };

/**
 * A modal dialog: the browser keeps the focus inside and closes it on Escape. Its parts close it by what they are given, which also
 * gives the focus back; `onClose` comes after that and takes it off the page.
 */
export function Dialog({ title, className, onClose, head, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} className={`cat-dialog ${className}`} aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        {head?.(close)}
      </header>
      {children(close)}
    </dialog>
  );
}
