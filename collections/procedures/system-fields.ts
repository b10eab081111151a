import type { Field } from 'payload';
import { lifecycleStates } from '../../src/procedure/lifecycle';
import { lifecycleNames } from '../../src/procedure/lifecycle-messages';
import { noFieldWrites } from '../access';

/** Above the tabs, so that it is seen wherever one edits. */
export const standing: Field = {
  name: 'standing',
  type: 'ui',
  admin: { components: { Field: '/src/admin/procedure/standing-panel#StandingPanel' }, disableListColumn: true },
};

/** Whether it is carried out; moved by a table (src/procedure/lifecycle.ts) through our endpoints alone. */
export const lifecycle: Field[] = [
  {
    name: 'state',
    type: 'select',
    label: { vi: 'Tình trạng', en: 'State' },
    options: lifecycleStates.map((value) => ({ value, label: lifecycleNames[value] })),
    defaultValue: 'in-use',
    index: true,
    access: noFieldWrites,
    admin: { position: 'sidebar', readOnly: true },
  },
  // Into which procedure, why, by whom, when: {into, reason, by, byName, at, merge}.
  {
    name: 'retirement',
    type: 'json',
    access: noFieldWrites,
    validate: () => true,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
];

/** What the system writes: the last release of this procedure, for lists. The releases themselves are the truth. */
export const released: Field[] = [
  {
    name: 'level',
    type: 'number',
    label: { vi: 'Mức độ hiện tại', en: 'Present level' },
    index: true,
    access: noFieldWrites,
    admin: {
      position: 'sidebar',
      readOnly: true,
      description: { vi: 'tính khi công bố', en: 'computed when published' },
    },
  },
  {
    name: 'releasedRevision',
    type: 'number',
    label: { vi: 'Bản đã công bố', en: 'Released revision' },
    access: noFieldWrites,
    admin: { position: 'sidebar', readOnly: true },
  },
  // The figures of thousands are counted from these, not from the releases.
  {
    name: 'currentLevel',
    type: 'text',
    access: noFieldWrites,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'missingCriteria',
    type: 'text',
    maxLength: 1_000,
    access: noFieldWrites,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'releasedOn',
    type: 'text',
    access: noFieldWrites,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'releasedSha256',
    type: 'text',
    label: { vi: 'Mã băm bản công bố', en: 'Hash of the release' },
    access: noFieldWrites,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'seedSha256',
    type: 'text',
    label: { vi: 'Mã băm bản nạp sẵn', en: 'Hash of the seeded record' },
    access: noFieldWrites,
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
];
