'use client';
import type { ServiceLevel } from '../service-level/level';
import { messages } from './messages';
import { useSay } from './use-say';

const levels = [1, 2, 3, 4] as const;

/** The level as computed, and every criterion with its sentence: what is met, what is missing and where it is mended. */
export function LevelChecklist({ level }: { level: ServiceLevel }) {
  const { say, locale } = useSay();
  return (
    <section className="pc-panel__box">
      <h3>{say(messages.levelNow, { level: level.legacy, current: say(messages[level.current]) })}</h3>
      {levels.map((step) => (
        <div key={step}>
          <h4>{say(messages.levelHeading, { level: step })}</h4>
          <ul className="pc-panel__criteria">
            {level.criteria
              .filter((criterion) => criterion.level === step)
              .map(({ id, met, title, because }) => (
                <li key={id} className={met ? 'pc-panel__met' : 'pc-panel__missing'}>
                  <strong>{say(met ? messages.met : messages.missing)}</strong> {title[locale]}: {because[locale]}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
