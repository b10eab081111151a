'use client';
import type { DossierEvent, DossierState } from '../../dossier/dossier';
import { states } from '../../dossier/states';
import { sayDate } from '../dates';
import { messages } from '../messages';
import { useSay } from '../use-say';

/** What happened to a dossier, oldest first. */
export function History({ events }: { events: readonly DossierEvent[] }) {
  const { say, locale } = useSay();
  const nameOf = (state: DossierState) => states.find((known) => known.state === state)?.name[locale] ?? state;
  return (
    <section className="cat-panel">
      <h3>{say(messages.history)}</h3>
      <ol className="cat-history">
        {events.map(({ at, by, to, note }) => (
          <li key={`${at} ${to}`}>
            <time dateTime={at}>{sayDate(at, locale)}</time> <strong>{nameOf(to)}</strong>{' '}
            <span className="cat-quiet">({by === 'applicant' ? say(messages.byApplicant) : by})</span>
            {note && <p>{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
