'use client';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { Form } from '../../form/form';
import { toDraft } from '../../form/from-schema';
import { readJsonText, type SyntaxFault } from '../../form/json-text/read-json-text';
import { repeatedProblems } from '../../form/json-text/repeated-problems';
import { writeForm } from '../../form/transfer';
import type { Problem } from '../../problem/problem';
import { saveTextFile } from '../parts/files';
import { useBuilder, useDraft, useSay } from '../state';
import type { BuilderTab } from '../tabs/tab';
import { ImportSchemaDialog } from '../transfer/import-schema-dialog';
import { goToLine, JsonText, ProblemLines, SyntaxNote } from './json-text';
import { messages } from './messages';
import { isReadable } from './readable-form';
import './expert.css';

/** The document of the form as text, for those who read JSON. */
export const expertTab: BuilderTab = { id: 'json', label: messages.tab, Panel: Expert };

/** As many characters as `checkForm` takes, indented. */
const longest = 8_000_000;

type Finding =
  | { kind: 'syntax'; fault: SyntaxFault }
  | { kind: 'refused' | 'applied'; problems: readonly Problem[] }
  | { kind: 'too-large'; characters: number };

function textOf(form: Form): string {
  return JSON.stringify(form, null, 2);
}

function Expert(): ReactNode {
  const { say } = useSay();
  const { store, services, facts } = useBuilder();
  const draft = useDraft();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [opened, setOpened] = useState(() => ({ draft, text: textOf(store.form()) }));
  const [text, setText] = useState(opened.text);
  const [finding, setFinding] = useState<Finding>();
  const [isBusy, setIsBusy] = useState(false);
  const [isImporting, setIsImporting] = useState(false);
  const isChanged = text !== opened.text;
  const isOutdated = draft !== opened.draft;
  const onGo = (line: number): void => goToLine(area.current, line);

  /** Takes over what the form is now; what was typed is gone. */
  const reopen = (): void => {
    const next = { draft: store.draft(), text: textOf(store.form()) };
    setOpened(next);
    setText(next.text);
    setFinding(undefined);
  };
  if (isOutdated && !isChanged) reopen();

  /** With its stable address, so that the list of forms takes it back; the bare form where the procedure cannot be read. */
  const exportText = (): string => {
    const form = store.form();
    if (facts.procedure === null) return `${textOf(form)}\n`;
    const { province, key } = facts.procedure;
    const testCases = store.draft().testCases ?? [];
    const cases = testCases.length === 0 ? {} : { testCases: JSON.parse(JSON.stringify(testCases)) };
    return writeForm({ province, procedure: key, case: facts.caseKey, form, ...cases });
  };

  const apply = async (): Promise<void> => {
    if (text.length > longest) return setFinding({ kind: 'too-large', characters: text.length });
    const read = readJsonText(text);
    if (read.fault) return setFinding({ kind: 'syntax', fault: read.fault });
    const repeated = repeatedProblems(text);
    if (repeated.length > 0) return setFinding({ kind: 'refused', problems: repeated });
    setIsBusy(true);
    const { value: problems, problems: unasked } = await services.problemsOf(read.value);
    setIsBusy(false);
    if (problems === undefined) return setFinding({ kind: 'refused', problems: unasked });
    const form = isReadable(read.value, problems) ? read.value : undefined;
    if (!form) return setFinding({ kind: 'refused', problems });
    const announce = problems.length === 0 ? messages.applied : messages.appliedWithFaults;
    const { problem } = store.dispatch({ kind: 'replace', draft: toDraft(form), announce }, { keepFocus: true });
    if (problem) return setFinding({ kind: 'refused', problems: [problem] });
    store.announce(announce);
    setOpened({ draft: store.draft(), text });
    setFinding({ kind: 'applied', problems });
  };

  return (
    <div className="pb-page pb-page-wide">
      <h2>{say(messages.title)}</h2>
      <p className="pb-hint">{say(messages.hint)}</p>
      <p className="pb-row">
        <button
          type="button"
          className="pb-button pb-button-primary"
          aria-disabled={!isChanged || isBusy}
          onClick={() => {
            if (isChanged && !isBusy) void apply();
          }}
        >
          {say(messages.apply)}
        </button>
        <button
          type="button"
          className="pb-button"
          aria-disabled={!isChanged}
          onClick={() => {
            if (!isChanged) return;
            reopen();
            store.announce(messages.reverted);
          }}
        >
          {say(messages.revert)}
        </button>
        <button
          type="button"
          className="pb-button pb-button-quiet"
          onClick={() => saveTextFile(`${draft.id}.json`, exportText(), 'application/json')}
        >
          {say(messages.exportForm)}
        </button>
        <button type="button" className="pb-button pb-button-quiet" onClick={() => setIsImporting(true)}>
          {say(messages.importSchema)}
        </button>
      </p>
      {isOutdated && isChanged && <p className="pb-note pb-note-warn">{say(messages.outdated)}</p>}
      <div id={`${id}-found`} role="status" className="pb-json-found">
        <Found found={finding} text={text} onGo={onGo} />
      </div>
      <div className="pb-json">
        <label className="pb-hidden" htmlFor={id}>
          {say(messages.area)}
        </label>
        <JsonText
          id={id}
          area={area}
          text={text}
          isLocked={false}
          isWrong={finding !== undefined && finding.kind !== 'applied'}
          describedBy={`${id}-found`}
          onType={(typed) => {
            setText(typed);
            setFinding(undefined);
          }}
        />
      </div>
      {isImporting && <ImportSchemaDialog onClose={() => setIsImporting(false)} />}
    </div>
  );
}

type FoundProps = { found: Finding | undefined; text: string; onGo: (line: number) => void };

/** What came of the last try to apply. */
function Found({ found, text, onGo }: FoundProps): ReactNode {
  const { say, locale } = useSay();
  if (found === undefined) return null;
  if (found.kind === 'syntax') return <SyntaxNote fault={found.fault} onGo={onGo} say={say} locale={locale} />;
  if (found.kind === 'too-large') {
    const millions = (characters: number): string => (characters / 1_000_000).toFixed(1).replace('.', ',');
    return (
      <p className="pb-note pb-note-bad">
        {say(messages.tooLarge, { size: millions(found.characters), limit: millions(longest) })}
      </p>
    );
  }
  const isRefused = found.kind === 'refused';
  if (found.problems.length === 0) return <p className="pb-note pb-note-good">{say(messages.applied)}</p>;
  return (
    <div className={isRefused ? 'pb-note pb-note-bad' : 'pb-note pb-note-warn'}>
      <p>{say(isRefused ? messages.notApplied : messages.appliedWithFaults)}</p>
      <ProblemLines problems={found.problems} text={text} onGo={onGo} say={say} locale={locale} />
    </div>
  );
}
