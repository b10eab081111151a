import type { Text } from '../../messages/text';
import type { FormDraft } from '../draft';
import type { CommandKind } from './command';
import { messages } from './messages';
import { formRef, type NodeRef } from './node-ref';

/** Puts another draft in place of the whole one (expert JSON, import, an updated block), as one step of undo. Its id stays. */
export type ReplaceCommand = { kind: 'replace'; draft: FormDraft; announce?: Text; focus?: NodeRef };

export const replace: CommandKind<ReplaceCommand> = {
  name: 'replace',
  label: messages.replace,
  run: ({ before, draft }, command) => {
    const next: FormDraft = { ...structuredClone(command.draft), id: before.id };
    if (next.testCases === undefined && before.testCases !== undefined) next.testCases = before.testCases;
    for (const name of Object.keys(before)) if (!Object.hasOwn(next, name)) Reflect.deleteProperty(draft, name);
    Object.assign(draft, next);
    const focus = command.focus ?? formRef;
    return { announce: () => command.announce ?? messages.replaced, focus, touched: [formRef, focus] };
  },
};
