import { type ReactNode, useMemo } from 'react';
import { settleAnswers } from '../../form/calculate';
import type { Answers, Form } from '../../form/form';
import type { CheckResult } from '../../form-view';
import { factsAt } from '../../form-view/facts-at';
import type { Problem } from '../../problem/problem';
import { useSay } from '../state';
import { messages } from './messages';
import type { FormCheck } from './use-verdict';

type Props = { form: Form; check: FormCheck; result: CheckResult | undefined; answers: Answers };

/** What the check says of what is filled in, and the data that would be sent. */
export function Verdict({ form, check, result, answers }: Props): ReactNode {
  const { say } = useSay();
  const data = useMemo(
    () => JSON.stringify(settleAnswers(form, answers, factsAt(new Date())), null, 2),
    [form, answers],
  );
  return (
    <section className="pb-stack" aria-labelledby="pb-verdict-title">
      <h3 id="pb-verdict-title">{say(messages.verdict)}</h3>
      {check.state === 'none' ? (
        <div className="pb-note pb-note-bad">
          <p>{say(messages.uncheckable)}</p>
          <Problems problems={check.problems} />
        </div>
      ) : (
        <Said result={result} isEmpty={Object.keys(answers).length === 0} />
      )}
      <details>
        <summary>{say(messages.data)}</summary>
        <p className="pb-hint">{say(messages.dataHint)}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
        <section className="pb-code" tabIndex={0} aria-label={say(messages.data)}>
          <pre>{data}</pre>
        </section>
      </details>
    </section>
  );
}

function Said({ result, isEmpty }: { result: CheckResult | undefined; isEmpty: boolean }): ReactNode {
  const { say } = useSay();
  if (isEmpty) {
    return (
      <p role="status" className="pb-note">
        {say(messages.nothingFilled)}
      </p>
    );
  }
  if (!result) return <p role="status">{say(messages.checking)}</p>;
  const { problems, warnings } = result;
  return (
    <>
      <div className={problems.length === 0 ? 'pb-note pb-note-good' : 'pb-note pb-note-bad'}>
        <p role="status">{headline(problems.length)}</p>
        <Problems problems={problems} />
      </div>
      {warnings.length > 0 && (
        <div className="pb-note pb-note-warn">
          <p>{say(messages.warnings)}</p>
          <Problems problems={warnings} />
        </div>
      )}
    </>
  );

  function headline(count: number): string {
    if (count === 0) return say(messages.accepted);
    return count === 1 ? say(messages.refusedOne) : say(messages.refusedMany, { count });
  }
}

/** Problems in sight at once; the rest is a press away. */
const shownAtMost = 6;

function Problems({ problems }: { problems: readonly Problem[] }): ReactNode {
  const { say } = useSay();
  const rest = problems.slice(shownAtMost);
  return (
    <>
      <ProblemList problems={problems.slice(0, shownAtMost)} />
      {rest.length > 0 && (
        <details>
          <summary>{say(messages.moreProblems, { count: rest.length })}</summary>
          <ProblemList problems={rest} />
        </details>
      )}
    </>
  );
}

function ProblemList({ problems }: { problems: readonly Problem[] }): ReactNode {
  const { locale } = useSay();
  return (
    <ul className="pb-problems">
      {problems.map((problem) => (
        <li key={`${problem.field} ${problem.code} ${problem.message.vi}`}>{problem.message[locale]}</li>
      ))}
    </ul>
  );
}
