'use client';
import type { ReactNode } from 'react';
import { findNode } from '../../form/commands/node-ref';
import { useBuilder, useDraft, useSay, useSelection } from '../state';
import { messages } from './messages';

/** What can be set for several selected fields at once. */
export function Several(): ReactNode {
  const { store } = useBuilder();
  const { refs } = useSelection();
  const draft = useDraft();
  const { say } = useSay();
  const fields = refs.flatMap((ref) => {
    const found = findNode(draft, ref);
    return found?.kind === 'field' ? [found.node] : [];
  });
  const required = fields.filter((field) => field.required === true).length;
  return (
    <div className="pb-panel">
      <p className="pb-hint">{say(messages.severalHint)}</p>
      {fields.length === 0 ? null : (
        <label className="pb-setting pb-check">
          <input
            type="checkbox"
            checked={required === fields.length}
            ref={(box) => {
              if (box) box.indeterminate = required > 0 && required < fields.length;
            }}
            onChange={(event) =>
              store.dispatch(
                { kind: 'change', nodes: [...refs], set: { required: event.target.checked || undefined } },
                { keepFocus: true },
              )
            }
          />
          <span>{say(messages.required)}</span>
        </label>
      )}
    </div>
  );
}
