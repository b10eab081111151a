'use client';
import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { MasterStanding } from '../../../collections/master-links/standing';
import type { MasterDifference } from '../../masters/differences';
import { masterStateNames } from '../../masters/messages';
import { sayDate } from '../dates';
import { TextDialog } from '../review/text-dialog';
import { useSay } from '../use-say';
import { masterTexts as texts } from './messages';

type Props = {
  standing: MasterStanding;
  isBusy: boolean;
  onAccept: (units: readonly string[]) => void;
  onKeep: (unit: string, reason: string) => void;
};

const tones = { open: 'warn', reconsider: 'warn', deviation: 'quiet' } as const;

/** Every part that differs, side by side, with what is decided about it. */
export function MasterDifferences({ standing: { differences, open }, isBusy, onAccept, onKeep }: Props) {
  const { say } = useSay();
  const [keeping, setKeeping] = useState<MasterDifference | null>(null);
  const undecided = differences.filter(({ state }) => state !== 'deviation').map(({ unit }) => unit);
  if (differences.length === 0) return <p>{say(texts.same)}</p>;
  return (
    <>
      <h3>{say(texts.differ, { count: differences.length, open })}</h3>
      <ul className="cat-cards">
        {differences.map((difference) => (
          <Part
            key={difference.unit}
            difference={difference}
            isBusy={isBusy}
            onAccept={() => onAccept([difference.unit])}
            onKeep={() => setKeeping(difference)}
          />
        ))}
      </ul>
      {undecided.length > 1 && (
        <div className="cat-actions">
          <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={() => onAccept(undecided)}>
            {say(texts.acceptAll, { count: undecided.length })}
          </Button>
        </div>
      )}
      {keeping && (
        <TextDialog
          title={say(texts.keepOf, { part: say(keeping.title) })}
          label={say(texts.keepLabel)}
          yes={say(texts.keepYes)}
          no={say(texts.cancel)}
          onText={(reason) => onKeep(keeping.unit, reason)}
          onClose={() => setKeeping(null)}
        />
      )}
    </>
  );
}

type PartProps = { difference: MasterDifference; isBusy: boolean; onAccept: () => void; onKeep: () => void };

function Part({ difference, isBusy, onAccept, onKeep }: PartProps) {
  const { say, locale } = useSay();
  const { title, local, master, state, deviation } = difference;
  const sides = [
    { name: texts.ours, text: local },
    { name: texts.theirs, text: master },
  ];
  return (
    <li className="cat-panel">
      <h4 className="cat-group-kind">
        {say(title)} <span className={`cat-pill cat-pill--${tones[state]}`}>{say(masterStateNames[state])}</span>
      </h4>
      <dl className="cat-merge-options">
        {sides.map(({ name, text }) => (
          <div key={name.en} className="cat-side">
            <dt className="cat-quiet">{say(name)}</dt>
            <dd className="cat-merge-value">{text === '' ? say(texts.nothing) : text}</dd>
          </div>
        ))}
      </dl>
      {deviation && (
        <p className="cat-quiet">
          {say(texts.reason, {
            reason: deviation.reason,
            name: deviation.byName,
            date: sayDate(deviation.at, locale, 'day'),
          })}
        </p>
      )}
      <div className="cat-actions">
        <Button
          size="small"
          margin={false}
          disabled={isBusy}
          aria-label={say(texts.acceptOf, { part: say(title) })}
          onClick={onAccept}
        >
          {say(texts.accept)}
        </Button>
        {state !== 'deviation' && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            disabled={isBusy}
            aria-label={say(texts.keepOf, { part: say(title) })}
            onClick={onKeep}
          >
            {say(texts.keep)}
          </Button>
        )}
      </div>
    </li>
  );
}
