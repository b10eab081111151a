import sensitiveData from '../../../../form-schemas/words/sensitive-data.json';
import { fillBoth } from '../../commands/say-node';
import type { FieldDraft } from '../../draft';
import { isObject, type Json, objectAt, textAt } from '../../json';
import { fieldSchema } from '../../to-schema';
import type { AdviceCheck } from '../advice';
import { hasPhrase } from '../fold';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

/** Sensitive personal data, told by label or by a part of a person, for which no legal basis is written down. */
export const sensitive: AdviceCheck = {
  name: 'sensitive',
  label: { vi: 'Dữ liệu nhạy cảm', en: 'Sensitive data' },
  find: ({ draft }) =>
    fieldsOfDraft(draft).flatMap(({ ref, node }) => {
      if ((node.legalBasis ?? '').trim() !== '') return [];
      const labels = labelsOf(node);
      return sensitiveData.kinds
        .filter(({ words }) => words.some((word) => labels.some((label) => hasPhrase(label, word))))
        .map(({ name, nameEn }) => ({
          severity: 'warning',
          place: ref,
          text: fillBoth(messages.sensitive, { kind: { vi: name, en: nameEn }, basis: sensitiveData.basis }),
        }));
    }),
};

/** What a field asks: its label, and the titles of the parts of a composite. */
function labelsOf(field: FieldDraft): string[] {
  if (field.fields !== undefined) return [field.label];
  const parts: Json[] = Object.values(objectAt(fieldSchema(field), 'properties'));
  return [field.label, ...parts.flatMap((node) => (isObject(node) ? (textAt(node, 'title') ?? []) : []))];
}
