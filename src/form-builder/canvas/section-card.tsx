'use client';
import { memo, type ReactNode } from 'react';
import { fieldIdOf, fieldRef, type NodeRef } from '../../form/commands/node-ref';
import { fillBoth } from '../../form/commands/say-node';
import { useSay, useSection } from '../state';
import { Conditions } from './conditions';
import { FieldCard } from './field-card';
import { Handle } from './handle';
import { messages } from './messages';
import { spokenSection } from './names';
import { uniqueKeys } from './unique-keys';
import { usePart } from './use-part';

type Props = {
  nodeRef: NodeRef;
  position: number;
  count: number;
  /** So many of its fields are drawn whole, the others follow. */
  drawn: number;
};

/** A section with its fields. */
export const SectionCard = memo(function SectionCard({ nodeRef, position, count, drawn }: Props): ReactNode {
  const section = useSection(nodeRef);
  const part = usePart(nodeRef);
  const { say } = useSay();
  if (section === undefined) return null;
  const { fields, title, description } = section;
  const name = spokenSection(title);
  const refs = fields.map((field) => fieldRef(fieldIdOf(field)));
  const keys = uniqueKeys(refs);
  return (
    <div
      className="pb-section"
      role="presentation"
      data-drop="section"
      data-ref={nodeRef}
      data-edge={part.item['data-edge']}
    >
      <div
        {...part.item}
        role="treeitem"
        aria-selected={part.isSelected}
        tabIndex={part.item.tabIndex}
        data-drag
        className="pb-section-head"
        aria-level={2}
        aria-posinset={position}
        aria-setsize={count}
        aria-expanded={true}
        aria-label={say(name)}
        data-drop="field"
        data-drop-into="field"
      >
        <Handle label={say(fillBoth(messages.drag, { name }))} tabIndex={part.handleTabIndex} />
        <div className="pb-section-texts">
          <p className={title ? 'pb-section-title' : 'pb-section-title pb-unnamed'}>
            {title || say(messages.unnamedSection)}
          </p>
          {description ? <p className="pb-section-text">{description}</p> : null}
          <Conditions of={section} />
        </div>
        {section.block ? <span className="pb-tag">{say(messages.block)}</span> : null}
      </div>
      {refs.map((ref, index) => (
        <FieldCard
          key={keys[index]}
          nodeRef={ref}
          level={3}
          position={index + 1}
          count={fields.length}
          isDrawn={index < drawn}
        />
      ))}
      {fields.length === 0 ? (
        <p className="pb-section-empty" data-drop="field" data-drop-into="field" data-ref={nodeRef}>
          {say(messages.emptySection)}
        </p>
      ) : null}
    </div>
  );
});
