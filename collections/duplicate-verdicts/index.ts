import type { CollectionConfig } from 'payload';
import { nobody, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { provinceField } from '../fields/province';
import { groups } from '../groups';
import { duplicateEndpoints } from './endpoints';

/** Pairs of procedures that somebody has looked at and called different: they are not shown as duplicates again. */
export const duplicateVerdicts: CollectionConfig = {
  slug: 'duplicate-verdicts',
  labels: {
    singular: { vi: 'Cặp không trùng', en: 'Pair that differs' },
    plural: { vi: 'Các cặp không trùng', en: 'Pairs that differ' },
  },
  admin: { group: groups.catalogue, useAsTitle: 'pair', hidden: true },
  access: { read: ownProvince, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-decidedAt',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['province', 'pair'], unique: true }],
  hooks: { beforeValidate: [giveId] },
  endpoints: duplicateEndpoints,
  fields: [
    idField,
    // Both ids, the smaller first: a pair is one row, whichever way round it was met.
    { name: 'pair', type: 'text', required: true },
    { name: 'one', type: 'text', required: true },
    { name: 'other', type: 'text', required: true },
    { name: 'oneName', type: 'text', label: { vi: 'Thủ tục', en: 'Procedure' }, maxLength: 2_000 },
    { name: 'otherName', type: 'text', label: { vi: 'và', en: 'and' }, maxLength: 2_000 },
    { name: 'decidedBy', type: 'text', required: true },
    { name: 'decidedByName', type: 'text', label: { vi: 'Người xem', en: 'By' } },
    { name: 'decidedAt', type: 'date', label: { vi: 'Lúc', en: 'At' }, required: true },
    provinceField,
  ],
};
