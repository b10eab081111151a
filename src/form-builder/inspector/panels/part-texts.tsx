'use client';
import type { ReactNode } from 'react';
import { findNode, type NodeRef } from '../../../form/commands/node-ref';
import { useDraft, useSay } from '../../state';
import type { InspectorPanel } from '../inspector-panel';
import { messages } from '../messages';
import { TextMember } from '../text-member';
import { useChange } from '../use-change';

const titleLabels = { form: messages.formTitle, step: messages.stepTitle, section: messages.sectionTitle } as const;

/** Title and description of the form, a step or a section. */
function PartTexts({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const found = findNode(useDraft(), nodeRef);
  const change = useChange(nodeRef);
  const { say } = useSay();
  if (found === undefined || found.kind === 'field') return null;
  const { kind, node } = found;
  return (
    <>
      <TextMember
        label={say(titleLabels[kind])}
        value={node.title}
        maxLength={kind === 'form' ? 1_500 : 300}
        isFirst
        onChange={(title) => change({ title: kind === 'section' && title === '' ? undefined : title })}
      />
      <TextMember
        label={say(kind === 'form' ? messages.formDescription : messages.description)}
        value={node.description}
        rows={3}
        maxLength={5_000}
        onChange={(description) => change({ description: description === '' ? undefined : description })}
      />
    </>
  );
}

export const partTextsPanel: InspectorPanel = {
  id: 'part-texts',
  label: messages.texts,
  shows: (found) => found.kind !== 'field',
  Component: PartTexts,
};
