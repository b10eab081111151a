import type { CollectionConfig } from 'payload';
import { createForOwnProvince, manageInOwnProvince, noFieldWrites } from '../access';
import { giveId, idField } from '../fields/id';
import { groups } from '../groups';
import { keepOwnReach } from './hooks';
import { issueKeyEndpoint } from './issue-endpoint';

/** Keys of portals that call the portal API. Not users of Payload: Fastify checks them by hash. The key itself is never stored. */
export const portalKeys: CollectionConfig = {
  slug: 'portal-keys',
  labels: { singular: { vi: 'Khóa cổng', en: 'Portal key' }, plural: { vi: 'Khóa của các cổng', en: 'Portal keys' } },
  admin: {
    group: groups.administration,
    useAsTitle: 'name',
    defaultColumns: ['name', 'province', 'prefix', 'scopes', 'expiresAt', 'disabled'],
    description: {
      vi: 'Cổng ngoài dùng khóa để gọi GraphQL tại /graphql. Lưu xong thì bấm «Tạo khóa»; khóa chỉ hiện một lần.',
      en: 'Other portals call /graphql with a key. Save, then press "Make a key"; it is shown once.',
    },
  },
  access: {
    read: manageInOwnProvince,
    create: createForOwnProvince,
    update: manageInOwnProvince,
    delete: manageInOwnProvince,
  },
  disableDuplicate: true,
  graphQL: { disableQueries: true, disableMutations: true },
  hooks: { beforeValidate: [giveId], beforeChange: [keepOwnReach] },
  endpoints: [issueKeyEndpoint],
  fields: [
    idField,
    { name: 'name', type: 'text', label: { vi: 'Tên cổng', en: 'Name of the portal' }, required: true, maxLength: 200 },
    {
      name: 'issue',
      type: 'ui',
      admin: { components: { Field: '/src/admin/issue-key#IssueKey' } },
    },
    {
      name: 'province',
      type: 'relationship',
      relationTo: 'provinces',
      label: { vi: 'Chỉ tỉnh', en: 'Only this province' },
      admin: {
        position: 'sidebar',
        allowCreate: false,
        description: { vi: 'để trống: mọi tỉnh', en: 'empty: all provinces' },
      },
    },
    {
      name: 'scopes',
      type: 'select',
      hasMany: true,
      label: { vi: 'Được phép', en: 'May' },
      required: true,
      defaultValue: ['read'],
      options: [
        { value: 'read', label: { vi: 'Đọc dịch vụ và biểu mẫu', en: 'Read services and forms' } },
        { value: 'submit', label: { vi: 'Nộp hồ sơ', en: 'Submit dossiers' } },
        { value: 'status', label: { vi: 'Tra trạng thái hồ sơ', en: 'Look up dossiers' } },
      ],
    },
    {
      name: 'quotaPerMinute',
      type: 'number',
      label: { vi: 'Số lượt mỗi phút', en: 'Requests a minute' },
      required: true,
      min: 1,
      max: 100_000,
      defaultValue: 600,
    },
    {
      name: 'expiresAt',
      type: 'date',
      label: { vi: 'Hết hạn', en: 'Expires' },
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } },
    },
    { name: 'disabled', type: 'checkbox', label: { vi: 'Tạm khóa', en: 'Disabled' }, defaultValue: false },
    {
      name: 'prefix',
      type: 'text',
      label: { vi: 'Phần đầu của khóa', en: 'Start of the key' },
      index: true,
      access: noFieldWrites,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'keyHash',
      type: 'text',
      index: true,
      access: { ...noFieldWrites, read: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
  ],
};
