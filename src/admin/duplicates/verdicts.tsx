'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { ShownVerdict } from '../../../collections/duplicate-verdicts/endpoints';
import type { Text } from '../../messages/text';
import { askServer } from '../ask-server';
import { sayDate } from '../dates';
import { useSay } from '../use-say';
import { duplicateTexts as texts } from './messages';

type Props = { province: string; changes: number; onChanged: (told: Text) => void };

type Answer = { verdicts: ShownVerdict[]; total: number; pages: number };

/** The pairs that somebody has called different, each of which can be shown again. */
export function Verdicts({ province, changes, onChanged }: Props) {
  const { say, locale } = useSay();
  const { config } = useConfig();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const path = `${config.routes.api}/duplicate-verdicts`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said above changes this list
  useEffect(() => {
    void askServer<Answer>(`${path}/verdicts?province=${province}`).then(({ value }) => setAnswer(value ?? null));
  }, [path, province, changes]);
  if (!answer || answer.total === 0) return null;
  const takeBack = async (id: string): Promise<void> => {
    const { value } = await askServer(`${path}/${id}/take-back`, 'POST', {});
    if (value) onChanged(texts.takenBack);
  };
  return (
    <details className="cat-said">
      <summary>{say(texts.verdicts, { count: answer.total })}</summary>
      <ul className="cat-import-list">
        {answer.verdicts.map(({ id, oneName, otherName, byName, at }) => (
          <li key={id}>
            <span className="cat-said-pair">
              «{oneName}» {say(texts.and)} «{otherName}»
            </span>
            <span className="cat-quiet">{say(texts.verdictBy, { name: byName, date: sayDate(at, locale) })}</span>
            <button
              type="button"
              className="cat-button cat-button--quiet"
              aria-label={say(texts.takeBackOf, { one: oneName, other: otherName })}
              onClick={() => void takeBack(id)}
            >
              {say(texts.takeBack)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
