import type { CollectionConfig } from 'payload';
import { nobody } from '../access';
import { giveId, idField } from '../fields/id';
import { provinceField } from '../fields/province';

/**
 * How often the holder of a key has read a release of a procedure: what a change of it concerns. Counted by the portal API, kept by a
 * chore (store.ts), read by the page of a review. Nothing of citizens: a key, a release, a number, a moment.
 */
export const portalPulls: CollectionConfig = {
  slug: 'portal-pulls',
  labels: { singular: { vi: 'Lượt lấy của cổng', en: 'Portal pull' }, plural: { vi: 'Lượt lấy', en: 'Portal pulls' } },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['portalKey', 'province', 'key', 'revision'], unique: true }, { fields: ['province', 'key'] }],
  hooks: { beforeValidate: [giveId] },
  fields: [
    idField,
    // The id as text: what a portal pulled stays known when its key is gone.
    { name: 'portalKey', type: 'text', required: true },
    { name: 'key', type: 'text', required: true },
    { name: 'revision', type: 'number', required: true, min: 1 },
    { name: 'pulls', type: 'number', required: true, min: 0 },
    { name: 'lastAt', type: 'date', required: true },
    provinceField,
  ],
};
