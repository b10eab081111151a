import type { CollectionConfig } from 'payload';
import { nobody } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';

/** Rows of a chunk: a chunk is read, and its rows written, in one go and one transaction. */
export const chunkRows = 100;

/** The rows of an import's report, a hundred to a document: bounded documents, few writes. Only our functions read them. */
export const importChunks: CollectionConfig = {
  slug: 'import-chunks',
  labels: {
    singular: { vi: 'Phần báo cáo nhập', en: 'Import chunk' },
    plural: { vi: 'Phần báo cáo nhập', en: 'Import chunks' },
  },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['importId', 'place'], unique: true }],
  hooks: { beforeValidate: [giveId] },
  fields: [
    idField,
    { name: 'importId', type: 'text', required: true },
    { name: 'place', type: 'number', required: true },
    // How far the work of the import has come with this chunk: `planned`, `applied`, `undone`.
    { name: 'step', type: 'text', required: true },
    jsonField({ name: 'rows', label: { vi: 'Dòng', en: 'Rows' }, required: true }),
  ],
};
