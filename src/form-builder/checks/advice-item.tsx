import type { ReactNode } from 'react';
import type { Advice } from '../../form/advice';
import { sayRef } from '../../form/commands/say-node';
import type { Text } from '../../messages/text';
import { fillTexts } from '../parts/fill-texts';
import { useBuilder, useSay, useSettledDraft } from '../state';
import { messages } from './messages';

export const severityTexts = {
  problem: messages.problem,
  warning: messages.warning,
  hint: messages.hintLevel,
} as const satisfies Record<Advice['severity'], Text>;

const tagClass = {
  problem: 'pb-tag pb-tag-bad',
  warning: 'pb-tag pb-tag-warn',
  hint: 'pb-tag',
} as const satisfies Record<Advice['severity'], string>;

type Props = { advice: Advice; isPlaceKnown: boolean; onFixed?: () => void };

/** One piece of advice, with the button that mends it where that is mechanical, and the way to its place. */
export function AdviceItem({ advice, isPlaceKnown, onFixed }: Props): ReactNode {
  const { say } = useSay();
  const { store } = useBuilder();
  const draft = useSettledDraft();
  const { severity, text, fix, place } = advice;
  return (
    <li className="pb-advice">
      <p className="pb-advice-text">
        {!isPlaceKnown && place !== 'form' && <span className="pb-advice-place">{say(sayRef(draft, place))}</span>}
        <span className={tagClass[severity]}>{say(severityTexts[severity])}</span> {say(text)}
      </p>
      <p className="pb-row">
        {fix && (
          <button
            type="button"
            className="pb-button pb-button-small"
            onClick={() => {
              const { problem } = store.dispatch(fix.command, { keepFocus: true });
              if (problem) return;
              store.announce(fillTexts(messages.fixed, { fix: fix.label }));
              onFixed?.();
            }}
          >
            {say(fix.label)}
            <span className="pb-hidden">: {say(text)}</span>
          </button>
        )}
        {!isPlaceKnown && place !== 'form' && (
          <button
            type="button"
            className="pb-button pb-button-quiet pb-button-small"
            onClick={() => store.goTo(place, 'inspector')}
          >
            {say(messages.goTo)}
            <span className="pb-hidden">: {say(text)}</span>
          </button>
        )}
      </p>
    </li>
  );
}
