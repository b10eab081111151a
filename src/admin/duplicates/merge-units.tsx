'use client';
import { useId } from 'react';
import type { Comparison } from '../../../collections/procedure-merges/compare';
import { fromAll, type MergeDifference } from '../../duplicates/merge';
import { useSay } from '../use-say';
import { mergeScreenTexts as texts } from './messages';

type Props = {
  comparison: Comparison;
  kept: string;
  choices: Readonly<Record<string, string>>;
  onChoose: (unit: string, choice: string) => void;
};

/** Every part in which the procedures differ, with what each says; one of them is taken. */
export function MergeUnits({ comparison: { procedures, differences }, kept, choices, onChoose }: Props) {
  const { say } = useSay();
  const inOrder = [...procedures].sort((one, other) => (one.key < other.key ? -1 : 1));
  return (
    <section className="cat-merge-units">
      <h2>{say(texts.differ, { count: differences.length })}</h2>
      {differences.length === 0 && <p className="cat-quiet">{say(texts.noDifference)}</p>}
      {differences.map((difference) => (
        <Unit
          key={difference.unit}
          difference={difference}
          sources={inOrder.map(({ id, key, code }) => ({ id, label: code ?? key, isKept: id === kept }))}
          choice={choices[difference.unit] ?? kept}
          onChoose={(choice) => onChoose(difference.unit, choice)}
        />
      ))}
    </section>
  );
}

type UnitProps = {
  difference: MergeDifference;
  sources: readonly { id: string; label: string; isKept: boolean }[];
  choice: string;
  onChoose: (choice: string) => void;
};

function Unit({ difference: { unit, title, values, canJoin }, sources, choice, onChoose }: UnitProps) {
  const { say } = useSay();
  const group = useId();
  return (
    <fieldset className="cat-merge-part">
      <legend>{say(title)}</legend>
      <div className="cat-merge-options">
        {sources.map(({ id, label, isKept }) => (
          <label key={id} className="cat-merge-option">
            <input
              type="radio"
              name={group}
              value={id}
              checked={choice === id}
              onChange={() => onChoose(id)}
              data-unit={unit}
            />
            <span>
              <span className="cat-quiet">{label}</span>
              {isKept && <strong> · {say(texts.isKept)}</strong>}
              <span className="cat-merge-value">
                {values[id] === '' || values[id] === undefined ? say(texts.nothing) : values[id]}
              </span>
            </span>
          </label>
        ))}
        {canJoin && (
          <label className="cat-merge-option">
            <input
              type="radio"
              name={group}
              value={fromAll}
              checked={choice === fromAll}
              onChange={() => onChoose(fromAll)}
              data-unit={unit}
            />
            <span>{say(texts.takeAll)}</span>
          </label>
        )}
      </div>
    </fieldset>
  );
}
