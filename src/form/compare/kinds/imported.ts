import { checkedSchema } from '../../checked-schema';
import { type NodeRef, nodesOf } from '../../commands/node-ref';
import { fillBoth } from '../../commands/say-node';
import type { ForeignParts, FormDraft } from '../../draft';
import { toDraft } from '../../from-schema';
import { equalJson, type Json, type JsonObject, member, objectAt } from '../../json';
import type { ChangeKind, Found, Impact } from '../change';
import { both, labelOf } from '../facts';
import { messages } from '../messages';

/** Parts of an imported schema that the builder does not know: any difference that a validator sees is breaking. */
export const imported: ChangeKind = {
  name: 'imported',
  label: { vi: 'Phần nhập từ nơi khác', en: 'Imported parts' },
  find: (pair) => {
    const before = toDraft(pair.before);
    const after = toDraft(pair.after);
    const found: Found[] = [];
    if (!equalJson(plain(before.foreign), plain(after.foreign))) {
      const effect = both(impactOfRoot(before.foreign, after.foreign));
      found.push({ subject: 'form', text: messages.imported, effect });
    }
    const old = foreignFields(before);
    for (const [ref, foreign] of foreignFields(after)) {
      const was = old.get(ref);
      if (was === undefined || equalJson(was, foreign)) continue;
      const field = pair.fields.find((one) => one.ref === ref);
      if (field === undefined) continue;
      const text = fillBoth(messages.importedField, { label: labelOf(pair, field) });
      found.push({ subject: ref, text, effect: both(impactOfField(was, foreign)) });
    }
    return found;
  },
};

/** Foreign parts of every field, an empty object where it has none. */
function foreignFields(draft: FormDraft): Map<NodeRef, JsonObject> {
  const fields = [...nodesOf(draft).values()].flatMap((found) => (found.kind === 'field' ? [found] : []));
  return new Map(fields.map(({ ref, node }) => [ref, node.foreign ?? {}]));
}

function impactOfField(before: JsonObject, after: JsonObject): Impact {
  const isChecked =
    !equalJson(checkedSchema(objectAt(before, 'schema')), checkedSchema(objectAt(after, 'schema'))) ||
    !equalJson(member(before, 'without'), member(after, 'without'));
  return isChecked ? 'breaking' : 'compatible';
}

function impactOfRoot(before: ForeignParts | undefined, after: ForeignParts | undefined): Impact {
  const checked = (foreign: ForeignParts | undefined): Json => [
    checkedSchema(foreign?.schema ?? {}),
    checkedSchema(foreign?.verbatim?.schema ?? {}),
    [...(foreign?.without ?? [])],
    foreign?.onlyWrittenRules === true,
    foreign?.verbatim !== undefined,
  ];
  return equalJson(checked(before), checked(after)) ? 'compatible' : 'breaking';
}

function plain(foreign: ForeignParts | undefined): Json {
  return JSON.parse(JSON.stringify(foreign ?? {}));
}
