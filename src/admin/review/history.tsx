'use client';
import type { PageEvent, ReviewPage } from '../../../collections/level-reviews/page';
import { sayDate } from '../dates';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';

/** What has happened to the request, in order, with what people wrote. */
export function History({ page }: { page: ReviewPage }) {
  const { say } = useSay();
  if (page.events.length === 0) return <p className="cat-quiet">{say(messages.noHistory)}</p>;
  const changes = [...page.changes.procedure, ...page.changes.forms.flatMap(({ changes: ofForm }) => ofForm)];
  const nameOf = (path: string) => changes.find((change) => change.path === path)?.text;
  return (
    <ol className="cat-list">
      {page.events.map((event) => (
        <Happened
          key={`${event.at} ${event.event}`}
          event={event}
          about={event.field ? nameOf(event.field) : undefined}
        />
      ))}
    </ol>
  );
}

function Happened({ event, about }: { event: PageEvent; about: { vi: string; en: string } | undefined }) {
  const { say, locale } = useSay();
  const values = { askedOf: event.askedOf ?? '', revision: event.revision ?? '' };
  const on = event.releaseOn ? sayDate(`${event.releaseOn}T12:00:00+07:00`, locale, 'day') : '';
  return (
    <li>
      <strong>{say(messages.events[event.event], values)}</strong> · <bdi>{event.who ?? say(messages.bySystem)}</bdi>
      {on && `; ${say(messages.plannedFor, { date: on })}`}
      {event.text && (
        <p>
          {event.field && <em>{about?.[locale] ?? event.field}: </em>}
          <bdi>{event.text}</bdi>
        </p>
      )}
      <span className="cat-quiet">{sayDate(event.at, locale)}</span>
    </li>
  );
}
