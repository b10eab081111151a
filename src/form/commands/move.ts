import type { Problem } from '../../problem/problem';
import type { FieldDraft, FormDraft } from '../draft';
import type { CommandKind, Done, Work } from './command';
import { rowsRefusal } from './foreign-rows';
import { holdingRefusal } from './holding';
import { freeName, takenAtRoot, takenIn } from './keys';
import {
  fieldAtPath,
  fieldsAt,
  gapWithout,
  holderOf,
  isInside,
  type Selection,
  sectionsAt,
  selectionOf,
  takeOut,
} from './lists';
import { messages, refusal } from './messages';
import { fieldIdOf, fieldRef, type NodeRef, prefixIn } from './node-ref';
import { pathMap, type Rename } from './paths';
import { type Gap, gapOf, type Place } from './place';
import { followRenames } from './references';
import { withRoom } from './room';
import { fillBoth, sayNode, sayNodes } from './say-node';

/** Moves parts of one level to a place, or by one up (-1) or down (1): over the border into the next section or step too. */
export type MoveCommand = { kind: 'move'; nodes: NodeRef[] } & ({ to: Place } | { by: -1 | 1 });

export const move: CommandKind<MoveCommand> = {
  name: 'move',
  label: messages.move,
  run: (work, command) => {
    const selection = selectionOf(work.before, command.nodes);
    if ('code' in selection) return selection;
    if ('to' in command) {
      const roomy = withRoom(work, command.to, selection.level);
      const gap = gapOf(roomy.before, command.to, selection.level);
      return gap === undefined ? refusal('place-unfitting') : moveTo(roomy, selection, gap);
    }
    const gap = neighbourGap(work.before, selection, command.by);
    if (gap === undefined) return refusal(command.by < 0 ? 'at-the-start' : 'at-the-end', selection.refs[0]);
    return moveTo(work, selection, gap);
  },
};

function moveTo(work: Work, selection: Selection, gap: Gap): Done | Problem {
  if (isInside(gap, selection.paths)) return refusal('place-inside-itself', selection.refs[0]);
  const table = gap.path.length === 3 ? fieldAtPath(work.before, gap.path) : undefined;
  if (selection.level !== 'field') return finish(work, selection, gap, selection.refs);
  const tables = [table, ...selection.paths.map((path) => tableAt(work.before, path))];
  const foreignRows = tables.map(rowsRefusal).find((one) => one !== undefined);
  if (foreignRows !== undefined) return foreignRows;
  const unfit = holdingRefusal(table, selection.nodes);
  if (unfit !== undefined) return unfit;
  const crossing = crossings(work, selection.nodes, selection.paths, gap, table);
  if (crossing.renames.length > 0 || crossing.isAcross) {
    if (work.before.foreign?.verbatim !== undefined) return refusal('form-verbatim');
    followRenames(work, crossing.renames, pathMap(crossing.renames));
    crossing.names.forEach(({ key, id }, index) => {
      const field = fieldAtPath(work.draft, selection.paths[index] ?? []);
      if (field === undefined) return;
      field.key = key;
      if (id === key) delete field.id;
      else field.id = id;
    });
    followTexts(work, selection.refs, crossing.names, table);
  }
  const tableId = table === undefined ? undefined : fieldIdOf(table);
  const refs = crossing.isAcross ? crossing.names.map(({ id }) => fieldRef(id, tableId)) : selection.refs;
  return finish(work, selection, gap, refs);
}

function finish(work: Work, selection: Selection, gap: Gap, refs: NodeRef[]): Done {
  const target = gapWithout(gap, selection.paths);
  const holder = holderOf(work.before, gap);
  const moved = detached(work, selection);
  takeOut(work, selection.level, selection.paths);
  const count = putBack(work.draft, moved, target) ?? 0;
  const [focus = 'form'] = refs;
  return {
    announce: (after) =>
      fillBoth(messages.moved, {
        what: sayNodes(after, refs),
        place: target.index + 1,
        count,
        where: holder === undefined ? messages.form : sayNode(holder),
      }),
    focus,
    touched: refs,
  };
}

/** The parts as they are in the mutable draft: what was renamed in them is in there. */
function detached({ draft }: Work, { level, paths }: Selection) {
  return {
    steps: level === 'step' ? paths.flatMap((path) => draft.steps[path[0] ?? -1] ?? []) : [],
    sections: level === 'section' ? paths.flatMap((path) => sectionsAt(draft, path)?.[path[1] ?? -1] ?? []) : [],
    fields: level === 'field' ? paths.flatMap((path) => fieldAtPath(draft, path) ?? []) : [],
  };
}

