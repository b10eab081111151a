import type { CollectionConfig } from 'payload';
import {
  createInOwnProvince,
  editInOwnProvince,
  nobody,
  noFieldWrites,
  ownProvince,
  ownProvinceVersions,
} from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { keepProvince, provinceField } from '../fields/province';
import { countRev, revField } from '../fields/rev';
import { groups } from '../groups';
import { voidOnChange } from '../level-reviews/void-on-change';
import { checkFormEndpoint } from './check-endpoint';
import { draftEndpoints } from './draft-endpoints';
import { checkDocument, followProcedure, forgetOldDraft, markAdjusted, noteBlocks } from './hooks';
import { otherFormsEndpoints } from './others-endpoints';
import { starterEndpoint } from './starter-endpoint';
import { formsToCopyEndpoint } from './to-copy-endpoint';
import { transferEndpoints } from './transfer-endpoints';
import { draftValidatorEndpoints } from './validator-endpoints';

/** The working form of a case of a procedure. What the public fills in is the copy inside a release. */
export const forms: CollectionConfig = {
  slug: 'forms',
  labels: { singular: { vi: 'Biểu mẫu', en: 'Form' }, plural: { vi: 'Biểu mẫu', en: 'Forms' } },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'caseKey', 'origin', 'updatedAt'],
    enableListViewSelectAPI: true,
    components: {
      edit: { SaveButton: '/src/admin/form-builder/no-save-button#NoSaveButton' },
      beforeListTable: ['/src/admin/form-builder/forms-transfer#FormsTransfer'],
    },
    description: {
      vi: 'Biểu mẫu được sinh ra từ thủ tục. Sửa ở đây thì giữ nguyên khi thủ tục thay đổi, cho đến khi sinh lại.',
      en: 'Forms are derived from procedures. One that was edited here is kept until it is derived again.',
    },
  },
  access: {
    read: ownProvince,
    readVersions: ownProvinceVersions,
    create: createInOwnProvince,
    update: editInOwnProvince,
    delete: nobody,
  },
  disableDuplicate: true,
  // Two people at one form are told by its edit number, with what the other one has saved; Payload's own lock lapses at once.
  lockDocuments: { duration: 1 },
  versions: { drafts: false, maxPerDoc: 20 },
  indexes: [{ fields: ['procedure', 'caseKey'], unique: true }],
  defaultPopulate: { title: true, caseKey: true },
  hooks: {
    beforeValidate: [giveId],
    beforeChange: [keepProvince, followProcedure, checkDocument, forgetOldDraft, noteBlocks, markAdjusted, countRev],
    afterChange: [voidOnChange],
  },
  endpoints: [
    checkFormEndpoint,
    formsToCopyEndpoint,
    ...draftEndpoints,
    ...draftValidatorEndpoints,
    ...otherFormsEndpoints,
    starterEndpoint,
    ...transferEndpoints,
  ],
  fields: [
    idField,
    {
      name: 'title',
      type: 'text',
      label: { vi: 'Tên biểu mẫu', en: 'Title' },
      maxLength: 2_000,
      admin: { readOnly: true },
    },
    jsonField({
      name: 'document',
      label: { vi: 'Biểu mẫu (JSON)', en: 'Form (JSON)' },
      required: true,
      description: {
        vi: 'JSON Schema, uiSchema, các bước và quy tắc. Được kiểm tra khi lưu.',
        en: 'JSON Schema, uiSchema, steps and rules. Checked when saved.',
      },
      component: '/src/admin/form-builder/form-builder-field#FormBuilderField',
    }),
    {
      name: 'procedure',
      type: 'relationship',
      relationTo: 'procedures',
      label: { vi: 'Thủ tục', en: 'Procedure' },
      required: true,
      index: true,
      access: { update: () => false },
      admin: { position: 'sidebar', allowCreate: false },
    },
    {
      name: 'caseKey',
      type: 'text',
      label: { vi: 'Khóa trường hợp', en: 'Case' },
      required: true,
      access: { update: () => false },
      admin: { position: 'sidebar' },
    },
    {
      name: 'origin',
      type: 'select',
      label: { vi: 'Nguồn gốc', en: 'Origin' },
      options: [
        { value: 'derived', label: { vi: 'Sinh từ thủ tục', en: 'Derived' } },
        { value: 'adjusted', label: { vi: 'Đã chỉnh tay', en: 'Adjusted by hand' } },
      ],
      defaultValue: 'adjusted',
      access: noFieldWrites,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'derivedSha256',
      type: 'text',
      label: { vi: 'Mã băm bản sinh', en: 'Hash of the derived form' },
      access: noFieldWrites,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'keptSha256',
      type: 'text',
      label: { vi: 'Giữ khi bản sinh là', en: 'Kept against' },
      access: noFieldWrites,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    // What the builder keeps beside the form; see docs/decisions/0007-working-drafts.md.
    {
      name: 'workingDraft',
      type: 'json',
      label: { vi: 'Bản đang sửa', en: 'Working draft' },
      access: noFieldWrites,
      validate: () => true,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'testCases',
      type: 'json',
      label: { vi: 'Tình huống thử', en: 'Test cases' },
      access: noFieldWrites,
      validate: () => true,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    // Id of the member of staff who saved last; no relation, so that an account can go and the form stays.
    {
      name: 'savedBy',
      type: 'text',
      label: { vi: 'Người lưu', en: 'Saved by' },
      access: noFieldWrites,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'savedAs',
      type: 'select',
      label: { vi: 'Cách lưu', en: 'Saved as' },
      options: [
        { value: 'milestone', label: { vi: 'Mốc', en: 'Milestone' } },
        { value: 'on-the-way', label: { vi: 'Tự động lưu', en: 'On the way' } },
      ],
      access: noFieldWrites,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    // `|id|id|` of the reusable blocks its sections follow, so that the forms of a block are found without reading all.
    {
      name: 'usedBlocks',
      type: 'textarea',
      maxLength: 20_000,
      access: noFieldWrites,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    provinceField,
    revField,
  ],
};
