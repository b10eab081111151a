import { fillText } from '../../../messages/text';
import type { Command } from '../../commands';
import { type NodeRef, sectionRef, stepRef } from '../../commands/node-ref';
import type { FormDraft } from '../../draft';
import { textAt } from '../../json';
import type { AdviceCheck, ProcedureDocument } from '../advice';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** Documents of the procedure that no field takes, and fields that take what the procedure does not ask or the state already has. */
export const documents: AdviceCheck = {
  name: 'documents',
  label: { vi: 'Giấy tờ của thủ tục', en: 'Documents of the procedure' },
  find: ({ draft, procedure }) => {
    if (procedure === undefined) return [];
    const fields = fieldsOfDraft(draft);
    const taken = new Map(fields.flatMap((found) => pairOf(textAt(found.node.settings, 'document'), found.ref)));
    const missing = procedure.documents.filter(
      (one) => one.mode === 'hand-in' && !one.isTemplate && !taken.has(one.key),
    );
    const needless = [...taken].flatMap(([key, ref]) => {
      const document = procedure.documents.find((one) => one.key === key);
      if (document === undefined) {
        return [{ severity: 'warning' as const, place: ref, text: fillText(messages.unknownDocument, { key }) }];
      }
      if (document.mode !== 'database') return [];
      const text = fillText(messages.databaseDocument, { name: document.name });
      const command: Command = { kind: 'remove', nodes: [ref] };
      return [{ severity: 'warning' as const, place: ref, text, fix: { label: messages.removeField, command } }];
    });
    return [
      ...missing.map((document) => ({
        severity: document.required ? ('problem' as const) : ('hint' as const),
        place: uploadPlace(draft),
        text: fillText(messages.uncovered, { name: document.name }),
        fix: { label: messages.addUpload, command: uploadCommand(draft, document) },
      })),
      ...needless,
    ];
  },
};

function pairOf(key: string | undefined, ref: NodeRef): [string, NodeRef][] {
  return key === undefined ? [] : [[key, ref]];
}

/** The section that takes documents already, else the last step. */
function uploadPlace(draft: FormDraft): NodeRef {
  const upload = fieldsOfDraft(draft).findLast(({ node }) => textAt(node.settings, 'document') !== undefined);
  if (upload !== undefined) return sectionRef(upload.section.id);
  return stepRef(draft.steps.at(-1)?.id ?? '');
}

function uploadCommand(draft: FormDraft, document: ProcedureDocument): Command {
  const settings = { document: document.key };
  const help = messages.uploadHelp.vi;
  const more = document.required ? { settings, help, required: true } : { settings, help };
  return {
    kind: 'add',
    what: { kind: 'field', type: 'file', label: document.name.slice(0, 1000), with: more },
    at: { into: uploadPlace(draft) },
  };
}
