import type { CriterionAnswer } from '../../service-level/level';
import type { PageContext } from '../page-context';
import { showDate } from '../words/dates';
import { currentLevelNames, levelNames } from '../words/vocabulary';
import { procedureTexts } from './messages';
import type { Subject } from './subject';

const legacyLevels = [1, 2, 3, 4] as const;

/** The level with its reason: every criterion, met or missing, in a sentence. */
export function LevelSection({ context, procedure, release }: Subject) {
  const { level } = release;
  const plan = { level: context.say(levelNames[procedure.target.legacy]) };
  return (
    <>
      <p className="level-line">
        <strong>{context.say(levelNames[level.legacy])}</strong>
        <span>{context.say(currentLevelNames[level.current])}</span>
      </p>
      <p>{context.say(procedureTexts.levelLead)}</p>
      {level.current !== 'toan-trinh' && level.reason && (
        <p>{context.say(procedureTexts.levelReason, { reason: context.say(level.reason) })}</p>
      )}
      {level.criteria.length > 0 && <h3>{context.say(procedureTexts.levelCriteria)}</h3>}
      {legacyLevels.map((legacy) => (
        <Criteria
          key={legacy}
          context={context}
          level={legacy}
          answers={level.criteria.filter((answer) => answer.level === legacy)}
        />
      ))}
      <p className="hint">
        {procedure.target.date === null
          ? context.say(procedureTexts.levelTarget, plan)
          : context.say(procedureTexts.levelTargetDate, { ...plan, date: showDate(procedure.target.date) })}
      </p>
    </>
  );
}

function Criteria(props: { context: PageContext; level: number; answers: readonly CriterionAnswer[] }) {
  const { context } = props;
  if (props.answers.length === 0) return null;
  return (
    <div className="criteria">
      <h4>{context.say(procedureTexts.levelGroup, { level: props.level })}</h4>
      <ul>
        {props.answers.map((answer) => (
          <li key={answer.id} className={answer.met ? 'criterion criterion-met' : 'criterion criterion-missing'}>
            <span className="criterion-mark">
              {context.say(answer.met ? procedureTexts.met : procedureTexts.missing)}
            </span>
            <span className="criterion-text">
              <strong>{context.say(answer.title)}</strong>
              <span className="cell-note">{context.say(answer.because)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
