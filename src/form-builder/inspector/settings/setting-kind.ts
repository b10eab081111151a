import type { ComponentType } from 'react';
import type { Json, JsonSchema } from '../../../form/json';

/** What an editor of one setting gets. */
export type SettingProps = {
  /** Name of the setting; unique in the inspector. */
  name: string;
  label: string;
  schema: JsonSchema;
  value: Json | undefined;
  /** Answers may be stored under its values already: they stay what they are unless somebody changes one on purpose. */
  isReleased: boolean;
  /** Hands over the new value; undefined takes the setting away (its default holds). */
  onChange: (value: Json | undefined) => void;
};

/**
 * How settings of one shape are edited. One value, one file, one line in `index.ts`: the first that fits is taken. The shape is read
 * off the settings schema of the field type, never off its name.
 */
export type SettingKind = {
  name: string;
  fits: (schema: JsonSchema) => boolean;
  Editor: ComponentType<SettingProps>;
};
