import { fillText } from '../../messages/text';
import type { Clip } from './clip';
import type { CommandKind, Done } from './command';
import { insertParts } from './insert';
import { holderOf } from './lists';
import { messages, refusal } from './messages';
import { formRef } from './node-ref';
import { takesPath } from './paths-of-draft';
import { gapOf, type Place } from './place';
import { withRoom } from './room';
import { fillBoth, sayNode, sayNodes } from './say-node';

/**
 * Puts a clip at a place, of this form or of another: new ids, free keys; rules inside it follow. In its own form conditions on fields
 * outside stay while these fields are there; in another form they are left out, and that is said.
 */
export type PasteCommand = { kind: 'paste'; clip: Clip; at: Place };

export const paste: CommandKind<PasteCommand> = {
  name: 'paste',
  label: messages.paste,
  run: (given, { clip, at }) => {
    const work = withRoom(given, at, clip.level);
    const gap = gapOf(work.before, at, clip.level);
    if (gap === undefined) return refusal('place-unfitting');
    const isOwn = clip.from === work.before.id;
    const others = (path: string): string | undefined => (isOwn && takesPath(work.before, path) ? path : undefined);
    const inserted = insertParts(work, clip, gap, { others });
    if ('code' in inserted) return inserted;
    const [focus = formRef] = inserted.refs;
    const holder = holderOf(work.before, gap);
    const done: Done = {
      announce: (after) =>
        fillBoth(messages.pasted, {
          what: sayNodes(after, inserted.refs),
          where: holder === undefined ? messages.form : sayNode(holder),
        }),
      focus,
      touched: [...inserted.refs, ...inserted.fields],
    };
    return inserted.dropped > 0 ? { ...done, notes: [fillText(messages.dropped, { count: inserted.dropped })] } : done;
  },
};
