'use client';
import { Button, useConfig } from '@payloadcms/ui';
import { useId, useState } from 'react';
import type { ListedGroup, ListedMember } from '../../../collections/duplicate-verdicts/list';
import { duplicateKinds } from '../../duplicates/kinds';
import { useSay } from '../use-say';
import { duplicateTexts as texts } from './messages';

/** This many become one at once (collections/procedure-merges/sources.ts). */
const mostMerged = 6;

type Props = { group: ListedGroup; onDifferent: (group: ListedGroup, chosen: readonly string[]) => Promise<void> };

/** The public one first, then one with a code: what will mostly be kept. */
function bestFirst(members: readonly ListedMember[]): ListedMember[] {
  const worth = ({ isPublic, code }: ListedMember) => (isPublic ? 2 : 0) + (code ? 1 : 0);
  return [...members].sort((one, other) => worth(other) - worth(one));
}

/** Procedures that may be one: what tells them apart, and what to do about it. */
export function GroupCard({ group, onDifferent }: Props) {
  const { say } = useSay();
  const { config } = useConfig();
  const heading = useId();
  const [isBusy, setBusy] = useState(false);
  const { kind, likeness, all, members } = group;
  // Names that are only alike are chosen by people: most of a set of variants are different procedures.
  const isToChoose = members.length > 2 && likeness < 1;
  const [chosen, setChosen] = useState<readonly string[]>(
    isToChoose ? [] : members.slice(0, mostMerged).map(({ id }) => id),
  );
  const kindOf = duplicateKinds.find(({ code }) => code === kind);
  const ids = bestFirst(members.filter(({ id }) => chosen.includes(id))).map(({ id }) => id);
  const canMerge = ids.length >= 2 && ids.length <= mostMerged;
  const name = members[0]?.name ?? '';
  const choose = (id: string, isChosen: boolean): void =>
    setChosen(isChosen ? [...chosen, id] : chosen.filter((each) => each !== id));
  const different = async (): Promise<void> => {
    setBusy(true);
    await onDifferent(group, chosen);
    setBusy(false);
  };
  return (
    <li className="cat-panel" aria-labelledby={heading} aria-busy={isBusy}>
      <h2 id={heading} className="cat-group-kind">
        <span className="cat-pill cat-pill--warn">{kindOf ? say(kindOf.name) : kind}</span>{' '}
        {likeness < 1 && <span>{say(texts.alike, { percent: Math.round(likeness * 100) })}</span>}
      </h2>
      <ul className="cat-members">
        {members.map((member) => (
          <Member
            key={member.id}
            member={member}
            isChoosable={members.length > 2}
            isChosen={chosen.includes(member.id)}
            onChoose={(isChosen) => choose(member.id, isChosen)}
          />
        ))}
      </ul>
      {all > members.length && <p className="cat-quiet">{say(texts.more, { count: all - members.length })}</p>}
      <div className="cat-actions">
        {canMerge ? (
          <a
            className="cat-button"
            href={`${config.routes.admin}/duplicates/merge?ids=${ids.join(',')}`}
            aria-label={say(texts.compareOf, { count: ids.length, name })}
          >
            {say(texts.compare)}
          </a>
        ) : (
          <span className="cat-warn">{say(texts.chooseTwo)}</span>
        )}
        <Button
          buttonStyle="secondary"
          margin={false}
          disabled={isBusy || ids.length < 2}
          aria-label={say(texts.differentOf, { name })}
          onClick={() => void different()}
        >
          {say(texts.different)}
        </Button>
      </div>
    </li>
  );
}

type MemberProps = {
  member: ListedMember;
  isChoosable: boolean;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
};

function Member({ member, isChoosable, isChosen, onChoose }: MemberProps) {
  const { say } = useSay();
  const { config } = useConfig();
  const { id, key, code, name, parts, agency, isPublic, level } = member;
  return (
    <li>
      {isChoosable && (
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={say(texts.chosen, { name, key })}
          onChange={({ target }) => onChoose(target.checked)}
        />
      )}
      <div>
        <a href={`${config.routes.admin}/collections/procedures/${id}`}>
          {parts.map(({ text, isOwn }, place) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one name, in their order
            isOwn ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
          )}
        </a>
        <p className="cat-quiet">
          {code ?? say(texts.noCode)} · {agency}
        </p>
      </div>
      <span className={`cat-pill cat-pill--${isPublic ? 'good' : 'quiet'}`}>
        {isPublic ? say(texts.public, { level: level ?? 0 }) : say(texts.draft)}
      </span>
    </li>
  );
}
