import { type ReactNode, useRef } from 'react';

type Props = { label: string; accept: string; id?: string; onFile: (file: File) => void };

/** A button that asks for a file. The input itself is out of sight and out of the way of the keyboard. */
export function FileButton({ label, accept, id, onFile }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" id={id} className="pb-button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        className="pb-hidden"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again after it was mended.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
