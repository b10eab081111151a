'use client';
import type { CriterionAnswer, ServiceLevel } from '../../service-level/level';
import { messages } from '../messages';
import { useSay } from '../use-say';

const levels = [1, 2, 3, 4] as const;

/** The level as computed, what the next one lacks, and every criterion with its sentence behind one click. */
export function LevelRow({ level }: { level: ServiceLevel }) {
  const { say } = useSay();
  const met = level.criteria.filter((criterion) => criterion.met).length;
  const lacking = level.criteria.filter((criterion) => !criterion.met && criterion.level === level.legacy + 1);
  return (
    <>
      <p>
        <strong>{say(messages.levelNow, { level: level.legacy, current: say(messages[level.current]) })}</strong>{' '}
        {say(messages.levelIfPublished)}, {say(messages.levelMet, { met, all: level.criteria.length })}.
      </p>
      {lacking.length > 0 && (
        <>
          <p>{say(messages.levelNext, { level: level.legacy + 1 })}</p>
          <Criteria criteria={lacking} />
        </>
      )}
      <details className="cat-details">
        <summary>{say(messages.levelAll)}</summary>
        <CriteriaByLevel criteria={level.criteria} />
      </details>
    </>
  );
}

/** All criteria under the level they belong to. */
export function CriteriaByLevel({ criteria }: { criteria: readonly CriterionAnswer[] }) {
  const { say } = useSay();
  return levels.map((step) => (
    <div key={step}>
      <h4>{say(messages.levelHeading, { level: step })}</h4>
      <Criteria criteria={criteria.filter((criterion) => criterion.level === step)} />
    </div>
  ));
}

function Criteria({ criteria }: { criteria: readonly CriterionAnswer[] }) {
  const { say, locale } = useSay();
  return (
    <ul className="cat-criteria">
      {criteria.map(({ id, met, title, because }) => (
        <li key={id} className={met ? 'cat-met' : 'cat-missing'}>
          <span className="cat-mark">{say(met ? messages.met : messages.missing)}</span>
          <span>
            <strong>{title[locale]}.</strong> {because[locale]}
          </span>
        </li>
      ))}
    </ul>
  );
}
