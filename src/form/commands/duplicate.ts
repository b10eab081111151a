import { makeClip } from './clip';
import type { CommandKind } from './command';
import { insertParts } from './insert';
import { selectionOf } from './lists';
import { messages } from './messages';
import { formRef, type NodeRef } from './node-ref';
import { fillBoth, sayNodes } from './say-node';

/** Copies parts right behind the last of them: new ids and keys, conditions between the copies follow, others stay. */
export type DuplicateCommand = { kind: 'duplicate'; nodes: NodeRef[] };

export const duplicate: CommandKind<DuplicateCommand> = {
  name: 'duplicate',
  label: messages.duplicate,
  run: (work, { nodes }) => {
    const selection = selectionOf(work.before, nodes);
    if ('code' in selection) return selection;
    const clip = makeClip(work.before, nodes);
    if ('code' in clip) return clip;
    const last = selection.paths.at(-1) ?? [];
    const gap = { path: last.slice(0, -1), index: (last.at(-1) ?? 0) + 1 };
    const inserted = insertParts(work, clip, gap, { others: (path) => path });
    if ('code' in inserted) return inserted;
    return {
      announce: (after) => fillBoth(messages.duplicated, { what: sayNodes(after, nodes) }),
      focus: inserted.refs[0] ?? formRef,
      touched: [...inserted.refs, ...inserted.fields],
    };
  },
};
