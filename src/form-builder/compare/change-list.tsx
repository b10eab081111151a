import type { ReactNode } from 'react';
import type { FormChange, Impact } from '../../form/compare';
import type { Text } from '../../messages/text';
import { useBuilder, useSay } from '../state';
import type { ChangeGroup } from './change-groups';
import { messages } from './messages';

export const impactTexts = {
  breaking: messages.breaking,
  compatible: messages.compatible,
  cosmetic: messages.cosmetic,
} as const satisfies Record<Impact, Text>;

const tagClass = {
  breaking: 'pb-tag pb-tag-bad',
  compatible: 'pb-tag pb-tag-good',
  cosmetic: 'pb-tag',
} as const satisfies Record<Impact, string>;

/** Changes under the steps they are in, each with its place to go to. */
export function ChangeGroups({ groups }: { groups: readonly ChangeGroup[] }): ReactNode {
  const { say } = useSay();
  const { store, facts } = useBuilder();
  return groups.map((group) => (
    <section key={group.key} className="pb-changes">
      <h3>{group.kind === 'step' ? group.step : say(group.kind === 'form' ? messages.wholeForm : messages.gone)}</h3>
      <ul>
        {group.changes.map(({ change, ref }) => (
          <ChangeItem key={change.id} change={change}>
            {facts.mayEdit && ref !== undefined && ref !== 'form' && (
              <button
                type="button"
                className="pb-button pb-button-quiet pb-button-small"
                onClick={() => store.goTo(ref)}
              >
                {say(messages.goTo)}
                <span className="pb-hidden">: {say(change.text)}</span>
              </button>
            )}
          </ChangeItem>
        ))}
      </ul>
    </section>
  ));
}

/** One change in plain words, with what it means for stored answers and for portals. */
export function ChangeItem({ change, children }: { change: FormChange; children?: ReactNode }): ReactNode {
  const { say } = useSay();
  const { drafts, portals } = change.effect;
  return (
    <li className="pb-change">
      <span className="pb-change-text">{say(change.text)}</span>
      <span className="pb-change-effects">
        <span className={tagClass[drafts]}>{say(messages.effectDrafts, { impact: say(impactTexts[drafts]) })}</span>{' '}
        <span className={tagClass[portals]}>{say(messages.effectPortals, { impact: say(impactTexts[portals]) })}</span>
      </span>
      {children}
    </li>
  );
}