function putBack(draft: FormDraft, moved: ReturnType<typeof detached>, { path, index }: Gap): number | undefined {
  const sections = moved.sections.length > 0 ? sectionsAt(draft, path) : undefined;
  const fields = moved.fields.length > 0 ? fieldsAt(draft, path) : undefined;
  if (moved.steps.length > 0) draft.steps.splice(index, 0, ...moved.steps);
  sections?.splice(index, 0, ...moved.sections);
  fields?.splice(index, 0, ...moved.fields);
  return (fields ?? sections ?? draft.steps).length;
}

type Crossing = { isAcross: boolean; renames: Rename[]; names: { key: string; id: string }[] };

/** Whether fields go into a table or out of one, and what they are called there: their key may be taken. */
function crossings(
  work: Work,
  fields: readonly FieldDraft[],
  paths: readonly number[][],
  gap: Gap,
  table: FieldDraft | undefined,
): Crossing {
  const inTable = gap.path.join();
  const isStaying = (path: readonly number[]): boolean =>
    table === undefined ? path.length === 3 : path.length === 4 && path.slice(0, 3).join() === inTable;
  const isAcross = !paths.every(isStaying);
  const taken = table === undefined ? takenAtRoot(work.before) : takenIn(table.fields ?? []);
  const renames: Rename[] = [];
  const names = fields.map((field, index) => {
    const path = paths[index] ?? [];
    if (isStaying(path)) return { key: field.key, id: fieldIdOf(field) };
    const key = freeName(field.key, taken.keys);
    const id = freeName(fieldIdOf(field), taken.ids);
    taken.keys.add(key);
    taken.ids.add(id).add(key);
    renames.push({
      from: prefixIn(tableAt(work.before, path)) + field.key,
      to: prefixIn(table) + key,
    });
    return { key, id };
  });
  return { isAcross, renames, names };
}

/** The table that a field at a path of indexes is a column of. */
function tableAt(draft: FormDraft, path: readonly number[]): FieldDraft | undefined {
  return path.length === 4 ? fieldAtPath(draft, path.slice(0, 3)) : undefined;
}

/** Texts in other languages go with fields whose ref changed. */
function followTexts(
  { draft }: Work,
  refs: readonly NodeRef[],
  names: readonly { id: string }[],
  table: FieldDraft | undefined,
): void {
  const tableId = table === undefined ? undefined : fieldIdOf(table);
  for (const texts of Object.values(draft.translations ?? {})) {
    for (const [slot, text] of Object.entries(texts)) {
      const at = refs.findIndex((ref) => slot.startsWith(`${ref}#`));
      const id = names[at]?.id;
      if (id === undefined) continue;
      delete texts[slot];
      texts[fieldRef(id, tableId) + slot.slice(slot.indexOf('#'))] = text;
    }
  }
}

/** The gap one further: past the sibling, else into the neighbouring section or step. */
function neighbourGap(draft: FormDraft, selection: Selection, by: -1 | 1): Gap | undefined {
  const edge = by < 0 ? selection.paths[0] : selection.paths.at(-1);
  if (edge === undefined) return undefined;
  const path = edge.slice(0, -1);
  const index = edge.at(-1) ?? 0;
  const length = lengthAt(draft, selection.level, path);
  if (by < 0 && index > 0) return { path, index: index - 1 };
  if (by > 0 && index < length - 1) return { path, index: index + 2 };
  if (selection.level === 'step' || path.length === 3) return undefined;
  if (selection.level === 'section') return besideSteps(draft, path[0] ?? 0, by);
  return besideSections(draft, path, by);
}

function lengthAt(draft: FormDraft, level: Selection['level'], path: readonly number[]): number {
  if (level === 'step') return draft.steps.length;
  return (level === 'section' ? sectionsAt(draft, path) : fieldsAt(draft, path))?.length ?? 0;
}

function besideSteps(draft: FormDraft, step: number, by: -1 | 1): Gap | undefined {
  const next = draft.steps[step + by];
  return next === undefined ? undefined : { path: [step + by], index: by < 0 ? next.sections.length : 0 };
}

function besideSections(draft: FormDraft, path: readonly number[], by: -1 | 1): Gap | undefined {
  const all = draft.steps.flatMap((step, i) => step.sections.map((section, j) => ({ path: [i, j], section })));
  const at = all.findIndex((one) => one.path.join() === path.join());
  const next = at < 0 ? undefined : all[at + by];
  return next === undefined ? undefined : { path: next.path, index: by < 0 ? next.section.fields.length : 0 };
}
