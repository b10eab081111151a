'use client';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { fieldIdOf, type NodeRef } from '../../../form/commands/node-ref';
import { fieldTypes, findFieldType } from '../../../form/field-types';
import { useBuilder, useField, useSay } from '../../state';
import type { InspectorPanel } from '../inspector-panel';
import { messages } from '../messages';

/** The name an answer is stored under, and the type. A name is taken when the person leaves the box: half of one is none. */
function FieldIdentity({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const { store } = useBuilder();
  const field = useField(nodeRef);
  const { say } = useSay();
  const id = useId();
  const key = field?.key ?? '';
  const [typed, setTyped] = useState(key);
  const [refused, setRefused] = useState('');
  useEffect(() => setTyped(key), [key]);
  if (field === undefined) return null;

  const rename = (): void => {
    const { problem } =
      typed === field.key
        ? {}
        : store.dispatch({ kind: 'change', nodes: [nodeRef], set: { key: typed } }, { keepFocus: true });
    setRefused(problem ? say(problem.message) : '');
  };
  return (
    <>
      <div className="pb-setting">
        <label className="pb-label" htmlFor={`${id}-key`}>
          {say(messages.key)}
        </label>
        <p id={`${id}-hint`} className="pb-hint">
          {say(messages.keyHint)}
        </p>
        <input
          id={`${id}-key`}
          className="pb-input pb-code"
          spellCheck={false}
          value={typed}
          maxLength={100}
          aria-invalid={refused !== '' || undefined}
          aria-describedby={`${id}-hint ${id}-refused`}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename();
          }}
        />
        <p id={`${id}-refused`} className="pb-bad" role="status">
          {refused}
        </p>
      </div>
      <div className="pb-setting">
        <label className="pb-label" htmlFor={`${id}-type`}>
          {say(messages.type)}
        </label>
        <p id={`${id}-type-hint`} className="pb-hint">
          {say(messages.typeHint)}
        </p>
        <select
          id={`${id}-type`}
          className="pb-input"
          aria-describedby={`${id}-type-hint`}
          value={field.type}
          onChange={(event) =>
            store.dispatch({ kind: 'change', nodes: [nodeRef], set: { type: event.target.value } }, { keepFocus: true })
          }
        >
          {fieldTypes
            .filter((type) => type.palette !== false || type.name === field.type)
            .map((type) => (
              <option key={type.name} value={type.name}>
                {say(type.label)}
              </option>
            ))}
          {findFieldType(field.type) ? null : <option value={field.type}>{field.type}</option>}
        </select>
      </div>
      <p className="pb-hint">{say(messages.id, { id: fieldIdOf(field) })}</p>
      {field.foreign ? <p className="pb-note">{say(messages.foreign)}</p> : null}
    </>
  );
}

export const fieldIdentityPanel: InspectorPanel = {
  id: 'field-identity',
  label: messages.identity,
  shows: (found) => found.kind === 'field',
  Component: FieldIdentity,
  isFolded: true,
};
