'use client';
import type { ReviewPage } from '../../../collections/level-reviews/page';
import { sayDate } from '../dates';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';

/** What depends on what is published now. */
export function Impact({ page: { impact } }: { page: ReviewPage }) {
  const { say, locale } = useSay();
  return (
    <>
      <p>{say(messages.impactDossiers, { open: impact.openDossiers, all: impact.allDossiers })}</p>
      <p>{say(impact.portals.length > 0 ? messages.impactPortals : messages.noPortals)}</p>
      {impact.portals.length > 0 && (
        <ul>
          {impact.portals.map(({ name, pulls, revision, lastAt }) => (
            <li key={name}>
              {say(messages.portalPulls, { name, pulls, revision, day: sayDate(lastAt, locale, 'day') })}
            </li>
          ))}
        </ul>
      )}
      {impact.silentPortals > 0 && <p>{say(messages.silentPortals, { count: impact.silentPortals })}</p>}
      {impact.blocks.length > 0 && (
        <p>
          {say(messages.impactBlocks, {
            blocks: impact.blocks.map(({ title, otherForms }) => `${title} (${otherForms})`).join(', '),
          })}
        </p>
      )}
    </>
  );
}
