import { canonicalText } from './canonical';
import type { Condition } from './conditions/condition';
import type { FieldDraft, ForeignParts, FormDraft, SectionDraft, StepDraft } from './draft';
import type { Form, FormSection, Rule } from './form';
import { readDraftField, required } from './from-field';
import { equalJson, isObject, type JsonObject, listAt, objectAt } from './json';
import { propertiesOf } from './object-schema';
import { slotTexts } from './text-slots';
import { rulesOf } from './to-rules';
import { computedFields, toForm } from './to-schema';

/**
 * Reads a form back into what staff edit. `toForm(toDraft(form))` is the same form byte for byte (canonical text), whoever wrote it:
 * what drafts cannot say is kept as foreign parts, at the field or at the root. Never throws for a form of the right outer shape.
 */
export function toDraft(form: Form): FormDraft {
  const byConditions = draftOf(form, true);
  if (equalJson(rulesJson(rulesOf(byConditions)), rulesJson(form.rules))) return exact(form, byConditions);
  const asWritten: FormDraft = { ...draftOf(form, false), rules: form.rules };
  const isComplete = equalJson(rulesJson(rulesOf(asWritten)), rulesJson(form.rules));
  return exact(form, isComplete ? asWritten : { ...asWritten, foreign: { onlyWrittenRules: true } });
}

/** The draft with everything the compiled one still lacks, or has too much, as foreign parts. */
function exact(form: Form, draft: FormDraft): FormDraft {
  const compiled = toForm(draft);
  const schema = difference(compiled.schema, form.schema);
  const ui = difference(compiled.uiSchema, form.uiSchema);
  const foreign: ForeignParts = { ...draft.foreign };
  if (schema.more !== undefined) foreign.schema = joinedParts(schema.more, compiled.schema);
  if (schema.without !== undefined) foreign.without = schema.without;
  if (ui.more !== undefined) foreign.ui = ui.more;
  if (ui.without !== undefined) foreign.withoutUi = ui.without;
  const completed = Object.keys(foreign).length === 0 ? draft : { ...draft, foreign };
  const again = toForm(completed);
  if (
    canonicalText(again.schema) === canonicalText(form.schema) &&
    canonicalText(again.uiSchema) === canonicalText(form.uiSchema)
  ) {
    return completed;
  }
  return { ...draft, foreign: { ...draft.foreign, verbatim: { schema: form.schema, uiSchema: form.uiSchema } } };
}

/** Of a differing `properties` only the foreign ones, of `allOf` only the branches behind ours: the rest stays editable. */
function joinedParts(more: JsonObject, compiled: JsonObject): JsonObject {
  const parts = { ...more };
  if (isObject(more.properties)) {
    const ours = objectAt(compiled, 'properties');
    parts.properties = Object.fromEntries(
      Object.entries(more.properties).filter(([key, node]) => !equalJson(ours[key], node)),
    );
  }
  if (Array.isArray(more.allOf)) {
    const ours = listAt(compiled, 'allOf');
    if (equalJson(more.allOf.slice(0, ours.length), ours)) parts.allOf = more.allOf.slice(ours.length);
  }
  return parts;
}

/** What `wanted` has beyond or unlike `made`, and what of `made` it lacks. */
export function difference(made: JsonObject, wanted: JsonObject): { more?: JsonObject; without?: string[] } {
  const more = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => !Object.hasOwn(made, key) || !equalJson(made[key], value)),
  );
  const without = Object.keys(made).filter((key) => !Object.hasOwn(wanted, key));
  return {
    ...(Object.keys(more).length > 0 ? { more } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
}

type Conditions = { show: Map<string, Condition>; require: Map<string, Condition>; section: Map<string, Condition> };

function draftOf(form: Form, readsConditions: boolean): FormDraft {
  const { conditions, rest } = readsConditions ? split(form) : { conditions: noConditions(), rest: form.rules };
  const nodes = propertiesOf(form.schema);
  const requiredKeys = required(form.schema);
  const computed = computedFields(form.rules);
  const readField = (key: string): FieldDraft =>
    readDraftField(key, objectAt(nodes, key), objectAt(form.uiSchema, key), requiredKeys.has(key), {
      path: key,
      show: conditions.show,
      require: conditions.require,
      computed,
    });
  const section = (read: FormSection): SectionDraft => {
    const draft: SectionDraft = { id: read.id, fields: read.fields.map(readField) };
    if (read.title !== undefined) draft.title = read.title;
    if (read.description !== undefined) draft.description = read.description;
    if (read.block !== undefined) draft.block = read.block;
    const when = conditions.section.get(read.id);
    if (when !== undefined) draft.showWhen = when;
    return draft;
  };
  const draft: FormDraft = {
    id: form.id,
    title: form.title,
    steps: form.steps.map((step): StepDraft => {
      const read: StepDraft = { id: step.id, title: step.title, sections: step.sections.map(section) };
      if (step.description !== undefined) read.description = step.description;
      return read;
    }),
  };
  if (form.description !== undefined) draft.description = form.description;
  if (Object.keys(form.translations).length > 0) draft.translations = slotTexts(form, form.translations);
  if (form.origin !== undefined) draft.origin = form.origin;
  const ofTypes = new Set(rulesOf(draft).map((rule) => canonicalText(rule)));
  const written = rest.filter((rule) => !ofTypes.has(canonicalText(rule)));
  if (written.length > 0) draft.rules = written;
  return draft;
}

function noConditions(): Conditions {
  return { show: new Map(), require: new Map(), section: new Map() };
}

/** Conditions that belong to a section or a field, and the rules that are left: the inverse of `rulesOf`. */
function split(form: Form): { conditions: Conditions; rest: Rule[] } {
  const conditions = noConditions();
  const sections = new Map(
    form.steps.flatMap((step) => step.sections.map((section) => [section.id, section] as const)),
  );
  const rest: Rule[] = [];
  for (const rule of form.rules) {
    const { when } = rule;
    const owner = sectionOf(rule, sections);
    if (when === undefined || (owner === undefined && !isOfFields(rule))) {
      rest.push(rule);
    } else if (owner !== undefined) {
      conditions.section.set(owner.id, when);
    } else {
      const target = rule.kind === 'show' ? conditions.show : conditions.require;
      for (const path of rule.fields) if (!target.has(path)) target.set(path, when);
    }
  }
  return { conditions, rest };
}

/** The section a `show` rule speaks of, when it names exactly its fields. */
function sectionOf(rule: Rule, sections: ReadonlyMap<string, FormSection>): FormSection | undefined {
  const name = rule.options?.section;
  const section = typeof name === 'string' && rule.kind === 'show' ? sections.get(name) : undefined;
  return section !== undefined && equalJson(section.fields, rule.fields) ? section : undefined;
}

/** A plain `show` or `require`, as fields have them. */
function isOfFields(rule: Rule): boolean {
  const isPlain = rule.options === undefined && rule.severity === undefined;
  return isPlain && (rule.kind === 'show' || rule.kind === 'require');
}

function rulesJson(rules: readonly Rule[]): string[] {
  return rules.map((rule) => canonicalText(rule));
}
