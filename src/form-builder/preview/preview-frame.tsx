import { type ReactNode, useEffect, useRef } from 'react';
import type { Snapshot } from '../../form-view';
import { readFromFrame, type ToFrame } from './frame-messages';

type Props = {
  title: string;
  address: string;
  width: 'phone' | 'desktop';
  /** What to show: another object is shown afresh. */
  shown: ToFrame;
  onFilled: (snapshot: Snapshot) => void;
  onSent: () => void;
};

/** The form in a window of its own, so that "phone" is a narrow window to it and not only a narrow box. */
export function PreviewFrame({ title, address, width, shown, onFilled, onSent }: Props): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const isReady = useRef(false);
  const latest = useRef({ shown, onFilled, onSent });
  latest.current = { shown, onFilled, onSent };

  useEffect(() => {
    const listen = (event: MessageEvent): void => {
      if (event.source !== frame.current?.contentWindow || event.origin !== window.location.origin) return;
      const message = readFromFrame(event.data);
      if (message?.kind === 'pb-ready') {
        isReady.current = true;
        show(frame.current, latest.current.shown);
      } else if (message?.kind === 'pb-filled') latest.current.onFilled(message.snapshot);
      else if (message?.kind === 'pb-sent') latest.current.onSent();
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);

  useEffect(() => {
    if (isReady.current) show(frame.current, shown);
  }, [shown]);

  return <iframe ref={frame} src={address} title={title} className={`pb-frame pb-frame-${width}`} />;
}

function show(frame: HTMLIFrameElement | null, shown: ToFrame): void {
  frame?.contentWindow?.postMessage(shown, window.location.origin);
}
