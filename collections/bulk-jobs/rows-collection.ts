import type { CollectionConfig } from 'payload';
import { rowStatuses } from '../../src/bulk-work/row';
import { nobody } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';

/** The rows of bulk jobs: a procedure each, what would change or has, and why not. Only our functions read them. */
export const bulkRows: CollectionConfig = {
  slug: 'bulk-rows',
  labels: {
    singular: { vi: 'Dòng xử lý hàng loạt', en: 'Bulk row' },
    plural: { vi: 'Dòng xử lý hàng loạt', en: 'Bulk rows' },
  },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  timestamps: false,
  indexes: [{ fields: ['job', 'place'], unique: true }, { fields: ['job', 'status', 'place'] }],
  hooks: { beforeValidate: [giveId] },
  fields: [
    idField,
    { name: 'job', type: 'text', required: true },
    { name: 'place', type: 'number', required: true },
    { name: 'procedure', type: 'text', required: true },
    { name: 'key', type: 'text', required: true },
    { name: 'title', type: 'textarea', maxLength: 3_000 },
    { name: 'agency', type: 'text' },
    { name: 'status', type: 'select', required: true, options: [...rowStatuses] },
    jsonField({ name: 'changes', label: { vi: 'Thay đổi', en: 'Changes' } }),
    jsonField({ name: 'notes', label: { vi: 'Lưu ý', en: 'Notes' } }),
    jsonField({ name: 'problems', label: { vi: 'Lý do', en: 'Reasons' } }),
    { name: 'searchText', type: 'textarea', maxLength: 4_000 },
  ],
};
