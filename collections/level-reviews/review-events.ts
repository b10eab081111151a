import type { CollectionConfig } from 'payload';
import { reviewTransitions } from '../../src/service-level/review';
import { giveId, idField } from '../fields/id';
import { provinceField } from '../fields/province';
import { readOnly } from './only-by-review';

const events = [...new Set(reviewTransitions.map(({ event }) => event))].filter((event) => event !== 'submit');

/**
 * What happened to a request after it was submitted: append-only, one document each. A decision is one insert; the unique key (review,
 * step) lets one of two reviewers win, on every engine and across processes.
 */
export const reviewEvents: CollectionConfig = {
  ...readOnly,
  slug: 'review-events',
  labels: {
    singular: { vi: 'Bước thẩm định', en: 'Review step' },
    plural: { vi: 'Bước thẩm định', en: 'Review steps' },
  },
  admin: { hidden: true, useAsTitle: 'event' },
  graphQL: { disableMutations: true },
  timestamps: false,
  indexes: [{ fields: ['review', 'step'], unique: true }],
  hooks: { ...readOnly.hooks, beforeValidate: [giveId] },
  fields: [
    idField,
    { name: 'review', type: 'text', required: true, index: true },
    { name: 'step', type: 'number', required: true, min: 1 },
    { name: 'event', type: 'select', required: true, options: events },
    { name: 'actor', type: 'text' },
    { name: 'actorName', type: 'text', maxLength: 300 },
    { name: 'at', type: 'date', required: true },
    { name: 'text', type: 'textarea', maxLength: 4_000 },
    { name: 'field', type: 'text', maxLength: 500 },
    { name: 'askedOf', type: 'text' },
    { name: 'askedOfName', type: 'text', maxLength: 300 },
    { name: 'releaseOn', type: 'text' },
    { name: 'revision', type: 'number' },
    provinceField,
  ],
};
