import type { FieldDraft, FormDraft } from '../draft';
import { isSlotOf } from '../text-slots';
import type { CommandKind, Done, Work } from './command';
import { rowsRefusal } from './foreign-rows';
import { type Selection, selectionOf, takeOut } from './lists';
import { messages, refusal } from './messages';
import { findNode, formRef, type NodeRef, nodesOf } from './node-ref';
import { isAtOrIn } from './paths';
import { pathOf } from './place';
import { pathOfRef, referencesTo, refsInside } from './references';
import { fillBoth, sayNodes } from './say-node';

/**
 * Deletes parts of one level with all that is in them. Written rules of which no field is left go too; whatever else speaks of a
 * deleted field stays as it is, is named in the notes and shown as a fault, for only staff know what it should say now.
 */
export type RemoveCommand = { kind: 'remove'; nodes: NodeRef[] };

export const remove: CommandKind<RemoveCommand> = {
  name: 'remove',
  label: messages.remove,
  run: (work, { nodes }) => {
    const { before } = work;
    const selection = selectionOf(before, nodes);
    if ('code' in selection) return selection;
    if (selection.level === 'step' && selection.refs.length === before.steps.length) return refusal('last-step');
    const inside = selection.refs.flatMap((ref) => refsInside(before, ref));
    const gone = inside.flatMap((ref) => pathOfRef(before, ref) ?? []);
    if (gone.length > 0 && before.foreign?.verbatim !== undefined) return refusal('form-verbatim');
    const foreignRows = selection.refs.map((ref) => rowsRefusal(tableOf(before, ref))).find((one) => one !== undefined);
    if (foreignRows !== undefined) return foreignRows;
    const rules = removeRules(work, gone);
    const left = referencesTo(before, selection.refs).filter(({ owner }) => !rules.has(owner));
    removeTexts(work, [...selection.refs, ...inside, ...rules]);
    removeForeignNames(work, gone);
    const focus = neighbour(work, selection);
    takeOut(work, selection.level, selection.paths);
    const what = sayNodes(before, selection.refs);
    const done: Done = {
      announce: () => fillBoth(messages.removed, { what }),
      focus,
      touched: [focus],
    };
    if (left.length === 0) return done;
    const names = { vi: left.map(({ text }) => text.vi).join('; '), en: left.map(({ text }) => text.en).join('; ') };
    return { ...done, notes: [fillBoth(messages.stillRefer, { names })] };
  },
};

/** The table around a part; undefined for anything but a column. */
function tableOf(draft: FormDraft, ref: NodeRef): FieldDraft | undefined {
  const found = findNode(draft, ref);
  return found?.kind === 'field' ? found.table : undefined;
}

/** Drops the written rules whose fields are all gone; their refs. */
function removeRules({ before, draft }: Work, gone: readonly string[]): Set<NodeRef> {
  const isGone = (path: string): boolean => gone.some((outer) => isAtOrIn(path, outer));
  const rules = before.rules ?? [];
  const dropped = new Set(
    rules.filter((rule) => rule.fields.length > 0 && rule.fields.every(isGone)).map((rule) => `rule:${rule.id}`),
  );
  if (dropped.size === 0) return dropped;
  const kept = rules.filter((rule) => !dropped.has(`rule:${rule.id}`));
  if (kept.length === 0) delete draft.rules;
  else draft.rules = kept;
  return dropped;
}

function removeTexts({ before, draft }: Work, refs: readonly NodeRef[]): void {
  for (const [locale, texts] of Object.entries(before.translations ?? {})) {
    for (const slot of Object.keys(texts)) {
      if (refs.some((ref) => isSlotOf(slot, ref))) delete draft.translations?.[locale]?.[slot];
    }
  }
}

/** A foreign list that still names a deleted field would ask for an answer nobody can give. */
function removeForeignNames({ draft }: Work, gone: readonly string[]): void {
  const isGone = (name: unknown): boolean => typeof name === 'string' && gone.includes(name);
  const { schema, ui } = draft.foreign ?? {};
  if (schema !== undefined && Array.isArray(schema.required)) {
    schema.required = schema.required.filter((name) => !isGone(name));
  }
  if (ui !== undefined && Array.isArray(ui['ui:order'])) {
    ui['ui:order'] = ui['ui:order'].filter((name) => !isGone(name));
  }
  const properties = schema?.properties;
  if (typeof properties === 'object' && properties !== null && !Array.isArray(properties)) {
    for (const name of gone) delete properties[name];
  }
}

/** Where the focus goes: the next part beside it, the one before, or what held it. */
function neighbour({ before }: Work, { refs, paths, level }: Selection): NodeRef {
  const first = paths[0] ?? [];
  const last = paths.at(-1) ?? [];
  const at = (path: readonly number[]): NodeRef | undefined =>
    [...nodesOf(before).values()].find(
      (found) => found.kind === level && !refs.includes(found.ref) && pathOf(before, found).join() === path.join(),
    )?.ref;
  const next = at([...last.slice(0, -1), (last.at(-1) ?? 0) + 1]);
  const previous = at([...first.slice(0, -1), (first.at(-1) ?? 0) - 1]);
  return next ?? previous ?? holder(before, refs[0]);
}

function holder(before: Work['before'], ref: NodeRef | undefined): NodeRef {
  const found = ref === undefined ? undefined : findNode(before, ref);
  if (found?.kind === 'section') return `step:${found.step.id}`;
  if (found?.kind !== 'field') return formRef;
  const table = [...nodesOf(before).values()].find((one) => one.kind === 'field' && one.node === found.table);
  return table?.ref ?? `section:${found.section.id}`;
}
