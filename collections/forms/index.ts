import type { CollectionConfig } from 'payload';
import { createInOwnProvince, nobody, noFieldWrites, ownProvince, ownProvinceVersions } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { keepProvince, provinceField } from '../fields/province';
import { countRev, revField } from '../fields/rev';
import { groups } from '../groups';
import { checkFormEndpoint } from './check-endpoint';
import { checkDocument, followProcedure, markAdjusted } from './hooks';

/** The working form of a case of a procedure. What the public fills in is the copy inside a release. */
export const forms: CollectionConfig = {
  slug: 'forms',
  labels: { singular: { vi: 'Biểu mẫu', en: 'Form' }, plural: { vi: 'Biểu mẫu', en: 'Forms' } },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'caseKey', 'origin', 'updatedAt'],
    enableListViewSelectAPI: true,
    description: {
      vi: 'Biểu mẫu được sinh ra từ thủ tục. Sửa ở đây thì giữ nguyên khi thủ tục thay đổi, cho đến khi sinh lại.',
      en: 'Forms are derived from procedures. One that was edited here is kept until it is derived again.',
    },
  },
  access: {
    read: ownProvince,
    readVersions: ownProvinceVersions,
    create: createInOwnProvince,
    update: ownProvince,
    delete: nobody,
  },
  disableDuplicate: true,
  versions: { drafts: false, maxPerDoc: 20 },
  indexes: [{ fields: ['procedure', 'caseKey'], unique: true }],
  defaultPopulate: { title: true, caseKey: true },
  hooks: {
    beforeValidate: [giveId],
    beforeChange: [keepProvince, followProcedure, checkDocument, markAdjusted, countRev],
  },
  endpoints: [checkFormEndpoint],
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
      component: '/src/admin/json/form-area#FormArea',
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
    provinceField,
    revField,
  ],
};
