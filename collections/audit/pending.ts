import type { CollectionConfig } from 'payload';
import { nobody } from '../access';
import { neverDeleted, neverWritten } from './append-only';

/**
 * Entries that have no place in a chain yet. They are written in the transaction of the deed they tell of, so neither exists without the
 * other, and chained a moment later (chain.ts): a chain needs one writer at a time, and deeds must not wait for each other.
 */
export const auditPending: CollectionConfig = {
  slug: 'audit-pending',
  labels: { singular: { vi: 'Dòng chờ ghi', en: 'Pending line' }, plural: { vi: 'Dòng chờ ghi', en: 'Pending lines' } },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  timestamps: false,
  hooks: { beforeChange: [neverWritten], beforeDelete: [neverDeleted] },
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'content', type: 'textarea', required: true, maxLength: 1_000_000 },
  ],
};
