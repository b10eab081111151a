'use client';
import { useConfig } from '@payloadcms/ui';
import type { Queue, QueueLine } from '../../../collections/level-reviews/queue';
import { changeKinds } from '../../service-level/publishing-rules';
import { sayDate } from '../dates';
import { Pages } from '../pages';
import { useSay } from '../use-say';
import { EffectPill } from './effect-pill';
import { reviewMessages as messages } from './messages';

type Props = {
  queue: Queue;
  state: string;
  isNarrowed: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  onPage: (page: number) => void;
};

/** One page of the queue. Requests can be chosen while something can be done to several of them. */
export function QueueTable({ queue, state, isNarrowed, chosen, onChoose, onPage }: Props) {
  const { say } = useSay();
  const isChoosing = state === 'draft' || (state === 'submitted' && queue.mayReview);
  if (queue.lines.length === 0) {
    const empty = state === 'draft' || state === 'submitted' ? messages.emptyStates[state] : messages.emptyStates.other;
    return <p className="cat-empty">{say(isNarrowed ? messages.noMatch : empty)}</p>;
  }
  const ids = queue.lines.map(({ id }) => id);
  const isAll = ids.every((id) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  const { columns } = messages;
  return (
    <>
      <div className="cat-scroll">
        <table className="cat-table">
          <thead>
            <tr>
              {isChoosing && (
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={say(messages.selectAll)}
                    checked={isAll}
                    onChange={() => onChoose(new Set(isAll ? [] : ids))}
                  />
                </th>
              )}
              <th scope="col">{say(columns.procedure)}</th>
              <th scope="col">{say(columns.level)}</th>
              {state !== 'draft' && <th scope="col">{say(columns.change)}</th>}
              {state !== 'draft' && <th scope="col">{say(columns.by)}</th>}
              <th scope="col">{say(columns.waiting)}</th>
              <th scope="col">{say(columns.target)}</th>
            </tr>
          </thead>
          <tbody>
            {queue.lines.map((line) => (
              <Line
                key={line.id}
                line={line}
                isChosen={chosen.has(line.id)}
                {...(isChoosing ? { onToggle: () => toggle(line.id) } : {})}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className="cat-quiet">{say(messages.count, { total: queue.total })}</p>
      <Pages page={queue.page} pages={queue.pages} onPage={onPage} />
    </>
  );
}

function Line({ line, isChosen, onToggle }: { line: QueueLine; isChosen: boolean; onToggle?: () => void }) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const { admin } = config.routes;
  const isDraft = line.state === 'draft';
  const href = isDraft ? `${admin}/collections/procedures/${line.procedure}` : `${admin}/reviews/${line.id}`;
  const kind = changeKinds.find((each) => each.kind === line.kind)?.name;
  return (
    <tr>
      {onToggle && (
        <td>
          <input
            type="checkbox"
            aria-label={say(messages.select, { title: line.title })}
            checked={isChosen}
            onChange={onToggle}
          />
        </td>
      )}
      <th scope="row">
        <a href={href}>
          <bdi>{line.title}</bdi>
        </a>
        <span className="cat-quiet">
          {line.key}
          {line.agencyName && ` · ${line.agencyName}`}
        </span>
        {line.isAsked && <span className="cat-pill cat-pill--warn">{say(messages.asked)}</span>}
        {line.isOwn && <span className="cat-pill cat-pill--quiet">{say(messages.own)}</span>}
      </th>
      <td className="cat-nowrap">{levelText(line, say)}</td>
      {!isDraft && (
        <td>
          {kind && <span>{say(kind)} </span>}
          <EffectPill effect={line.effect} />
        </td>
      )}
      {!isDraft && (
        <td>
          {line.submittedByName}
          <span className="cat-quiet">{sayDate(line.submittedAt, locale)}</span>
        </td>
      )}
      <td className="cat-nowrap">{line.days === 0 ? say(messages.today) : say(messages.days, { days: line.days })}</td>
      <td className="cat-nowrap">
        {line.targetDate ? sayDate(`${line.targetDate}T12:00:00+07:00`, locale, 'day') : say(messages.none)}
      </td>
    </tr>
  );
}

function levelText({ state, levelFrom: from, levelTo: to }: QueueLine, say: ReturnType<typeof useSay>['say']): string {
  if (state === 'draft') return say(messages.targetLevel, { from: from ?? '–', to });
  if (from === null) return say(messages.firstLevel, { to });
  return from === to ? say(messages.sameLevel, { to }) : say(messages.fromTo, { from, to });
}
