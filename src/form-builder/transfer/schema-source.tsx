import { type ReactNode, type RefObject, useId, useState } from 'react';
import type { Problem } from '../../problem/problem';
import { FileButton } from '../parts/file-button';
import { largestFileBytes, readTextFile } from '../parts/files';
import { useSay } from '../state';
import { messages } from './messages';

/** A text and where it came from. */
export type Source = { text: string; file?: string };

type Props = {
  label: string;
  source: Source;
  area: RefObject<HTMLTextAreaElement | null>;
  isWrong: boolean;
  describedBy: string;
  onChange: (source: Source) => void;
};

/** As long as a file may be, in characters. A longer paste would freeze the page before it could be refused. */
const longest = largestFileBytes;

/** Text of a big file that is not worth putting on the page. */
const shownAtMost = 200_000;

/** A JSON text that is pasted, or read from a file. A big file is named rather than shown. */
export function SchemaSource({ label, source, area, isWrong, describedBy, onChange }: Props): ReactNode {
  const { say, locale } = useSay();
  const id = useId();
  const [refused, setRefused] = useState<readonly Problem[]>([]);
  const isShown = source.file === undefined || source.text.length <= shownAtMost;

  const take = async (file: File): Promise<void> => {
    const { value, problems } = await readTextFile(file);
    setRefused(problems ?? []);
    if (value !== undefined) onChange({ text: value, file: file.name });
  };
  const type = (text: string): void => {
    if (text.length > longest) {
      const limit = String(longest / 1024 / 1024);
      setRefused([
        {
          code: 'text-too-long',
          message: {
            vi: messages.tooLong.vi.replace('{limit}', limit),
            en: messages.tooLong.en.replace('{limit}', limit),
          },
        },
      ]);
      return;
    }
    setRefused([]);
    onChange({ text });
  };

  return (
    <div className="pb-source">
      <div className="pb-row">
        <label className="pb-label" htmlFor={id}>
          {label}
        </label>
        <FileButton
          label={say(messages.chooseFor, { what: label })}
          accept=".json,application/json,application/schema+json"
          onFile={(file) => void take(file)}
        />
      </div>
      {source.file !== undefined && (
        <p className="pb-hint" role="status">
          {say(messages.fromFile, { file: source.file })}
        </p>
      )}
      <textarea
        ref={area}
        id={id}
        className="pb-input pb-source-text"
        rows={8}
        spellCheck={false}
        autoComplete="off"
        wrap="off"
        placeholder={say(messages.paste)}
        aria-invalid={isWrong || undefined}
        aria-describedby={describedBy}
        value={isShown ? source.text : ''}
        onChange={({ target }) => type(target.value)}
      />
      <div role="alert">
        {refused.map((problem) => (
          <p key={problem.code} className="pb-note pb-note-bad">
            {problem.message[locale]}
          </p>
        ))}
      </div>
    </div>
  );
}
