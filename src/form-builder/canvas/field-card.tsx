'use client';
import { type MouseEvent, memo, type ReactNode } from 'react';
import { fieldIdOf, fieldRef, type NodeRef } from '../../form/commands/node-ref';
import { fillBoth } from '../../form/commands/say-node';
import { findFieldType } from '../../form/field-types';
import { insideOf } from '../../form/inside';
import type { Text } from '../../messages/text';
import { AdviceMark } from '../checks/advice-mark';
import { Icon } from '../icons/icon';
import { useBuilder, useBuilderState, useField, useSay } from '../state';
import { isComputedPath } from './computed';
import { Conditions } from './conditions';
import { FieldPreview } from './field-preview';
import { Handle } from './handle';
import { messages } from './messages';
import { spokenField, typeLabel } from './names';
import { uniqueKeys } from './unique-keys';
import { usePart } from './use-part';

type Props = {
  nodeRef: NodeRef;
  level: number;
  position: number;
  count: number;
  /** false: its label stands for it, the control follows. */
  isDrawn: boolean;
  /** How the paths of the fields around it begin: `children[].` in a table. */
  inside?: string;
};

/** One field on the canvas: what the citizen will see, inert, in a card that can be selected and moved. Columns of a table stand inside it. */
export const FieldCard = memo(function FieldCard({
  nodeRef,
  level,
  position,
  count,
  isDrawn,
  inside = '',
}: Props): ReactNode {
  const field = useField(nodeRef);
  const path = inside + (field?.key ?? '');
  const isComputed = useBuilderState(({ draft }) => isComputedPath(draft.rules, path));
  const part = usePart(nodeRef);
  const { say } = useSay();
  if (field === undefined) return null;
  const { fields } = field;
  const isGroup = findFieldType(field.type)?.inner === 'members';
  const refs = (fields ?? []).map((child) => fieldRef(fieldIdOf(child), fieldIdOf(field)));
  const keys = uniqueKeys(refs);
  return (
    <>
      <div
        {...part.item}
        role="treeitem"
        aria-selected={part.isSelected}
        tabIndex={part.item.tabIndex}
        data-drag
        className="pb-field"
        aria-level={level}
        aria-posinset={position}
        aria-setsize={count}
        aria-label={say(spokenField(field, isComputed))}
        aria-expanded={fields === undefined ? undefined : true}
        data-drop="field"
      >
        <div className="pb-field-top">
          <Handle
            label={say(fillBoth(messages.drag, { name: { vi: field.label, en: field.label } }))}
            tabIndex={part.handleTabIndex}
          />
          <span className="pb-field-type">
            <Icon name={field.type} />
            {say(typeLabel(field))}
          </span>
          {isComputed ? <span className="pb-tag">{say(messages.computed)}</span> : null}
          <AdviceMark nodeRef={nodeRef} />
        </div>
        <Conditions of={field} beside={path} />
        {fields === undefined && isDrawn ? (
          <FieldPreview field={field} path={nodeRef} />
        ) : (
          <p className="pb-table-label">{field.label || say(messages.unnamedField)}</p>
        )}
        {fields === undefined ? null : (
          <AddInside
            outer={nodeRef}
            label={say(isGroup ? messages.addMember : messages.addColumn)}
            tabIndex={part.handleTabIndex}
          />
        )}
      </div>
      {fields === undefined ? null : (
        <div className="pb-columns" role="presentation" data-drop="field" data-drop-into="field" data-ref={nodeRef}>
          <p className="pb-hint">{say(insideHint(fields.length, isGroup))}</p>
          {refs.map((ref, index) => (
            <FieldCard
              key={keys[index]}
              nodeRef={ref}
              level={level + 1}
              position={index + 1}
              count={fields.length}
              isDrawn={isDrawn}
              inside={insideOf(field, field.key)}
            />
          ))}
        </div>
      )}
    </>
  );
});

function insideHint(count: number, isGroup: boolean): Text {
  if (count === 0) return isGroup ? messages.emptyGroup : messages.emptyTable;
  return isGroup ? messages.members : messages.columns;
}

/** Adds a question to the rows of a table or to a group: beside it on the page, but inside it in the form. */
function AddInside({ outer, label, tabIndex }: { outer: NodeRef; label: string; tabIndex: number }): ReactNode {
  const { store } = useBuilder();
  const add = (event: MouseEvent): void => {
    event.stopPropagation();
    store.dispatch({ kind: 'add', what: { kind: 'field', type: 'text' }, at: { into: outer } }, { pane: 'inspector' });
  };
  return (
    <button type="button" className="pb-button pb-button-small pb-button-quiet" tabIndex={tabIndex} onClick={add}>
      <Icon name="plus" />
      {label}
    </button>
  );
}
