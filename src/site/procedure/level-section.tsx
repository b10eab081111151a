import { forCitizens } from '../../service-level/for-citizens';
import type { CurrentAnswer } from '../../service-level/level';
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
      {level.current !== 'toan-trinh' && level.reason && !level.partial && (
        <p>{context.say(procedureTexts.levelReason, { reason: context.say(level.reason) })}</p>
      )}
      {level.current === 'thong-tin' && level.legacy >= 3 && <p>{context.say(procedureTexts.levelInformationOnly)}</p>}
      {level.partial && (
        <p>
          {context.say(procedureTexts.levelPartial, {
            reason: context.say(level.partial.text),
            basis: level.partial.legalBasis,
          })}
        </p>
      )}
      {level.offerings && (
        <ul>
          {level.offerings.map(({ agency, name, legacy, current }) => (
            <li key={agency ?? ''}>
              {name}: {context.say(levelNames[legacy])}, {context.say(currentLevelNames[current])}
            </li>
          ))}
        </ul>
      )}
      {level.criteria.length > 0 && <h3>{context.say(procedureTexts.levelCriteria)}</h3>}
      {legacyLevels.map((legacy) => (
        <Criteria
          key={legacy}
          context={context}
          title={context.say(procedureTexts.levelGroup, { level: legacy })}
          answers={level.criteria.filter((answer) => answer.level === legacy)}
        />
      ))}
      {level.currentCriteria && (
        <Criteria
          context={context}
          title={context.say(procedureTexts.levelGroupCurrent)}
          answers={level.currentCriteria}
        />
      )}
      <p className="hint">
        {procedure.target.date === null
          ? context.say(procedureTexts.levelTarget, plan)
          : context.say(procedureTexts.levelTargetDate, { ...plan, date: showDate(procedure.target.date) })}
      </p>
    </>
  );
}

function Criteria(props: { context: PageContext; title: string; answers: readonly CurrentAnswer[] }) {
  const { context } = props;
  if (props.answers.length === 0) return null;
  return (
    <div className="criteria">
      <h4>{props.title}</h4>
      <ul>
        {props.answers.map((answer) => (
          <li key={answer.id} className={answer.met ? 'criterion criterion-met' : 'criterion criterion-missing'}>
            <span className="criterion-mark">
              {context.say(answer.met ? procedureTexts.met : procedureTexts.missing)}
            </span>
            <span className="criterion-text">
              <strong>{context.say(answer.title)}</strong>
              <span className="cell-note">{context.say(forCitizens(answer.because))}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
