import type { Problem } from '../../problem/problem';
import type { FieldDraft, FormDraft, SectionDraft, StepDraft } from '../draft';
import type { Rule } from '../form';
import { insideOf } from '../inside';
import type { Texts } from '../text-slots';
import { rulesOf } from '../to-rules';
import type { Work } from './command';
import { holdingRefusal } from './holding';
import { freeName, type Taken, takenAtRoot, takenIn } from './keys';
import { fieldsAt, sectionsAt } from './lists';
import { refusal } from './messages';
import { fieldIdOf, fieldRef, type NodeRef, prefixIn, sectionRef, stepRef } from './node-ref';
import { followCondition, followRule, type PathMap, pathMap, type Rename } from './paths';
import type { Gap } from './place';

/** Parts to be put into a draft as new ones, with what belongs to them. */
export type Parts = {
  /** Fields of one list, or sections or steps with theirs. */
  fields?: FieldDraft[];
  sections?: SectionDraft[];
  steps?: StepDraft[];
  /** `children[].` when the fields were columns of that table, `owner.` in a group: conditions and rules speak of it. */
  row: string;
  /** Id of that table or group: their texts in other languages speak of it. */
  outer?: string;
  /** Written rules that speak of these fields only. */
  rules: Rule[];
  /** Their texts in other languages, by slot. */
  translations: Texts;
};

/** How parts become new ones. */
export type Naming = {
  /** Where a path outside of the parts leads; conditions and rules lose what is undefined. */
  others: PathMap;
  /** The id of a new field; default: a fresh one. */
  fieldId?: (field: FieldDraft) => string;
  /** The key it would like; default: its own. A number goes behind it when it is taken. */
  fieldKey?: (field: FieldDraft) => string;
  sectionId?: (section: SectionDraft) => string;
};

/** The refs of what was put in, of all new fields, and how many references were lost. */
export type Inserted = { refs: NodeRef[]; fields: NodeRef[]; dropped: number };

/** Puts parts into a gap: new ids, free keys, conditions and rules inside them following, texts in other languages with them. */
export function insertParts(work: Work, parts: Parts, gap: Gap, naming: Naming): Inserted | Problem {
  const table = gap.path.length === 3 ? fieldsAt(work.before, gap.path.slice(0, 2))?.[gap.path[2] ?? -1] : undefined;
  const fields = fieldsOfParts(parts);
  if (fields.length > 0 && work.before.foreign?.verbatim !== undefined) return refusal('form-verbatim');
  const unfit = holdingRefusal(table, fields);
  if (unfit !== undefined) return unfit;
  const names = namesFor(work, parts, naming, table);
  const copies = copyParts(parts, names);
  const refs = putIn(work.draft, copies, gap, table);
  addRules(work, parts, copies, names);
  addTexts(work, parts.translations, names.refs);
  return { refs, fields: names.fields, dropped: names.dropped };
}

function fieldsOfParts({ fields, sections, steps }: Parts): FieldDraft[] {
  const all = [...(sections ?? []), ...(steps ?? []).flatMap((step) => step.sections)];
  return [...(fields ?? []), ...all.flatMap((section) => section.fields)];
}

/** New ids and keys of parts, decided before anything is copied, for conditions may speak of what comes later. */
type Names = {
  /** Old ref -> new ref. */
  refs: Map<NodeRef, NodeRef>;
  fields: NodeRef[];
  ids: Map<object, string>;
  keys: Map<FieldDraft, string>;
  map: PathMap;
  row: { from: string; to: string };
  dropped: number;
};

function namesFor(work: Work, parts: Parts, naming: Naming, table: FieldDraft | undefined): Names {
  const row = { from: parts.row, to: prefixIn(table) };
  const renames: Rename[] = [];
  const names: Names = {
    refs: new Map(),
    fields: [],
    ids: new Map(),
    keys: new Map(),
    map: (path) => path,
    row,
    dropped: 0,
  };
  const taken: Taken = table === undefined ? takenAtRoot(work.before) : takenIn(table.fields ?? []);
  const tableId = table === undefined ? undefined : fieldIdOf(table);
  for (const field of fieldsOfParts(parts)) {
    const key = freeName(naming.fieldKey?.(field) ?? field.key, taken.keys);
    const id = freeName(naming.fieldId?.(field) ?? work.newId(), taken.ids);
    taken.keys.add(key);
    taken.ids.add(id).add(key);
    names.keys.set(field, key);
    names.ids.set(field, id);
    names.fields.push(fieldRef(id, tableId));
    names.refs.set(fieldRef(fieldIdOf(field), parts.outer), fieldRef(id, tableId));
    renames.push({ from: `${row.from}${field.key}`, to: `${row.to}${key}` });
  }
  nameSections(work, parts, naming, names);
  return { ...names, map: pathMap(renames, naming.others) };
}

function nameSections({ before, newId }: Work, parts: Parts, naming: Naming, names: Names): void {
  const steps = new Set(before.steps.map((step) => step.id));
  const sections = new Set(before.steps.flatMap((step) => step.sections.map((section) => section.id)));
  for (const step of parts.steps ?? []) {
    const id = freeName(newId(), steps);
    steps.add(id);
    names.ids.set(step, id);
    names.refs.set(stepRef(step.id), stepRef(id));
  }
  for (const section of [...(parts.sections ?? []), ...(parts.steps ?? []).flatMap((step) => step.sections)]) {
    const id = freeName(naming.sectionId?.(section) ?? newId(), sections);
    sections.add(id);
    names.ids.set(section, id);
    names.refs.set(sectionRef(section.id), sectionRef(id));
  }
}

