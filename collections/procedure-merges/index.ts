import type { CollectionConfig } from 'payload';
import { nobody, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { provinceField } from '../fields/province';
import { groups } from '../groups';
import { mergeEndpoints } from './endpoints';

/**
 * Procedures that became one: which was kept, which were retired into it, what was chosen, what the kept one was before. Made in the
 * transaction that changes the documents themselves; withdrawals of what was public follow from it (settle.ts).
 */
export const procedureMerges: CollectionConfig = {
  slug: 'procedure-merges',
  labels: {
    singular: { vi: 'Lần gộp thủ tục', en: 'Merger' },
    plural: { vi: 'Các lần gộp thủ tục', en: 'Mergers' },
  },
  admin: { group: groups.catalogue, useAsTitle: 'title', hidden: true },
  access: { read: ownProvince, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-mergedAt',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['province', 'mergedAt'] }],
  hooks: { beforeValidate: [giveId] },
  endpoints: mergeEndpoints,
  fields: [
    idField,
    { name: 'title', type: 'text', label: { vi: 'Thủ tục giữ lại', en: 'Kept' }, maxLength: 2_000 },
    // Ids as texts and no relations: the record of what was done stays, whatever becomes of the documents.
    { name: 'kept', type: 'text', required: true, index: true },
    { name: 'keptKey', type: 'text', required: true },
    // [{id, key, name, code}]
    jsonField({ name: 'retired', label: { vi: 'Thủ tục bỏ đi', en: 'Retired' }, required: true }),
    jsonField({ name: 'choices', label: { vi: 'Đã chọn', en: 'Chosen' }, required: true }),
    // The content of the kept one before, and the hash of what it was made.
    jsonField({ name: 'before', label: { vi: 'Trước khi gộp', en: 'Before' }, required: true }),
    { name: 'afterSha256', type: 'text', required: true },
    // Hash of what was public of the kept one; '' where nothing was.
    { name: 'publicSha256', type: 'text' },
    { name: 'mergedBy', type: 'text', required: true },
    { name: 'mergedByName', type: 'text', label: { vi: 'Người gộp', en: 'By' } },
    { name: 'mergedAt', type: 'date', label: { vi: 'Lúc', en: 'At' }, required: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      options: [
        { value: 'merged', label: { vi: 'Đã gộp', en: 'Merged' } },
        { value: 'undone', label: { vi: 'Đã hoàn tác', en: 'Undone' } },
      ],
    },
    { name: 'undoneBy', type: 'text' },
    { name: 'undoneAt', type: 'date' },
    // Whether everything that follows from it (withdrawals, or services offered again) has been done.
    { name: 'settled', type: 'checkbox', required: true, defaultValue: false, index: true },
    provinceField,
  ],
};
