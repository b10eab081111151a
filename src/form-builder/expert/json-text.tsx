'use client';
import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react';
import { jsonLines, lineOf } from '../../form/json-text/json-lines';
import { placeOfProblem } from '../../form/json-text/place-of-problem';
import { readJsonText, type SyntaxFault } from '../../form/json-text/read-json-text';
import type { Locale, MessageValues, Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { jsonMessages } from './json-messages';

/** Why a document is not what it must be (paths inside it); undefined when nobody could be asked. */
export type CheckDocument = (document: unknown) => Promise<readonly Problem[] | undefined>;

type Speaker = { locale: Locale; say: (text: Text, values?: MessageValues) => string };

type Props = {
  id: string;
  area: RefObject<HTMLTextAreaElement | null>;
  text: string;
  isLocked: boolean;
  isWrong: boolean;
  /** Id of what is said about the text. */
  describedBy: string;
  onType: (text: string) => void;
  onLeave?: () => void;
};

/** A JSON text in a plain text area: nothing is loaded from elsewhere, nothing reformats what is typed. */
export function JsonText({ id, area, text, isLocked, isWrong, describedBy, onType, onLeave }: Props): ReactNode {
  const lines = useMemo(() => text.split('\n').length, [text]);
  return (
    <textarea
      ref={area}
      id={id}
      spellCheck={false}
      autoComplete="off"
      wrap="off"
      readOnly={isLocked}
      rows={Math.min(isLocked ? 12 : 28, Math.max(3, lines))}
      value={text}
      aria-invalid={isWrong}
      aria-describedby={describedBy}
      onChange={(event) => onType(event.target.value)}
      onBlur={onLeave}
    />
  );
}

/** Puts the cursor on a line of a text area, with some lines above it in sight. */
export function goToLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((length, one) => length + one.length + 1, 0);
  area.focus();
  area.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 4) * (area.scrollHeight / Math.max(1, lines.length)));
}

/** Says at which line a text stops being JSON, with a button that goes there. */
export function SyntaxNote({
  fault,
  onGo,
  say,
  locale,
}: { fault: SyntaxFault; onGo: (line: number) => void } & Speaker) {
  return (
    <p className="cat-bad">
      {say(jsonMessages.wrong, { line: fault.line, column: fault.column, reason: fault.message[locale] })}{' '}
      <button type="button" className="cat-to-line" onClick={() => onGo(fault.line)}>
        {say(jsonMessages.line, { line: fault.line })}
      </button>
    </p>
  );
}

type FindingsProps = Speaker & {
  check: CheckDocument;
  document: unknown;
  /** The text of the document: where the lines are read from. */
  text: string;
  onGo: (line: number) => void;
  onFound?: (problems: readonly Problem[] | undefined) => void;
};

/** What the check of a document found, each with the line it is about. Asked again whenever the document is another one. */
export function JsonFindings({ check, document, text, onGo, onFound, say, locale }: FindingsProps): ReactNode {
  const [problems, setProblems] = useState<readonly Problem[]>();
  const [isChecking, setIsChecking] = useState(true);

  useEffect(() => {
    let isStale = false;
    setIsChecking(true);
    void check(document).then((found) => {
      if (isStale) return;
      setProblems(found);
      setIsChecking(false);
      onFound?.(found);
    });
    return () => {
      isStale = true;
    };
  }, [check, document, onFound]);

  if (!problems) return isChecking ? <p className="cat-quiet">{say(jsonMessages.checking)}</p> : null;
  if (problems.length === 0) return <p className="cat-good">{say(jsonMessages.good)}</p>;
  return (
    <>
      <p className="cat-bad">{say(jsonMessages.faults, { count: problems.length })}</p>
      <ProblemLines problems={problems} text={text} onGo={onGo} say={say} locale={locale} />
    </>
  );
}

type LinesProps = Speaker & { problems: readonly Problem[]; text: string; onGo: (line: number) => void };

/** Problems of a JSON text, each with a button to its line. */
export function ProblemLines({ problems, text, onGo, say, locale }: LinesProps): ReactNode {
  const placed = useMemo(() => {
    const lines = jsonLines(text);
    const read = readJsonText(text);
    const document = read.fault === undefined ? read.value : undefined;
    return problems.map((problem) => ({ problem, line: lineOf(lines, placeOfProblem(document, problem)) }));
  }, [problems, text]);
  return (
    <ol className="cat-faults">
      {placed.map(({ problem, line }) => (
        <li key={`${problem.field ?? ''} ${problem.code} ${problem.message.vi}`}>
          <button type="button" onClick={() => onGo(line)}>
            {say(jsonMessages.line, { line })}
          </button>{' '}
          {problem.message[locale]} {problem.field && <code>{problem.field}</code>}
        </li>
      ))}
    </ol>
  );
}
