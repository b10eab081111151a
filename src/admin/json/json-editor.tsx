'use client';
import { FieldDescription, FieldError, FieldLabel } from '@payloadcms/ui';
import type { JSONFieldClientProps } from 'payload';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../problem/problem';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { jsonLines, lineOf } from './json-lines';
import { useJsonText } from './use-json-text';

/** Why a document is not what it must be (paths inside it); undefined when nobody could be asked. */
export type CheckDocument = (document: unknown) => Promise<readonly Problem[] | undefined>;

type Props = { path: string; field: JSONFieldClientProps['field']; readOnly: boolean; check?: CheckDocument };

/** A JSON value in a plain text area: nothing is loaded from elsewhere, nothing reformats what is typed. */
export function JsonEditor({ path, field, readOnly, check }: Props) {
  const { text, value, syntax, type, flush, showError, errorMessage } = useJsonText(path);
  const { say } = useSay();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const isLocked = readOnly || field.admin?.readOnly === true;
  const isWrong = syntax !== null || showError;

  const goToLine = (line: number): void => {
    const { current } = area;
    if (!current) return;
    const from =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const end = text.indexOf('\n', from);
    current.focus();
    current.setSelectionRange(from, end === -1 ? text.length : end);
    const lineHeight = current.scrollHeight / Math.max(1, text.split('\n').length);
    current.scrollTop = Math.max(0, (line - 4) * lineHeight);
  };

  return (
    <div className="field-type cat-json">
      <FieldLabel htmlFor={id} label={field.label ?? path} path={path} required={field.required ?? false} />
      <FieldError message={errorMessage ?? ''} path={path} showError={showError} />
      <textarea
        ref={area}
        id={id}
        spellCheck={false}
        autoComplete="off"
        wrap="off"
        readOnly={isLocked}
        rows={Math.min(isLocked ? 12 : 28, Math.max(3, text.split('\n').length))}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${id}-found`}
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
      />
      <div id={`${id}-found`} aria-live="polite">
        {syntax ? (
          <p className="cat-bad">{say(messages.jsonWrong, syntax)}</p>
        ) : check && !isLocked ? (
          <Findings check={check} document={value} text={text} onGo={goToLine} />
        ) : null}
      </div>
      {field.admin?.description && <FieldDescription description={field.admin.description} path={path} />}
    </div>
  );
}

type FindingsProps = { check: CheckDocument; document: unknown; text: string; onGo: (line: number) => void };

function Findings({ check, document, text, onGo }: FindingsProps) {
  const { say, locale } = useSay();
  const [problems, setProblems] = useState<readonly Problem[]>();
  const [isChecking, setIsChecking] = useState(true);
  const lines = useMemo(() => jsonLines(text), [text]);

  useEffect(() => {
    let isStale = false;
    setIsChecking(true);
    void check(document).then((found) => {
      if (isStale) return;
      setProblems(found);
      setIsChecking(false);
    });
    return () => {
      isStale = true;
    };
  }, [check, document]);

  if (!problems) return isChecking ? <p className="cat-quiet">{say(messages.jsonChecking)}</p> : null;
  if (problems.length === 0) return <p className="cat-good">{say(messages.jsonGood)}</p>;
  return (
    <>
      <p className="cat-bad">{say(messages.jsonFaults, { count: problems.length })}</p>
      <ol className="cat-faults">
        {problems.map((problem) => {
          const line = lineOf(lines, problem.field ?? '');
          return (
            <li key={`${problem.field ?? ''} ${problem.code} ${problem.message.vi}`}>
              <button type="button" onClick={() => onGo(line)}>
                {say(messages.jsonLine, { line })}
              </button>{' '}
              {problem.message[locale]} {problem.field && <code>{problem.field}</code>}
            </li>
          );
        })}
      </ol>
    </>
  );
}
