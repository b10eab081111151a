import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Answers, Form } from '../../form/form';
import { labelAt } from '../../form/labels';
import { type CaseOutcome, newTestCase, type TestCase } from '../../form/test-cases';
import type { CheckResult } from '../../form-view';
import { makePlacesCache } from '../../form-view/state/places-cache';
import { fillText } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { useBuilder, useSay, useTestCases } from '../state';
import { withMadeUpFiles } from './made-up-files';
import { messages } from './messages';
import { runCases } from './run-cases';
import type { FormCheck } from './use-verdict';

type Props = {
  form: Form;
  check: FormCheck;
  /** What the check says of what is filled in now. */
  result: CheckResult | undefined;
  answers: Answers;
  onOpen: (testCase: TestCase) => void;
};

/** Outcomes are of one form and one list of cases: any change makes them old. */
type Ran = { form: Form; cases: readonly TestCase[]; outcomes: readonly CaseOutcome[] };

/** The test cases kept with the form: run together, opened in the preview, expectations renewed. */
export function TestCaseList({ form, check, result, answers, onOpen }: Props): ReactNode {
  const { say } = useSay();
  const { store, services, facts } = useBuilder();
  const cases = useTestCases();
  const places = useMemo(() => makePlacesCache(services.lookups), [services]);
  const [ran, setRan] = useState<Ran>();
  const outcomes = ran?.form === form && ran.cases === cases ? ran.outcomes : [];

  const put = (next: readonly TestCase[]): void => {
    store.dispatch({ kind: 'test-cases', cases: [...next] }, { keepFocus: true });
  };
  const runAll = async (): Promise<void> => {
    if (check.state !== 'there') return;
    const found = await runCases(form, cases, check.check, places);
    setRan({ form, cases, outcomes: found });
    const passed = found.filter((outcome) => outcome.passed).length;
    store.announce(fillText(messages.ran, { count: found.length, passed, failed: found.length - passed }));
  };

  return (
    <section className="pb-stack" aria-labelledby="pb-cases-title">
      <h3 id="pb-cases-title">{say(messages.cases)}</h3>
      <p className="pb-hint">{say(messages.casesHint)}</p>
      {facts.mayEdit ? (
        <SaveCase
          result={result}
          onSave={(name, problems) => {
            put([...cases, newTestCase(freeId(cases), name, withMadeUpFiles(form, answers), problems)]);
            store.announce(fillText(messages.caseSaved, { name }));
          }}
        />
      ) : null}
      {cases.length === 0 ? (
        <p className="pb-hint">{say(messages.noCases)}</p>
      ) : (
        <>
          <p>
            <button
              type="button"
              className="pb-button"
              aria-disabled={check.state !== 'there'}
              onClick={() => void runAll()}
            >
              {say(messages.runAll)}
            </button>
          </p>
          <ul>
            {cases.map((testCase) => (
              <Case
                key={testCase.id}
                form={form}
                testCase={testCase}
                outcome={outcomes.find(({ id }) => id === testCase.id)}
                onOpen={() => {
                  onOpen(testCase);
                  store.announce(fillText(messages.caseOpened, { name: testCase.name }));
                }}
                onExpect={(problems) => {
                  const renewed = newTestCase(testCase.id, testCase.name, testCase.answers, problems);
                  put(cases.map((one) => (one.id === testCase.id ? renewed : one)));
                  store.announce(fillText(messages.resultTaken, { name: testCase.name }));
                }}
                onRemove={() => {
                  put(cases.filter((one) => one.id !== testCase.id));
                  store.announce(fillText(messages.caseRemoved, { name: testCase.name }));
                }}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function freeId(cases: readonly TestCase[]): string {
  const taken = new Set(cases.map(({ id }) => id));
  for (let number = cases.length + 1; ; number += 1) if (!taken.has(`case-${number}`)) return `case-${number}`;
}

type SaveProps = {
  result: CheckResult | undefined /** The problems that are expected from now on. */;
  onSave: (name: string, problems: readonly Problem[]) => void;
};

function SaveCase({ result, onSave }: SaveProps): ReactNode {
  const { say } = useSay();
  const id = useId();
  const [name, setName] = useState('');
  const [isNameless, setIsNameless] = useState(false);
  const [chosen, setChosen] = useState<'accepted' | 'refused'>();
  const canRefuse = (result?.problems.length ?? 0) > 0;
  const expected = chosen ?? (canRefuse ? 'refused' : 'accepted');

  const save = (): void => {
    if (name.trim() === '') {
      setIsNameless(true);
      document.getElementById(`${id}-name`)?.focus();
      return;
    }
    onSave(name.trim().normalize('NFC'), expected === 'accepted' ? [] : (result?.problems ?? []));
    setName('');
    setChosen(undefined);
  };

  return (
    <div className="pb-save-case">
      <div>
        <label className="pb-label" htmlFor={`${id}-name`}>
          {say(messages.caseName)}
        </label>
        <p id={`${id}-hint`} className="pb-hint">
          {say(messages.caseNameHint)}
        </p>
        <input
          id={`${id}-name`}
          className="pb-input"
          value={name}
          maxLength={200}
          aria-invalid={isNameless || undefined}
          aria-describedby={isNameless ? `${id}-hint ${id}-nameless` : `${id}-hint`}
          onChange={({ target }) => {
            setName(target.value);
            setIsNameless(false);
          }}
        />
        {isNameless && (
          <p id={`${id}-nameless`} className="pb-line-note">
            {say(messages.caseNeedsName)}
          </p>
        )}
      </div>
      <div className="pb-row">
        <label className="pb-label" htmlFor={`${id}-expect`}>
          {say(messages.caseExpect)}
        </label>
        <select
          id={`${id}-expect`}
          className="pb-input pb-auto"
          value={expected}
          onChange={({ target }) => setChosen(target.value === 'refused' ? 'refused' : 'accepted')}
        >
          <option value="accepted">{say(messages.expectAccepted)}</option>
          {canRefuse && <option value="refused">{say(messages.expectRefused)}</option>}
        </select>
        <button type="button" className="pb-button" onClick={save}>
          {say(messages.saveCase)}
        </button>
      </div>
    </div>
  );
}

type CaseProps = {
  form: Form;
  testCase: TestCase;
  outcome: CaseOutcome | undefined;
  onOpen: () => void;
  onExpect: (problems: readonly Problem[]) => void;
  onRemove: () => void;
};

function Case({ form, testCase, outcome, onOpen, onExpect, onRemove }: CaseProps): ReactNode {
  const { say, locale } = useSay();
  const { facts } = useBuilder();
  const { name, expect } = testCase;
  const expected =
    expect === 'accepted'
      ? say(messages.expectsAccepted)
      : say(messages.expectsRefused, {
          places: expect.refused.map(({ field }) => labelAt(form, field)[locale]).join(', '),
        });
  return (
    <li className="pb-case">
      <p className="pb-case-name">
        {name} <Outcome outcome={outcome} />
      </p>
      <p className="pb-hint">{expected}</p>
      {outcome && !outcome.passed && (
        <ul className="pb-problems">
          {outcome.differences.map(({ kind, field, code, text }) => (
            <li key={`${kind} ${field} ${code}`}>{text[locale]}</li>
          ))}
        </ul>
      )}
      <p className="pb-row">
        <button type="button" className="pb-button pb-button-quiet pb-button-small" onClick={onOpen}>
          <span aria-hidden="true">{say(messages.openCase)}</span>
          <span className="pb-hidden">{say(messages.openCaseLong, { name })}</span>
        </button>
        {facts.mayEdit && outcome && !outcome.passed && (
          <button
            type="button"
            className="pb-button pb-button-quiet pb-button-small"
            onClick={() => onExpect(outcome.verdict.problems)}
          >
            <span aria-hidden="true">{say(messages.takeResult)}</span>
            <span className="pb-hidden">{say(messages.takeResultLong, { name })}</span>
          </button>
        )}
        {facts.mayEdit && expect !== 'accepted' && (
          <button type="button" className="pb-button pb-button-quiet pb-button-small" onClick={() => onExpect([])}>
            <span aria-hidden="true">{say(messages.expectAcceptance)}</span>
            <span className="pb-hidden">{say(messages.expectAcceptanceLong, { name })}</span>
          </button>
        )}
        {facts.mayEdit && (
          <button type="button" className="pb-button pb-button-danger pb-button-small" onClick={onRemove}>
            <span aria-hidden="true">{say(messages.removeCase)}</span>
            <span className="pb-hidden">{say(messages.removeCaseLong, { name })}</span>
          </button>
        )}
      </p>
    </li>
  );
}

function Outcome({ outcome }: { outcome: CaseOutcome | undefined }): ReactNode {
  const { say } = useSay();
  if (!outcome) return <span className="pb-tag">{say(messages.notRun)}</span>;
  return outcome.passed ? (
    <span className="pb-tag pb-tag-good">{say(messages.passed)}</span>
  ) : (
    <span className="pb-tag pb-tag-bad">{say(messages.failed)}</span>
  );
}
