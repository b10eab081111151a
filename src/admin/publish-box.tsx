'use client';
import { Button } from '@payloadcms/ui';
import type { Standing } from '../../collections/publishing/standing';
import type { Problem } from '../problem/problem';
import { messages } from './messages';
import { useSay } from './use-say';

type Props = { standing: Standing; problems: readonly Problem[]; disabled: boolean; onPublish: () => void };

const dateIn = (locale: string, iso: string) =>
  new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(iso));

/** What is published, whether there is more to publish, and what stands in the way. */
export function PublishBox({ standing, problems, disabled, onPublish }: Props) {
  const { say, locale } = useSay();
  const { release, changed, publicPath } = standing;
  return (
    <section className="pc-panel__box">
      <p>
        {release
          ? say(messages.released, { ...release, date: dateIn(locale, release.releasedAt) })
          : say(messages.notReleased)}{' '}
        <strong>{say(changed ? messages.changed : messages.unchanged)}</strong>{' '}
        {publicPath && (
          <a href={publicPath} target="_blank" rel="noreferrer">
            {say(messages.publicPage)}
          </a>
        )}
      </p>
      {problems.length > 0 && (
        <div className="pc-panel__problems" role="alert">
          <p>{say(messages.inTheWay)}</p>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.field ?? ''} ${problem.code} ${problem.message.vi}`}>
                {problem.field ? <code>{problem.field}</code> : null} {problem.message[locale]}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button size="medium" disabled={disabled || !changed || problems.length > 0} onClick={onPublish}>
        {say(messages.publish)}
      </Button>
    </section>
  );
}
