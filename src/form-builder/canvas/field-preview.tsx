'use client';
import { memo, type ReactNode } from 'react';
import type { FieldDraft } from '../../form/draft';
import { findFieldType } from '../../form/field-types';
import type { JsonSchema, UiSchema } from '../../form/json';
import { fieldSchema, fieldUi } from '../../form/to-schema';
import { controlOf } from '../../form-view/controls';
import { useSay } from '../state';
import { messages } from './messages';

type Compiled = { schema: JsonSchema; ui: UiSchema };

const compiled = new WeakMap<FieldDraft, Compiled>();

/** The nodes of one field; made once per field object. */
function compile(field: FieldDraft): Compiled {
  const known = compiled.get(field);
  if (known !== undefined) return known;
  const nodes = { schema: fieldSchema(field), ui: fieldUi(field) };
  compiled.set(field, nodes);
  return nodes;
}

const nothing = (): void => {};

/**
 * A field as the citizen will see it, by the very control of the public form. It cannot be filled in here: it is inert, and what
 * surrounds it says what it is.
 */
export const FieldPreview = memo(function FieldPreview({
  field,
  path,
}: {
  field: FieldDraft;
  path: string;
}): ReactNode {
  const { say } = useSay();
  const { schema, ui } = compile(field);
  const control = controlOf(schema);
  if (control === undefined) {
    const isLayout = findFieldType(field.type)?.kind === 'layout';
    return isLayout ? (
      <p className="pb-canvas-heading">{field.label}</p>
    ) : (
      <div className="pb-canvas-foreign">
        <strong>{field.label || field.key}</strong>
        <span className="pb-hint">{say(messages.foreign)}</span>
      </div>
    );
  }
  return (
    <div className="pc-form pb-field-preview" inert>
      <control.Component
        path={['canvas', path]}
        schema={schema}
        ui={ui}
        value={undefined}
        required={field.required === true}
        commit={nothing}
      />
    </div>
  );
});
