'use client';
import type { ReactNode } from 'react';
import { fieldIdOf, type NodeRef } from '../../../form/commands/node-ref';
import { findFieldType } from '../../../form/field-types';
import { useBuilder, useField, useSay } from '../../state';
import type { InspectorPanel } from '../inspector-panel';
import { messages } from '../messages';
import { TextMember } from '../text-member';
import { useChange } from '../use-change';

/** An empty text takes the member away. */
const orNothing = (text: string): string | undefined => (text === '' ? undefined : text);

function FieldTexts({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const field = useField(nodeRef);
  const change = useChange(nodeRef);
  const { facts } = useBuilder();
  const { say } = useSay();
  if (field === undefined) return null;
  const isAsked = findFieldType(field.type)?.kind === 'value';
  return (
    <>
      <TextMember
        label={say(messages.label)}
        value={field.label}
        maxLength={1_000}
        isFirst
        onChange={(label) => change({ label }, { keyFollows: !facts.releasedFields.has(fieldIdOf(field)) })}
      />
      {isAsked ? (
        <>
          <TextMember
            label={say(messages.help)}
            hint={say(messages.helpHint)}
            value={field.help}
            rows={2}
            maxLength={5_000}
            onChange={(help) => change({ help: orNothing(help) })}
          />
          <label className="pb-setting pb-check">
            <input
              type="checkbox"
              checked={field.required === true}
              onChange={(event) => change({ required: event.target.checked || undefined })}
            />
            <span>{say(messages.required)}</span>
          </label>
        </>
      ) : null}
    </>
  );
}

export const fieldTextsPanel: InspectorPanel = {
  id: 'field-texts',
  label: messages.texts,
  shows: (found) => found.kind === 'field',
  Component: FieldTexts,
};
