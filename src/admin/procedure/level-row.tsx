'use client';
import { fillText, type Text } from '../../messages/text';
import { criteria as legacyCriteria } from '../../service-level/criteria/index';
import type { CriterionAnswer, CurrentAnswer, ServiceLevel } from '../../service-level/level';
import { messages } from '../messages';
import { useSay } from '../use-say';
import { MendLink } from './mend-link';

const levels = [1, 2, 3, 4] as const;

/** The level as computed, what the next one lacks, and every criterion with its sentence behind one click. */
export function LevelRow({ level }: { level: ServiceLevel }) {
  const { say } = useSay();
  const met = level.criteria.filter((criterion) => criterion.met).length;
  const lackingNow = (level.currentCriteria ?? []).filter((criterion) => !criterion.met);
  // What the product itself cannot do yet would bury what somebody can mend.
  const toMend = lackingNow.filter(({ cause }) => cause !== 'platform');
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
          <CriteriaList criteria={lacking} />
        </>
      )}
      {lackingNow.length > 0 && (
        <>
          <p>
            {say(toMend.length > 0 ? messages.levelCurrentLacks : messages.levelCurrent, {
              current: say(messages[level.current]),
            })}
          </p>
          {toMend.length > 0 && <CriteriaList criteria={toMend} />}
          {lackingNow.length > toMend.length && (
            <p className="cat-quiet">
              {say(messages.levelPlatformLacks, { count: lackingNow.length - toMend.length })}
            </p>
          )}
        </>
      )}
      <details className="cat-details">
        <summary>{say(messages.levelAll)}</summary>
        <CriteriaByLevel criteria={level.criteria} />
        {level.currentCriteria && (
          <div>
            <h4>{say(messages.levelCurrentHeading)}</h4>
            <CriteriaList criteria={level.currentCriteria} />
          </div>
        )}
      </details>
    </>
  );
}

/** All criteria under the level they belong to. */
export function CriteriaByLevel({
  criteria,
  withEvidence = false,
}: {
  criteria: readonly CriterionAnswer[];
  withEvidence?: boolean;
}) {
  const { say } = useSay();
  return levels.map((step) => (
    <div key={step}>
      <h4>{say(messages.levelHeading, { level: step })}</h4>
      <CriteriaList criteria={criteria.filter((criterion) => criterion.level === step)} withEvidence={withEvidence} />
    </div>
  ));
}

const legacyLevels = new Map(legacyCriteria.map(({ id, level }) => [id, level]));

/** "Mức độ 4", or "T5, Nghị định 224/2026": the same title stands on both scales. */
function scaleLine(id: string): Text {
  const level = legacyLevels.get(id);
  if (level !== undefined) return fillText(messages.levelHeading, { level });
  return fillText(messages.currentLine, { line: id.split('-')[0]?.toUpperCase() ?? id });
}

/** Criteria, met or missing, each with its sentence. */
export function CriteriaList({
  criteria,
  withScale = false,
  withEvidence = false,
}: {
  criteria: readonly CurrentAnswer[];
  /** Says of each line which scale it belongs to, where lines of several stand together. */
  withScale?: boolean;
  /** Leads from what is met to where its evidence is looked at. */
  withEvidence?: boolean;
}) {
  const { say, locale } = useSay();
  return (
    <ul className="cat-criteria">
      {criteria.map(({ id, met, title, because, place, evidence }) => (
        <li key={id} className={met ? 'cat-met' : 'cat-missing'}>
          <span className="cat-mark">{say(met ? messages.met : messages.missing)}</span>
          <span>
            <strong>{title[locale]}.</strong> {withScale && <span className="cat-quiet">({say(scaleLine(id))}) </span>}
            {because[locale]}{' '}
            {(!met || (withEvidence && evidence !== undefined)) && (
              <MendLink answer={place ? { id, place } : { id }} isMet={met} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
