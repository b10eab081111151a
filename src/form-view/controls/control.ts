import type { ComponentType } from 'react';
import type { Json, JsonSchema, UiSchema } from '../../form/json';
import type { Path } from '../state/paths';

/** What a control gets: one field of the form, or one member of a composite answer. */
export type ControlProps = {
  path: Path;
  schema: JsonSchema;
  ui: UiSchema;
  value: Json | undefined;
  required: boolean;
  /** Hands over the answer of this path, or of one below it; undefined clears it. */
  commit: (value: Json | undefined, path: Path) => void;
  /** Overrides the title of the schema (a control inside a control). */
  label?: string;
};

/**
 * How a field type looks on the page. One value, one file, one line in `index.ts`; `fields` are the names of the field
 * types (`x-field`) it renders.
 */
export type Control = {
  fields: readonly string[];
  Component: ComponentType<ControlProps>;
};
