'use client';
import type { Problem } from '../../problem/problem';
import { useSay } from '../use-say';
import { importTexts } from './messages';

/** Why something was not done; said aloud when it appears. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { say } = useSay();
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="cat-import-problems">
      <p>{say(importTexts.refused)}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.field ?? ''}`}>{say(problem.message)}</li>
        ))}
      </ul>
    </div>
  );
}
