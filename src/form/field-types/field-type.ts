import type { Locale, Text } from '../../messages/text';
import type { Places } from '../../places/places';
import type { AnswerKind } from '../answer-kind';
import type { FieldDraft } from '../draft';
import type { Rule } from '../form';
import type { Json, JsonObject, JsonSchema, UiSchema } from '../json';

/** A random source given by the caller: 0 <= next() < 1. Core never rolls dice itself. */
export type Random = () => number;

/** How an answer is shown to people: on the review page, the receipt, in the admin. */
export type Shown =
  | { kind: 'text'; text: string }
  | { kind: 'rows'; rows: { label: string; value: Shown }[] }
  | { kind: 'files'; ids: string[] };

/**
 * The contract of a field type. One value, one file, one line in `index.ts`; nothing outside the file asks for a type by name.
 */
export type FieldType = {
  /** Name used in drafts (`type`) and released schemas (`x-field`): kebab-case, never renamed. */
  name: string;
  label: Text;
  /** One sentence for the palette: when to use it. */
  description: Text;
  /** Palette group. */
  group: 'basic' | 'identity' | 'people' | 'files' | 'layout';
  /** false: not offered to staff (fields that only come in by import). */
  palette?: false;
  /** `value` fields answer something; `layout` ones only explain or divide. */
  kind: 'value' | 'layout';
  /** What the fields that staff put inside it (`FieldDraft.fields`) are: columns of rows, or members of one answer. Absent: it has none. */
  inner?: 'rows' | 'members';
  /** What kind of thing the answer is: which comparisons and calculations make sense with it. */
  answer: AnswerKind;
  /** JSON Schema (draft-07) of `settings`; the builder's inspector is generated from it, every property has title (vi). */
  settings: JsonSchema;
  /** The draft-07 node of the answer. `child` compiles a nested field (tables). Labels and annotations are added by to-schema. */
  schema: (field: FieldDraft, child: (field: FieldDraft) => JsonSchema) => JsonSchema;
  /** The uiSchema node: standard rjsf widgets only. */
  ui: (field: FieldDraft, child: (field: FieldDraft) => UiSchema) => UiSchema;
  /** Declared rules for what the schema cannot say; `path` is the path of this field. */
  rules?: (field: FieldDraft, path: string) => Rule[];
  /** Reads settings back from a released node; the inverse of `schema` and `ui`. */
  settingsOf: (schema: JsonSchema, ui: UiSchema) => JsonObject;
  /** Whether an answer counts as not given. */
  isEmpty: (value: Json | undefined) => boolean;
  /** What a new field of it starts with, so that it is whole at once: two choices, a column. Default: nothing. */
  fresh?: Partial<Pick<FieldDraft, 'settings' | 'fields'>>;
  /** What is kept of what was typed: spaces inside a number stripped, and the like. Default: `cleanLine`. */
  tidy?: (value: Json) => Json;
  /** How a broken schema keyword is said for this type (`pattern` -> "12 digits"); others have a general text. */
  refusals?: Record<string, Refusal>;
  /** The same where the words depend on the schema of the field; goes before `refusals`. */
  refusalOf?: (keyword: string, schema: JsonSchema) => Refusal | undefined;
  /** An answer that the released schema and all rules accept. */
  sample: (schema: JsonSchema, random: Random, child: (schema: JsonSchema) => Json, context: SampleContext) => Json;
  /** Answers that the schema or a rule refuses (tests break a form with them). */
  broken: (schema: JsonSchema) => Json[];
  /** For people to read. `child` shows a nested field. */
  show: (value: Json, schema: JsonSchema, context: ShowContext) => Shown;
};

/** A stable code and the sentence for people; `{label}` is the name of the field. */
export type Refusal = { code: string; message: Text };

/** What samples are made from. */
export type SampleContext = {
  places: Places;
  /** ISO date in Asia/Ho_Chi_Minh. */
  today: string;
  /** Id of a finished upload; file answers are made of these. */
  upload: () => string;
};

export type ShowContext = {
  ui: UiSchema;
  places: Places;
  locale: Locale;
  child: (value: Json, schema: JsonSchema, ui: UiSchema) => Shown;
};
