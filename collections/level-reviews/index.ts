import type { CollectionConfig } from 'payload';
import { changeKinds } from '../../src/service-level/publishing-rules';
import { reviewStates } from '../../src/service-level/review-messages';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { provinceField } from '../fields/province';
import { foldSearchText, searchTextField } from '../fields/search-text';
import { groups } from '../groups';
import { reviewEndpoints } from './endpoints';
import { readOnly } from './only-by-review';

const hidden = { hidden: true, disableListColumn: true, disableListFilter: true } as const;

/**
 * Requests to publish: what was submitted, exactly, and by whom. A row never changes but for the columns that repeat its events
 * (review-events.ts), which are the truth: state, step, who decided.
 */
export const levelReviews: CollectionConfig = {
  ...readOnly,
  slug: 'level-reviews',
  labels: {
    singular: { vi: 'Đề nghị thẩm định', en: 'Review request' },
    plural: { vi: 'Đề nghị thẩm định', en: 'Review requests' },
  },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'levelTo', 'submittedAt', 'submittedByName'],
    enableListViewSelectAPI: true,
    hidden: true,
  },
  defaultSort: '-submittedAt',
  graphQL: { disableMutations: true },
  indexes: [
    { fields: ['procedure', 'round'], unique: true },
    { fields: ['province', 'state', 'submittedAt'] },
    // Each order of the queue, and its search, without reading the rows: they carry the whole content that was submitted.
    { fields: ['province', 'state', 'agency', 'submittedAt'] },
    { fields: ['province', 'state', 'targetDate', 'submittedAt'] },
    { fields: ['province', 'state', 'searchText'] },
    // Which procedures wait, for the list of those that could be submitted.
    { fields: ['province', 'state', 'procedure'] },
    { fields: ['state', 'submittedAt'] },
  ],
  defaultPopulate: { title: true, state: true },
  hooks: { ...readOnly.hooks, beforeValidate: [giveId], beforeChange: [foldSearchText(['title', 'key'])] },
  endpoints: reviewEndpoints,
  fields: [
    idField,
    { name: 'title', type: 'text', required: true, maxLength: 2_000 },
    { name: 'procedure', type: 'relationship', relationTo: 'procedures', required: true, index: true },
    { name: 'key', type: 'text', required: true, index: true },
    { name: 'round', type: 'number', required: true, min: 1 },
    { name: 'agency', type: 'text', index: true },
    { name: 'targetDate', type: 'text', index: true },
    { name: 'sha256', type: 'text', required: true, admin: hidden },
    { name: 'content', type: 'textarea', required: true, maxLength: 50_000_000, admin: hidden },
    jsonField({ name: 'level', required: true, readOnly: true }),
    { name: 'levelFrom', type: 'number' },
    { name: 'levelTo', type: 'number', required: true },
    { name: 'baseRevision', type: 'number' },
    {
      name: 'effect',
      type: 'select',
      required: true,
      options: ['harmless', 'compatible', 'breaking'],
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: changeKinds.map(({ kind, name }) => ({ value: kind, label: name })),
    },
    { name: 'note', type: 'textarea', maxLength: 4_000 },
    { name: 'submittedBy', type: 'text', required: true, index: true },
    { name: 'submittedByName', type: 'text', maxLength: 300 },
    { name: 'submittedAt', type: 'date', required: true, index: true },
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: Object.entries(reviewStates).flatMap(([value, label]) => (value === 'draft' ? [] : [{ value, label }])),
    },
    { name: 'step', type: 'number', required: true, min: 0 },
    { name: 'releaseOn', type: 'text', index: true },
    { name: 'decidedBy', type: 'text' },
    { name: 'decidedByName', type: 'text', maxLength: 300 },
    { name: 'decidedAt', type: 'date' },
    { name: 'askedOf', type: 'text', index: true },
    { name: 'releasedRevision', type: 'number' },
    searchTextField,
    provinceField,
  ],
};
