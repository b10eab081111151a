'use client';
import type { ReactNode } from 'react';
import { fillBoth } from '../../form/commands/say-node';
import type { Condition } from '../../form/conditions/condition';
import { sayOfForm } from '../../form/conditions/say';
import type { FieldDraft, SectionDraft } from '../../form/draft';
import type { Text } from '../../messages/text';
import { useSay, useSettledForm } from '../state';
import { messages } from './messages';

type Props = { showWhen?: Condition | undefined; requireWhen?: Condition | undefined; beside?: string };

/** The conditions of a part as sentences; nothing when it has none. */
export function Conditions({ of, beside }: { of: FieldDraft | SectionDraft; beside?: string }): ReactNode {
  const requireWhen = 'requireWhen' in of ? of.requireWhen : undefined;
  if (of.showWhen === undefined && requireWhen === undefined) return null;
  return <Sentences showWhen={of.showWhen} requireWhen={requireWhen} {...(beside === undefined ? {} : { beside })} />;
}

function Sentences({ showWhen, requireWhen, beside }: Props): ReactNode {
  const form = useSettledForm();
  const { say } = useSay();
  const sentence = (message: Text, condition: Condition): string =>
    say(fillBoth(message, { condition: sayOfForm(form, condition, beside) }));
  return (
    <p className="pb-conditions">
      {showWhen ? <span>{sentence(messages.showWhen, showWhen)}</span> : null}
      {requireWhen ? <span>{sentence(messages.requireWhen, requireWhen)}</span> : null}
    </p>
  );
}
