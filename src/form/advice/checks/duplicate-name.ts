import { fillText } from '../../../messages/text';
import { prefixIn } from '../../commands/node-ref';
import type { AdviceCheck } from '../advice';
import { messages } from '../messages';
import { fieldsOfDraft } from '../texts';

type Found = ReturnType<AdviceCheck['find']>[number];

/** The same stored name twice at the root or in a row, the same label twice in a section. */
export const duplicateName: AdviceCheck = {
  name: 'duplicate-name',
  label: { vi: 'Trùng tên', en: 'Duplicate name' },
  find: ({ draft }) => {
    const keys = new Set<string>();
    const labels = new Set<string>();
    return fieldsOfDraft(draft).flatMap(({ ref, node, section, table }): Found[] => {
      const row = prefixIn(table);
      const key = `${row}${node.key}`;
      const label = `${section.id} ${row}${node.label.trim().toLowerCase()}`;
      const isKeyTaken = keys.has(key);
      const isLabelTaken = node.label.trim() !== '' && labels.has(label);
      keys.add(key);
      labels.add(label);
      if (isKeyTaken) {
        return [{ severity: 'problem', place: ref, text: fillText(messages.duplicateKey, { key: node.key }) }];
      }
      if (!isLabelTaken) return [];
      return [{ severity: 'warning', place: ref, text: fillText(messages.duplicateLabel, { label: node.label }) }];
    });
  },
};