type Copies = { fields?: FieldDraft[]; sections?: SectionDraft[]; steps?: StepDraft[] };

function copyParts({ fields, sections, steps }: Parts, names: Names): Copies {
  return {
    fields: fields?.map((field) => copyField(field, names)),
    sections: sections?.map((section) => copySection(section, names)),
    steps: steps?.map((step) => ({
      ...structuredClone(step),
      id: names.ids.get(step) ?? step.id,
      sections: step.sections.map((section) => copySection(section, names)),
    })),
  };
}

function copySection(section: SectionDraft, names: Names): SectionDraft {
  const copy: SectionDraft = {
    ...structuredClone(section),
    id: names.ids.get(section) ?? section.id,
    fields: section.fields.map((field) => copyField(field, names)),
  };
  follow(section, copy, 'showWhen', { from: '', to: '' }, names);
  return copy;
}

function copyField(field: FieldDraft, names: Names): FieldDraft {
  const key = names.keys.get(field) ?? field.key;
  const copy: FieldDraft = { ...structuredClone(field), key };
  const id = names.ids.get(field);
  if (id === undefined || id === key) delete copy.id;
  else copy.id = id;
  const path = { from: `${names.row.from}${field.key}`, to: `${names.row.to}${key}` };
  followBoth(field, copy, path, names);
  const children = field.fields?.map((child) => {
    const inner = structuredClone(child);
    const at = { from: insideOf(field, path.from) + child.key, to: insideOf(field, path.to) + child.key };
    followBoth(child, inner, at, names);
    return inner;
  });
  if (children !== undefined) copy.fields = children;
  return copy;
}

function followBoth(read: FieldDraft, copy: FieldDraft, owner: { from: string; to: string }, names: Names): void {
  follow(read, copy, 'showWhen', owner, names);
  follow(read, copy, 'requireWhen', owner, names);
}

function follow<Name extends 'showWhen' | 'requireWhen'>(
  read: { [name in Name]?: FieldDraft['showWhen'] },
  copy: { [name in Name]?: FieldDraft['showWhen'] },
  name: Name,
  owner: { from: string; to: string },
  names: Names,
): void {
  const when = read[name];
  if (when === undefined) return;
  const followed = followCondition(when, owner, names.map, 'drop');
  names.dropped += followed.dropped;
  if (followed.condition === undefined) delete copy[name];
  else copy[name] = followed.condition;
}

function putIn(draft: FormDraft, copies: Copies, gap: Gap, table: FieldDraft | undefined): NodeRef[] {
  if (copies.steps !== undefined) draft.steps.splice(gap.index, 0, ...copies.steps);
  if (copies.sections !== undefined) sectionsAt(draft, gap.path)?.splice(gap.index, 0, ...copies.sections);
  if (copies.fields !== undefined) fieldsAt(draft, gap.path)?.splice(gap.index, 0, ...copies.fields);
  const tableId = table === undefined ? undefined : fieldIdOf(table);
  return [
    ...(copies.steps ?? []).map((step) => stepRef(step.id)),
    ...(copies.sections ?? []).map((section) => sectionRef(section.id)),
    ...(copies.fields ?? []).map((field) => fieldRef(fieldIdOf(field), tableId)),
  ];
}

function addRules(work: Work, parts: Parts, copies: Copies, names: Names): void {
  const taken = new Set((work.before.rules ?? []).map((rule) => rule.id));
  const added: Rule[] = [];
  const add = (rule: Rule, wanted: string): void => {
    const id = freeName(wanted, taken);
    taken.add(id);
    added.push({ ...rule, id });
  };
  for (const rule of parts.rules) {
    const followed = followRule(structuredClone(rule), names.map, 'drop');
    names.dropped += followed.dropped;
    if (followed.rule !== undefined) add(followed.rule, rule.id);
    names.refs.set(`rule:${rule.id}`, `rule:${added.at(-1)?.id ?? rule.id}`);
  }
  // A form whose rules are all written does not get those of field types and conditions by itself.
  if (work.before.foreign?.onlyWrittenRules === true && names.row.to === '') {
    for (const rule of ownRules(copies)) add(rule, rule.id);
  }
  if (added.length > 0) work.draft.rules = [...(work.before.rules ?? []), ...added];
}

function ownRules({ fields, sections, steps }: Copies): Rule[] {
  const all = [...(sections ?? []), ...(steps ?? []).flatMap((step) => step.sections)];
  const alone = fields === undefined ? all : [{ id: '', fields }];
  return rulesOf({ id: '', title: '', steps: [{ id: '', title: '', sections: alone }] });
}

function addTexts({ draft }: Work, translations: Texts, refs: ReadonlyMap<NodeRef, NodeRef>): void {
  for (const [locale, texts] of Object.entries(translations)) {
    for (const [slot, text] of Object.entries(texts)) {
      const renamed = renamedSlot(slot, refs);
      if (renamed === undefined) continue;
      draft.translations ??= {};
      const known = draft.translations[locale] ?? {};
      draft.translations[locale] = known;
      known[renamed] = text;
    }
  }
}

/** The slot of the new part; children of a copied table keep their ids, so the table's name is enough. */
function renamedSlot(slot: string, refs: ReadonlyMap<NodeRef, NodeRef>): string | undefined {
  const hash = slot.indexOf('#');
  const ref = slot.slice(0, hash);
  const own = refs.get(ref);
  if (own !== undefined) return own + slot.slice(hash);
  const slash = ref.indexOf('/');
  const table = slash < 0 ? undefined : refs.get(ref.slice(0, slash));
  return table === undefined ? undefined : table + slot.slice(slash);
}
