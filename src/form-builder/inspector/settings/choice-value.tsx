'use client';
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { Choice } from '../../../form/field-types/settings';
import { useBuilder, useSay } from '../../state';
import { messages } from '../messages';

type Props = { choices: readonly Choice[]; index: number; onChange: (choices: Choice[]) => void };

/**
 * The stored value of one choice. It is taken when the person leaves the box: what speaks of it follows, and half of a value might be
 * that of another choice.
 */
export function ChoiceValue({ choices, index, onChange }: Props): ReactNode {
  const { store } = useBuilder();
  const { say } = useSay();
  const id = useId();
  const value = choices[index]?.value ?? '';
  const [typed, setTyped] = useState(value);
  const [refused, setRefused] = useState('');
  useEffect(() => {
    setTyped(value);
    setRefused('');
  }, [value]);

  const take = (): void => {
    const next = typed.normalize('NFC').trim();
    const isTaken = choices.some((choice, at) => at !== index && choice.value === next);
    setRefused(next === '' ? say(messages.valueMissing) : isTaken ? say(messages.valueTaken) : '');
    if (next === '' || isTaken || next === value) return;
    onChange(choices.map((choice, at) => (at === index ? { ...choice, value: next } : choice)));
    store.seal();
  };
  return (
    <>
      <input
        className="pb-input pb-choice-value"
        aria-label={say(messages.choiceValue, { number: index + 1 })}
        aria-invalid={refused !== '' || undefined}
        aria-describedby={`${id}-refused`}
        spellCheck={false}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
      <p id={`${id}-refused`} className="pb-bad" role="status">
        {refused}
      </p>
    </>
  );
}
