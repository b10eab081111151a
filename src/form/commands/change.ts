import { fillText, type Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import type { Condition } from '../conditions/condition';
import type { BlockUse, FieldDraft, FormDraft, SectionDraft, StepDraft } from '../draft';
import { findFieldType } from '../field-types';
import { settledForeign } from '../from-field';
import { insideOf } from '../inside';
import type { Json, JsonObject } from '../json';
import { objectAt } from '../json';
import { followChoice, renamedChoice } from './choice-values';
import type { CommandKind, Done, Work } from './command';
import { rowsRefusal } from './foreign-rows';
import { conditionRefusal, hasCondition } from './holding';
import { freeName, isKeyOf, keyFromLabel, takenAtRoot, takenIn } from './keys';
import { fieldAtPath } from './lists';
import { messages, refusal } from './messages';
import { type FoundNode, findNode, type NodeRef, pathOfField, prefixIn } from './node-ref';
import { pathMap } from './paths';
import { pathOf } from './place';
import { followRenames } from './references';
import { fillBoth, sayNodes } from './say-node';
import { setCondition } from './set-condition';

/** Changes settings of parts of one kind: the same members of each. An undefined member is taken away. */
export type ChangeCommand = {
  kind: 'change';
  nodes: NodeRef[];
  set: Changes;
  /**
   * With a new label: the key follows while it was made of the old label. For fields that no release has yet; afterwards a key is part
   * of the contract with portals.
   */
  keyFollows?: boolean;
};

/** Members of the form, a step, a section or a field; which of them a part has, its kind says. */
export type Changes = {
  title?: string | undefined;
  description?: string | undefined;
  showWhen?: Condition | undefined;
  block?: BlockUse | undefined;
  key?: string;
  type?: string;
  label?: string;
  help?: string | undefined;
  why?: string | undefined;
  legalBasis?: string | undefined;
  required?: boolean | undefined;
  requireWhen?: Condition | undefined;
  /** The settings as a whole. */
  settings?: JsonObject | undefined;
  prefill?: string | undefined;
  default?: Json | undefined;
};

const membersOf: Record<FoundNode['kind'], readonly (keyof Changes)[]> = {
  form: ['title', 'description'],
  step: ['title', 'description'],
  section: ['title', 'description', 'showWhen', 'block'],
  field: [
    'key',
    'type',
    'label',
    'help',
    'why',
    'legalBasis',
    'required',
    'showWhen',
    'requireWhen',
    'settings',
    'prefill',
    'default',
  ],
};

export const change: CommandKind<ChangeCommand> = {
  name: 'change',
  label: messages.change,
  run: (work, { nodes, set, keyFollows }) => {
    if (nodes.length === 0) return refusal('nothing-selected');
    const notes: Text[] = [];
    for (const ref of nodes) {
      const found = findNode(work.before, ref);
      if (found === undefined) return refusal('part-missing', ref);
      const refused = changeOne(work, found, set, keyFollows === true && nodes.length === 1, notes);
      if (refused !== undefined) return refused;
    }
    const done: Done = {
      announce: (after) => fillBoth(messages.changed, { what: sayNodes(after, nodes) }),
      focus: nodes[0] ?? 'form',
      touched: [...nodes],
      group: `change ${nodes.join(' ')} ${Object.keys(set).join(' ')}`,
    };
    return notes.length > 0 ? { ...done, notes } : done;
  },
};

function changeOne(
  work: Work,
  found: FoundNode,
  set: Changes,
  keyFollows: boolean,
  notes: Text[],
): Problem | undefined {
  const names = Object.keys(set);
  const members: readonly string[] = membersOf[found.kind];
  const unknown = names.find((name) => !members.includes(name));
  if (unknown !== undefined) return refusal('member-unknown', found.ref, { member: unknown });
  if (found.kind === 'field') return changeField(work, found, set, keyFollows, notes);
  const target = targetOf(work.draft, pathOf(work.before, found));
  if (target === undefined) return refusal('part-missing', found.ref);
  const { showWhen: _condition, ...plain } = set;
  assign(target, plain);
  if (found.kind === 'section' && 'showWhen' in set) setCondition(work, found, 'showWhen', set.showWhen);
  return undefined;
}

function changeField(
  work: Work,
  found: Extract<FoundNode, { kind: 'field' }>,
  set: Changes,
  keyFollows: boolean,
  notes: Text[],
): Problem | undefined {
  const unfit = changeRefusal(work, found, set);
  if (unfit !== undefined) return unfit;
  const { key, type, showWhen, requireWhen, ...plain } = set;
  const field = fieldAtPath(work.draft, pathOf(work.before, found));
  if (field === undefined) return refusal('part-missing', found.ref);
  const wanted = key ?? (keyFollows && set.label !== undefined ? followingKey(found.node, set.label) : undefined);
  if (wanted !== undefined && wanted !== found.node.key) {
    const refused = rename(work, found, wanted, key !== undefined);
    if (refused !== undefined) return refused;
  }
  if (type !== undefined && type !== found.node.type) {
    followInside(work, field, type);
    const refused = convert(field, found, type, notes);
    if (refused !== undefined) return refused;
  }
  assign(field, plain);
  settleForeign(found.node, field);
  if ('showWhen' in set) setCondition(work, found, 'showWhen', showWhen);
  if ('requireWhen' in set) setCondition(work, found, 'requireWhen', requireWhen);
  const renamed = set.settings === undefined ? undefined : renamedChoice(found.node, field);
  if (renamed !== undefined) followChoice(work, found.ref, renamed);
  return undefined;
}

/** Why a field as it stands cannot be changed so. */
function changeRefusal(
  { before }: Work,
  { ref, node, table }: Extract<FoundNode, { kind: 'field' }>,
  set: Changes,
): Problem | undefined {
  if (before.foreign?.verbatim !== undefined) return refusal('form-verbatim', ref);
  return rowsRefusal(table) ?? (hasCondition(set) ? conditionRefusal(table, node) : undefined);
}

/** Foreign keywords that the new settings say themselves go. */
function settleForeign(before: FieldDraft, field: FieldDraft): void {
  if (field.foreign === undefined) return;
  const left = settledForeign(before, field);
  if (left === undefined) delete field.foreign;
  else field.foreign = left;
}

/** The key that a new label gives, when the present one was made of the old label. */
function followingKey(field: FieldDraft, label: string): string | undefined {
  return isKeyOf(field.key, field.label) ? keyFromLabel(label) : undefined;
}

/** Renames the key; the id stays what it was, and everything that spoke of the key follows. */
function rename(
  work: Work,
  found: Extract<FoundNode, { kind: 'field' }>,
  wanted: string,
  isExact: boolean,
): Problem | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,99}$/.test(wanted) || ['constructor', 'prototype'].includes(wanted)) {
    return refusal('key-wrong', found.ref, { key: wanted });
  }
  const taken = found.table === undefined ? takenAtRoot(work.before) : takenIn(found.table.fields ?? []);
  taken.keys.delete(found.node.key);
  if (isExact && taken.keys.has(wanted)) return refusal('key-taken', found.ref, { key: wanted });
  const key = freeName(wanted, taken.keys);
  const renames = [{ from: pathOfField(found), to: prefixIn(found.table) + key }];
  followRenames(work, renames, pathMap(renames));
  const field = fieldAtPath(work.draft, pathOf(work.before, found));
  if (field === undefined) return undefined;
  field.id = found.node.id ?? found.node.key;
  field.key = key;
  if (field.id === key) delete field.id;
  return undefined;
}

