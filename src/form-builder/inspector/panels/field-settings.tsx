'use client';
import type { ReactNode } from 'react';
import { fieldIdOf, type NodeRef } from '../../../form/commands/node-ref';
import { findFieldType } from '../../../form/field-types';
import { compact, isObject, type Json, objectAt } from '../../../form/json';
import { useBuilder, useField } from '../../state';
import type { InspectorPanel } from '../inspector-panel';
import { messages } from '../messages';
import { settingKindOf } from '../settings';
import { settingLabel } from '../settings/labels';
import { useChange } from '../use-change';

/** The settings of the field's type, generated from their schema. */
function FieldSettings({ nodeRef }: { nodeRef: NodeRef }): ReactNode {
  const field = useField(nodeRef);
  const change = useChange(nodeRef);
  const { facts, locale } = useBuilder();
  if (field === undefined) return null;
  const settings = field.settings ?? {};
  const set = (name: string, value: Json | undefined): void => {
    const next = compact({ ...settings, [name]: value });
    change({ settings: Object.keys(next).length === 0 ? undefined : next });
  };
  const properties = objectAt(findFieldType(field.type)?.settings, 'properties');
  return (
    <>
      {Object.entries(properties).map(([name, schema]) => {
        const kind = isObject(schema) ? settingKindOf(schema) : undefined;
        if (kind === undefined || !isObject(schema)) return null;
        return (
          <kind.Editor
            // Another type may have a setting of the same name and another shape.
            key={`${field.type}:${name}`}
            name={name}
            label={settingLabel(name, schema, locale)}
            schema={schema}
            value={settings[name]}
            isReleased={facts.releasedFields.has(fieldIdOf(field))}
            onChange={(value) => set(name, value)}
          />
        );
      })}
    </>
  );
}

export const fieldSettingsPanel: InspectorPanel = {
  id: 'field-settings',
  label: messages.settings,
  shows: (found) =>
    found.kind === 'field' && Object.keys(objectAt(findFieldType(found.node.type)?.settings, 'properties')).length > 0,
  Component: FieldSettings,
};
