import type { Condition } from './conditions/condition';
import { holds } from './conditions/evaluate';
import { cleanLine } from './field-types/clean-text';
import { type FormField, fieldsOf } from './fields';
import type { Answers, Form } from './form';
import { isObject, type Json, type JsonObject, member } from './json';

/**
 * The fields that are shown for these answers: keys of the root (layout fields too), and for each row of a shown table the paths
 * of its shown children (`children.0.school`). A hidden field counts as not answered, so what depends on it follows.
 */
export function visibleFields(form: Form, answers: Answers): Set<string> {
  const { order } = fieldsOf(form);
  const root = rootVisibility(form, answers);
  const visible = new Set<string>();
  for (const field of order) {
    if (!root.isShown(field.key)) continue;
    visible.add(field.key);
    const rows = field.isTable ? member(answers, field.key) : undefined;
    if (!Array.isArray(rows)) continue;
    rows.forEach((row, index) => {
      const shown = shownChildren(field, isObject(row) ? row : {}, root.read);
      for (const child of field.inner) if (shown.has(child.key)) visible.add(`${field.key}.${index}.${child.key}`);
    });
  }
  return visible;
}

/**
 * The answers as they are checked and kept: those of fields that are hidden, unknown, without an answer (layout) or left blank are
 * dropped, at every level; texts are tidied (NFC, unseen marks, blanks at the ends, spaces inside numbers). Values of a wrong type stay, so that
 * the schema refuses them. Idempotent; never throws, whatever the answers are.
 */
export function dropHidden(form: Form, answers: Answers): Answers {
  const given: Answers = {};
  for (const field of fieldsOf(form).order) {
    const { value } = tidied(field, member(answers, field.key), 0);
    if (value !== undefined) put(given, field.key, value);
  }
  return withoutHiddenFields(form, given);
}

function withoutHiddenFields(form: Form, given: Answers): Answers {
  const { isShown, read } = rootVisibility(form, given);
  const kept: Answers = {};
  let isTableGone = false;
  for (const field of fieldsOf(form).order) {
    const value = member(given, field.key);
    if (value === undefined || !isShown(field.key)) continue;
    const shown = field.isTable ? withoutHidden(field, value, read) : value;
    if (field.isTable && tidied(field, shown, 0).value === undefined) isTableGone = true;
    else put(kept, field.key, shown);
  }
  // A table that only had hidden answers is not answered either, which may hide more. Each round loses a table, so it ends.
  return isTableGone ? withoutHiddenFields(form, kept) : kept;
}

type RootVisibility = { isShown: (key: string) => boolean; read: (path: string) => Json | undefined };

function rootVisibility(form: Form, answers: Answers): RootVisibility {
  const { byKey } = fieldsOf(form);
  const decided = new Map<string, boolean>();
  const isShown = (key: string): boolean => {
    const known = decided.get(key);
    if (known !== undefined) return known;
    decided.set(key, true);
    const field = byKey.get(key);
    const shown = field === undefined || field.shows.every((condition) => holds(condition, read));
    decided.set(key, shown);
    return shown;
  };
  const read = (path: string): Json | undefined => {
    const [key = '', ...rest] = (path.startsWith('./') ? path.slice(2) : path).split('.');
    return isShown(key) ? rest.reduce<Json | undefined>(member, member(answers, key)) : undefined;
  };
  return { isShown, read };
}

/** Keys of the children that this row shows. */
function shownChildren(table: FormField, row: JsonObject, readRoot: (path: string) => Json | undefined): Set<string> {
  const decided = new Map<string, boolean>();
  const isShown = (key: string): boolean => {
    const known = decided.get(key);
    if (known !== undefined) return known;
    decided.set(key, true);
    const child = table.inner.find((field) => field.key === key);
    const shown = child === undefined || child.shows.every((condition: Condition) => holds(condition, read));
    decided.set(key, shown);
    return shown;
  };
  const read = (path: string): Json | undefined => {
    if (!path.startsWith('./')) return readRoot(path);
    const [key = '', ...rest] = path.slice(2).split('.');
    return isShown(key) ? rest.reduce<Json | undefined>(member, member(row, key)) : undefined;
  };
  return new Set(table.inner.map((field) => field.key).filter(isShown));
}

/** Rows without the children that are hidden in them; tables inside tables as well. */
function withoutHidden(table: FormField, value: Json, readRoot: (path: string) => Json | undefined): Json {
  if (!Array.isArray(value)) return value;
  return value.map((row) => {
    if (!isObject(row)) return row;
    const shown = shownChildren(table, row, readRoot);
    const kept: JsonObject = {};
    for (const child of table.inner) {
      const inner = member(row, child.key);
      if (inner === undefined || !shown.has(child.key)) continue;
      put(kept, child.key, child.isTable ? withoutHidden(child, inner, readRoot) : inner);
    }
    return kept;
  });
}

/** A value as it is kept. Hollow: nothing was answered in it; it is kept nevertheless while its parts can say what is missing. */
type Tidied = { value: Json | undefined; isHollow: boolean };

const nothing: Tidied = { value: undefined, isHollow: true };

/** Recursion follows the form, not the answers, so its depth is bounded. */
function tidied(field: FormField, value: Json | undefined, depth: number): Tidied {
  if (value === undefined || field.type.kind === 'layout' || depth > 12) return nothing;
  if (field.inner.length === 0) return leaf(field, value);
  if (field.isTable && Array.isArray(value)) {
    const rows = value.map((row) =>
      isObject(row) ? tidiedObject(field, row, depth) : { value: row, isHollow: false },
    );
    if (rows.every((row) => row.isHollow)) return nothing;
    return { value: rows.map((row) => row.value ?? {}), isHollow: false };
  }
  if (field.isTable || !isObject(value)) return field.type.isEmpty(value) ? nothing : { value, isHollow: false };
  const kept = tidiedObject(field, value, depth);
  const isHollow = kept.isHollow || field.type.isEmpty(kept.value);
  // Begun and required: its parts say what is missing, which helps more than one message for all of them.
  return isHollow && !field.required ? nothing : { value: kept.value, isHollow };
}

function tidiedObject(field: FormField, value: JsonObject, depth: number): Tidied {
  const kept: JsonObject = {};
  let isHollow = true;
  for (const inner of field.inner) {
    const answer = tidied(inner, member(value, inner.key), depth + 1);
    if (answer.value !== undefined) put(kept, inner.key, answer.value);
    // A computed value alone answers nothing: a row that only has one was not begun.
    if (!answer.isHollow && inner.calculation === undefined) isHollow = false;
  }
  return { value: kept, isHollow };
}

function leaf(field: FormField, value: Json): Tidied {
  const tidy = field.type.tidy ?? tidiedText;
  const answer = tidy(value);
  const isEmpty = field.type.isEmpty(answer) && (!isObject(answer) || takesObjects(field.node));
  return isEmpty ? nothing : { value: answer, isHollow: false };
}

/** An empty object is no answer only where the schema asks for an object; elsewhere it is a value of the wrong type. */
function takesObjects({ type }: JsonObject): boolean {
  return type === undefined || type === 'object' || (Array.isArray(type) && type.includes('object'));
}

function tidiedText(value: Json): Json {
  return typeof value === 'string' ? cleanLine(value) : value;
}

/** Sets an own member even for a key such as `__proto__`. */
function put(target: JsonObject, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    target[key] = value;
  }
}
