'use client';
import type { ReviewPage } from '../../../collections/level-reviews/page';
import type { CurrentAnswer, ServiceLevel } from '../../service-level/level';
import { messages as common } from '../messages';
import { CriteriaByLevel, CriteriaList } from '../procedure/level-row';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';

const linesOf = ({ criteria, currentCriteria = [] }: ServiceLevel): CurrentAnswer[] => [
  ...criteria,
  ...currentCriteria,
];

/** The level asked for against the published one: the criteria that turned, and all of them behind a click. */
export function Criteria({ page: { level, base } }: { page: ReviewPage }) {
  const { say, locale } = useSay();
  const before = new Map(base ? linesOf(base.level).map((line) => [line.id, line.met]) : []);
  const turned = linesOf(level).filter(({ id, met }) => before.has(id) && before.get(id) !== met);
  const gained = turned.filter(({ met }) => met);
  const lost = turned.filter(({ met }) => !met);
  return (
    <>
      <p>
        <strong>{say(messages.criteriaNow, { level: level.legacy, current: say(common[level.current]) })}</strong>
        <br />
        {base
          ? say(messages.criteriaBefore, {
              level: base.level.legacy,
              current: say(common[base.level.current]),
              revision: base.revision,
            })
          : say(messages.criteriaNew)}
      </p>
      {level.partial && (
        <p>{say(messages.partial, { reason: level.partial.text[locale], basis: level.partial.legalBasis })}</p>
      )}
      {base && turned.length === 0 && <p className="cat-quiet">{say(messages.nothingTurned)}</p>}
      {gained.length > 0 && (
        <>
          <h3>{say(messages.turnedMet)}</h3>
          <CriteriaList criteria={gained} withScale withEvidence />
        </>
      )}
      {lost.length > 0 && (
        <>
          <h3>{say(messages.turnedMissing)}</h3>
          <CriteriaList criteria={lost} withScale />
        </>
      )}
      {level.offerings && <Spread offerings={level.offerings} />}
      <details className="cat-details">
        <summary>{say(messages.allCriteria)}</summary>
        <CriteriaByLevel criteria={level.criteria} withEvidence />
      </details>
      {level.currentCriteria && (
        <details className="cat-details">
          <summary>{say(messages.currentCriteria)}</summary>
          <CriteriaList criteria={level.currentCriteria} withEvidence />
        </details>
      )}
    </>
  );
}

function Spread({ offerings }: { offerings: NonNullable<ServiceLevel['offerings']> }) {
  const { say } = useSay();
  return (
    <>
      <h3>{say(messages.spread)}</h3>
      <ul className="cat-changes">
        {offerings.map(({ agency, name, legacy, current }) => (
          <li key={agency ?? ''}>
            <span className="cat-pill cat-pill--quiet">{say(common.levelHeading, { level: legacy })}</span>
            <span>
              {name} · {say(common[current])}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
