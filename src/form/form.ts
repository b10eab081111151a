import type { Condition } from './conditions/condition';
import type { Json, JsonSchema, UiSchema } from './json';

/**
 * A form: one portable JSON document, described by form-schemas/meta/form.schema.json.
 * The pair (schema, uiSchema) is the truth: any rjsf renders it, any ajv checks it. Answers are flat by field key; steps are layout.
 */
export type Form = {
  /** Version of this format; stored forms of an older one are lifted by `versions.ts`. */
  format: 1;
  /** Stable id of the form inside its province. */
  id: string;
  title: string;
  description?: string;
  /** Draft-07, `type: object`, a property per field. Every property carries `x-id` (stable id) and `x-field` (name of its field type). */
  schema: JsonSchema;
  uiSchema: UiSchema;
  steps: FormStep[];
  /** What JSON Schema cannot say, and the source of what it can (`show`, `require`). Evaluated by core on both sides. */
  rules: Rule[];
  /** Texts in other languages: locale -> JSON pointer into this document -> text. */
  translations: Record<string, Record<string, string>>;
  /** Where the form came from; no influence on behaviour. */
  origin?: { kind: 'derived' | 'starter' | 'blank' | 'imported'; from?: string };
};

export type FormStep = { id: string; title: string; description?: string; sections: FormSection[] };

export type FormSection = {
  id: string;
  title?: string;
  description?: string;
  /** The reusable block it was made of; no influence on behaviour. */
  block?: { id: string; revision: string; suffix?: string };
  fields: string[];
};

/**
 * A declared rule. `kind` names a file in `rules/`.
 * `show` and `require` hold the condition of fields (compiled into if/then as well); the others check answers.
 */
export type Rule = {
  id: string;
  kind: string;
  /** Paths of the answers concerned (`applicant.taxCode`); `[]` steps into every row of a table (`children[].birthDate`). */
  fields: string[];
  /** A warning is shown and never blocks. Default: error. */
  severity?: 'error' | 'warning';
  /** Only evaluated when this holds; for `show` and `require` it is the rule itself. */
  when?: Condition;
  /** Parameters of the kind. */
  options?: Record<string, Json>;
};

/** What a person typed in: flat by field key. */
export type Answers = Record<string, Json>;
