import { fillText, type Text } from '../../messages/text';
import type { Problem } from '../../problem/problem';
import { blockParts } from '../block-use/block-parts';
import type { Block } from '../blocks/block';
import type { FieldDraft, FormDraft } from '../draft';
import { findFieldType } from '../field-types';
import type { CommandKind, Done, Work } from './command';
import { insertParts, type Naming, type Parts } from './insert';
import { keyFromLabel } from './keys';
import { holderOf } from './lists';
import { messages, refusal } from './messages';
import { findNode, formRef, type NodeRef } from './node-ref';
import { gapOf, type Level, type Place } from './place';
import { withRoom } from './room';
import { fillBoth, sayNode, sayRef } from './say-node';

/** Adds something new at a place. */
export type AddCommand = { kind: 'add'; what: Addition; at: Place };

export type Addition =
  /** A field of a type; its label is the type's until staff write one. */
  | { kind: 'field'; type: string; label?: string; with?: Partial<FieldDraft> }
  /** A section made of a reusable block, remembered with its revision. */
  | { kind: 'block'; block: Block; revision: string }
  | { kind: 'section'; title?: string }
  | { kind: 'step'; title?: string };

export const add: CommandKind<AddCommand> = {
  name: 'add',
  label: messages.add,
  run: (work, { what, at }) => {
    if (what.kind === 'field') return addField(work, what, at);
    if (what.kind === 'block') {
      const { parts, naming } = blockParts(work.before, what.block, what.revision);
      return put(work, 'section', parts, naming, at);
    }
    if (what.kind === 'section') {
      const section = { id: '', title: what.title ?? messages.newSection.vi, fields: [] };
      return put(work, 'section', { ...nothing, sections: [section] }, asItIs, at);
    }
    const section = { id: '', fields: [] };
    const step = { id: '', title: what.title ?? messages.newStep.vi, sections: [section] };
    return put(work, 'step', { ...nothing, steps: [step] }, asItIs, at);
  },
};

const nothing: Parts = { row: '', rules: [], translations: {} };
const asItIs: Naming = { others: (path) => path };

function addField(
  work: Work,
  { type: name, label, with: more }: Extract<Addition, { kind: 'field' }>,
  at: Place,
): Done | Problem {
  const type = findFieldType(name);
  if (type === undefined) return refusal('field-type-unknown', undefined, { type: name });
  const called = label ?? type.label.vi;
  const field: FieldDraft = {
    ...type.fresh,
    ...more,
    key: more?.key ?? keyFromLabel(called),
    type: name,
    label: called,
  };
  return put(work, 'field', { ...nothing, fields: [field] }, asItIs, at);
}

function put(given: Work, level: Level, parts: Parts, naming: Naming, at: Place): Done | Problem {
  const work = withRoom(given, at, level);
  const gap = gapOf(work.before, at, level);
  if (gap === undefined) return refusal('place-unfitting');
  const inserted = insertParts(work, parts, gap, naming);
  if ('code' in inserted) return inserted;
  const focus = inserted.refs[0] ?? formRef;
  const holder = holderOf(work.before, gap);
  const isInForm = holder === undefined || holder.kind === 'form';
  const done: Done = {
    announce: (after) =>
      isInForm
        ? fillBoth(messages.addedStep, { what: sayNew(after, focus) })
        : fillBoth(messages.added, { what: sayNew(after, focus), where: sayNode(holder) }),
    focus,
    touched: [...inserted.refs, ...inserted.fields],
  };
  return inserted.dropped > 0 ? { ...done, notes: [fillText(messages.dropped, { count: inserted.dropped })] } : done;
}

/** What is new, a field with its type where the name is another: what was typed may have meant another type. */
function sayNew(after: FormDraft, ref: NodeRef): Text {
  const found = findNode(after, ref);
  const what = sayRef(after, ref);
  const type = found?.kind === 'field' ? findFieldType(found.node.type) : undefined;
  if (found?.kind !== 'field' || type === undefined || found.node.label === type.label.vi) return what;
  return fillBoth(messages.ofType, { what, type: type.label });
}
