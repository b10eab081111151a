'use client';
import type { ReactNode } from 'react';
import type { NodeRef } from '../../../form/commands/node-ref';
import { findFieldType } from '../../../form/field-types';
import { useField, useSay } from '../../state';
import type { InspectorPanel } from '../inspector-panel';
import { messages } from '../messages';
import { TextMember } from '../text-member';
import { useChange } from '../use-change';

const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

function FieldReasons({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const field = useField(nodeRef);
  const change = useChange(nodeRef);
  const { say } = useSay();
  if (field === undefined) return null;
  return (
    <>
      <TextMember
        label={say(messages.why)}
        hint={say(messages.whyHint)}
        value={field.why}
        rows={2}
        maxLength={2_000}
        onChange={(why) => change({ why: orNothing(why) })}
      />
      <TextMember
        label={say(messages.legalBasis)}
        value={field.legalBasis}
        rows={2}
        maxLength={2_000}
        onChange={(legalBasis) => change({ legalBasis: orNothing(legalBasis) })}
      />
      <TextMember
        label={say(messages.prefill)}
        hint={say(messages.prefillHint)}
        value={field.prefill}
        maxLength={200}
        onChange={(prefill) => change({ prefill: orNothing(prefill) })}
      />
    </>
  );
}

export const fieldReasonsPanel: InspectorPanel = {
  id: 'field-reasons',
  label: messages.reasons,
  shows: (found) => found.kind === 'field' && findFieldType(found.node.type)?.kind === 'value',
  Component: FieldReasons,
  isFolded: true,
};
