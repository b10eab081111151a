import type { Condition } from './conditions/condition';
import type { Rule } from './form';
import type { Json, JsonObject } from './json';
import type { TestCase } from './test-cases/test-case';

/**
 * What the builder and the derivation edit: ordered steps, sections and fields with settings.
 * `to-schema.ts` compiles it into a Form; `from-schema.ts` reads it back; the round trip is a property test.
 */
export type FormDraft = {
  id: string;
  title: string;
  description?: string;
  steps: StepDraft[];
  /** Cross-field rules written by hand; those of single fields come from their type. */
  rules?: Rule[];
  /** Language -> text slot (`text-slots.ts`) -> text. Slots speak of ids, so texts stay with their field wherever it goes. */
  translations?: Record<string, Record<string, string>>;
  /** Saved test answers. Kept beside the form, never compiled into it. */
  testCases?: TestCase[];
  origin?: { kind: 'derived' | 'starter' | 'blank' | 'imported'; from?: string };
  /** What an imported form has and we do not know: kept, shown read-only. */
  foreign?: ForeignParts;
};

export type ForeignParts = {
  /** Root keywords added on top of the compiled ones; `properties` and `allOf` are joined, `required` keeps its order. */
  schema?: JsonObject;
  /** Compiled root keywords that it does not have. */
  without?: string[];
  /** The same for the uiSchema; `ui:order` keeps its order. */
  ui?: JsonObject;
  withoutUi?: string[];
  /** Its rules are exactly `rules`: those of field types are not added. */
  onlyWrittenRules?: true;
  /** Built in a way that drafts cannot say: these parts stand as they are and its fields are only shown. */
  verbatim?: { schema: JsonObject; uiSchema: JsonObject };
};

export type StepDraft = { id: string; title: string; description?: string; sections: SectionDraft[] };

export type SectionDraft = {
  id: string;
  title?: string;
  description?: string;
  /** Shown only when this holds; applies to every field of the section. */
  showWhen?: Condition;
  /** The reusable block it was made of, at which revision. */
  block?: BlockUse;
  fields: FieldDraft[];
};

/**
 * What a section remembers of its reusable block: where to look for changes, and which revision it has. Fields whose id is the block's
 * with `suffix` behind it (a second use in the same form has one) follow the block; others are the form's own.
 */
export type BlockUse = { id: string; revision: string; suffix?: string };

export type FieldDraft = {
  /** Stable id: diffs, drop-off figures and migrations speak of it. Default: the key. */
  id?: string;
  /** Property name in the answers: lower camel case, unique in the form (in the row, for children of a table). */
  key: string;
  /** Name of a field type in `field-types/index.ts`. */
  type: string;
  label: string;
  /** Hint, shown before the control. */
  help?: string;
  /** Why we ask. */
  why?: string;
  legalBasis?: string;
  required?: boolean;
  showWhen?: Condition;
  requireWhen?: Condition;
  /** Settings of the field type, checked against its settings schema. */
  settings?: JsonObject;
  /** The fields inside a table or a group. */
  fields?: FieldDraft[];
  /** Name of a data source that can fill the field in (`population.fullName`); a declaration, not a call. */
  prefill?: string;
  default?: Json;
  /** Keywords we do not know, kept verbatim and shown read-only: `{schema, ui}` on top of the compiled nodes, `{without, withoutUi}` left out. */
  foreign?: JsonObject;
};
