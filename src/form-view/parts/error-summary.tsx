import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Problem } from '../../problem/problem';
import { textIn, useView } from '../state/view-context';
import { focusField } from './focus-field';

type SummaryProps = {
  problems: readonly Problem[];
  /** Changes with every attempt, so that the box takes the focus again. */
  attempt: number;
  /** Goes to the step of a field that is not on the page; the field then takes the focus. */
  onGo: (field: string) => void;
};

/** What is wrong, at the top, with a link to each place; takes the focus after every failed attempt. */
export function ErrorSummary({ problems, attempt, onGo }: SummaryProps): ReactNode {
  const { say, locale } = useView();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  const follow = (event: MouseEvent, field: string): void => {
    event.preventDefault();
    if (!focusField(field)) onGo(field);
  };
  return (
    <section ref={box} className="pc-summary" role="alert" tabIndex={-1} aria-labelledby="pc-summary-title">
      <h2 id="pc-summary-title">
        {problems.length === 1 ? say('errorSummaryOne') : say('errorSummaryMany', { count: problems.length })}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field}-${problem.code}-${problem.message.vi}`}>
            {problem.field ? (
              <a
                href={`#f-${problem.field.replaceAll('.', '-')}`}
                onClick={(event) => follow(event, problem.field ?? '')}
              >
                {textIn(locale, problem.message)}
              </a>
            ) : (
              textIn(locale, problem.message)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
