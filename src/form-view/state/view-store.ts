import { valueAt } from '../../form/answers';
import { holds } from '../../form/conditions/evaluate';
import type { Answers, Form } from '../../form/form';
import { equalJson, isObject, type Json, type JsonObject, type JsonSchema } from '../../form/json';
import { visibleFields } from '../../form/visibility';
import { type FormLayout, layOut } from './layout';
import { objectOf } from './paths';
import { makePendingInputs, type PendingInputs } from './pending-inputs';
import { makeProblemBoard, type ProblemBoard } from './problem-board';

/** Puts one answer into the rjsf Form that is showing it. */
type Setter = (value: Json | undefined) => void;

/** What the answers so far make of the form. */
export type Presence = { visible: ReadonlySet<string>; required: ReadonlySet<string> };

/**
 * The answers of one filling, shared by all sections. Sections hold their own part while they are on the page (rjsf's
 * state) and report it here; everything outside them reads and writes here.
 */
export type ViewStore = {
  form: Form;
  layout: FormLayout;
  answers: () => Answers;
  /** Takes over what the Form of a section reports, for the fields of that section. */
  take: (data: Json | undefined, fields: readonly string[]) => void;
  /** Sets one answer from outside the sections: a finished upload, an answer the server no longer has. */
  put: (field: string, value: Json | undefined) => void;
  /** Which fields are shown and which must be answered; the same object until one of it changes. */
  presence: () => Presence;
  /** Called with the field keys that changed. */
  onChange: (listener: (fields: readonly string[]) => void) => () => void;
  onPresence: (listener: () => void) => () => void;
  /** Says that a section with these fields is on the page; returns the opposite. */
  mount: (fields: readonly string[], set: (field: string, value: Json | undefined) => void) => () => void;
  pending: PendingInputs;
  problems: ProblemBoard;
};

/**
 * Without what says nothing: undefined members, empty texts, empty objects. Rows of a table stay even when empty,
 * because a person added them. Returns undefined when nothing is left.
 */
export function tidy(value: Json | undefined): Json | undefined {
  if (value === '' || value === null) return undefined;
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((item) => (isObject(item) ? (tidy(item) ?? {}) : item));
  }
  if (!isObject(value)) return value;
  const kept: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    const tidied = tidy(member);
    if (tidied !== undefined) kept[key] = tidied;
  }
  return Object.keys(kept).length === 0 ? undefined : kept;
}

function withDefaults(layout: FormLayout, initial: Answers): Answers {
  const answers = { ...initial };
  for (const [key, node] of layout.fields) {
    if (!(key in answers) && node.default !== undefined) answers[key] = node.default;
  }
  return answers;
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}

function presenceOf(form: Form, layout: FormLayout, answers: Answers): Presence {
  const visible: ReadonlySet<string> = visibleFields(form, answers);
  const required = new Set(layout.required);
  const read = (path: string) => (visible.has(path.split('.')[0] ?? '') ? valueAt(answers, path) : undefined);
  for (const rule of form.rules) {
    if (rule.kind === 'require' && rule.severity !== 'warning' && rule.when && holds(rule.when, read)) {
      for (const field of rule.fields) required.add(field);
    }
  }
  return { visible, required };
}

export type ViewStoreOptions = {
  /** The answers of a restored draft. */
  initial?: Answers;
  /** The answers with computed fields computed anew; the same object when none changed. */
  compute?: (answers: Answers) => Answers;
};

/** The store of one form view; `isOurs` says which nodes have a control. */
export function makeViewStore(
  form: Form,
  isOurs: (node: JsonSchema) => boolean,
  { initial = {}, compute = (answers) => answers }: ViewStoreOptions = {},
): ViewStore {
  const layout = layOut(form, isOurs);
  let answers = compute(withDefaults(layout, initial));
  let presence = presenceOf(form, layout, answers);
  const changeListeners = new Set<(fields: readonly string[]) => void>();
  const presenceListeners = new Set<() => void>();
  const setters = new Map<string, Setter>();

  function changed(fields: readonly string[]): void {
    if (fields.length === 0) return;
    for (const listener of [...changeListeners]) listener(fields);
    if (!fields.some((field) => layout.decisive.has(field))) return;
    const next = presenceOf(form, layout, answers);
    if (sameSet(next.visible, presence.visible) && sameSet(next.required, presence.required)) return;
    presence = next;
    for (const listener of [...presenceListeners]) listener();
  }

  /** Takes over answers that were typed, computes those that follow, and gives the keys that differ from before. */
  function write(typed: readonly (readonly [string, Json | undefined])[]): string[] {
    const before = answers;
    const next = { ...answers };
    for (const [field, value] of typed) {
      const tidied = tidy(value);
      // Computed answers live here alone: what rjsf still holds of them is old.
      if (layout.computed.has(field) || equalJson(next[field], tidied)) continue;
      if (tidied === undefined) delete next[field];
      else next[field] = tidied;
    }
    const computed = compute(next);
    const differing = layout.keys.filter((key) => !equalJson(before[key], computed[key]));
    if (differing.length > 0) answers = computed;
    return differing;
  }

  return {
    form,
    layout,
    answers: () => answers,
    take: (data, fields) => {
      const given = objectOf(data);
      changed(write(fields.map((field) => [field, given[field]] as const)));
    },
    put: (field, value) => {
      const set = setters.get(field);
      if (set) set(value);
      else changed(write([[field, value]]));
    },
    presence: () => presence,
    onChange: (listener) => {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onPresence: (listener) => {
      presenceListeners.add(listener);
      return () => presenceListeners.delete(listener);
    },
    mount: (fields, set) => {
      for (const field of fields) setters.set(field, (value) => set(field, value));
      return () => {
        for (const field of fields) setters.delete(field);
      };
    },
    pending: makePendingInputs(),
    problems: makeProblemBoard(),
  };
}
