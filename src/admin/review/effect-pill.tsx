'use client';
import { useSay } from '../use-say';
import { reviewMessages as messages } from './messages';

const tones = { harmless: 'quiet', compatible: 'good', breaking: 'warn' } as const;

const isEffect = (value: string): value is keyof typeof tones => value in tones;

/** What a change means for applicants and programs, in a word; colour only repeats it. */
export function EffectPill({ effect }: { effect: string }) {
  const { say } = useSay();
  if (!isEffect(effect)) return null;
  return <span className={`cat-pill cat-pill--${tones[effect]}`}>{say(messages.effects[effect])}</span>;
}
