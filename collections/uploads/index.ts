import type { CollectionConfig } from 'payload';
import { nobody } from '../access';

/** Files that came with, or before, a submission: rows of intake, whose bytes lie in the content store. Staff see them through their dossier only. */
export const uploads: CollectionConfig = {
  slug: 'uploads',
  labels: { singular: { vi: 'Tệp đã nộp', en: 'Upload' }, plural: { vi: 'Tệp đã nộp', en: 'Uploads' } },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'sha256', type: 'text', required: true, index: true },
    { name: 'name', type: 'text', required: true, maxLength: 500 },
    { name: 'mediaType', type: 'text', required: true },
    { name: 'bytes', type: 'number', required: true },
    { name: 'via', type: 'text', required: true },
    { name: 'createdAt', type: 'text', required: true, index: true },
    { name: 'dossier', type: 'text', index: true },
  ],
};
