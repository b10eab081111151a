'use client';
import { type ReactNode, useEffect, useId, useRef } from 'react';

type Props = { title: string; className: string; onClose: () => void; head?: ReactNode; children: ReactNode };

/** A modal dialog: the browser keeps the focus inside, closes it on Escape, and gives the focus back. */
export function Dialog({ title, className, onClose, head, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opened = dialog.current;
    if (opened && !opened.open) opened.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className={`cat-dialog ${className}`} aria-labelledby={heading} onClose={onClose}>
      <header>
        <h2 id={heading}>{title}</h2>
        {head}
      </header>
      {children}
    </dialog>
  );
}
