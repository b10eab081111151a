import type { Json, JsonSchema, UiSchema } from '../../form/json';

/** What a field says about itself. */
export type FieldTexts = {
  label: string;
  help: string | undefined;
  why: string | undefined;
  legalBasis: string | undefined;
};

function text(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Label, hint, reason and legal basis of a field, from its released schema and uiSchema. */
export function readTexts(schema: JsonSchema, ui: UiSchema, label?: string): FieldTexts {
  return {
    label: label ?? text(ui['ui:title']) ?? text(schema.title) ?? '',
    help: text(ui['ui:help']) ?? text(ui['ui:description']) ?? text(schema.description),
    why: text(schema['x-why']),
    legalBasis: text(schema['x-legal-basis']),
  };
}