/** Columns that become members of a group, or the other way round, have other paths. */
function followInside(work: Work, field: FieldDraft, type: string): void {
  const [before, after] = [field.type, type].map((name) => insideOf({ type: name }, field.key));
  if (field.fields === undefined || before === after || findFieldType(type)?.inner === undefined) return;
  const renames = field.fields.map(({ key }) => ({ from: `${before}${key}`, to: `${after}${key}` }));
  followRenames(work, renames, pathMap(renames));
}

/** Another type: settings that it has too stay, what it needs is filled in, foreign keywords of the old one go. */
function convert(
  field: FieldDraft,
  found: Extract<FoundNode, { kind: 'field' }>,
  name: string,
  notes: Text[],
): Problem | undefined {
  const type = findFieldType(name);
  if (type === undefined) return refusal('field-type-unknown', found.ref, { type: name });
  const fresh = structuredClone(type.fresh ?? {});
  if (found.table !== undefined && fresh.fields !== undefined) return refusal('table-in-table', found.ref);
  const conditional = type.inner === 'members' ? found.node.fields?.find(hasCondition) : undefined;
  if (conditional !== undefined)
    return refusal('condition-in-group', found.ref, { name: conditional.label, group: found.node.label });
  const known = objectAt(type.settings, 'properties');
  const old = found.node.settings ?? {};
  const lost = Object.keys(old).filter((setting) => !Object.hasOwn(known, setting));
  const kept = Object.fromEntries(Object.entries(old).filter(([setting]) => Object.hasOwn(known, setting)));
  const settings = { ...fresh.settings, ...kept };
  field.type = name;
  delete field.settings;
  if (Object.keys(settings).length > 0) field.settings = structuredClone(settings);
  delete field.foreign;
  delete field.default;
  if (fresh.fields === undefined) delete field.fields;
  else field.fields ??= fresh.fields;
  if (type.kind === 'layout') {
    delete field.required;
    delete field.requireWhen;
  }
  if (lost.length > 0) notes.push(fillText(messages.settingsDropped, { names: lost.join(', ') }));
  return undefined;
}

/** The mutable form, step or section at a path of indexes. */
function targetOf(
  draft: FormDraft,
  [step, section]: readonly number[],
): FormDraft | StepDraft | SectionDraft | undefined {
  if (step === undefined) return draft;
  return section === undefined ? draft.steps[step] : draft.steps[step]?.sections[section];
}

function assign(target: object, members: Partial<Changes>): void {
  for (const [name, value] of Object.entries(members)) {
    if (value === undefined) Reflect.deleteProperty(target, name);
    else Reflect.set(target, name, structuredClone(value));
  }
}
