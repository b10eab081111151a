import type { CollectionConfig } from 'payload';
import { noticeKinds } from '../../src/notices/kinds';
import { nobody, noFieldWrites, ownNotices } from '../access';
import { jsonField } from '../fields/json-field';
import { groups } from '../groups';
import { noticeEndpoints } from './endpoints';

const system = { access: noFieldWrites, admin: { readOnly: true } } as const;

/** What people are told of. Each row is for one person, who reads it, marks it as read, and can do nothing else with it. */
export const notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: { vi: 'Thông báo', en: 'Notice' }, plural: { vi: 'Thông báo', en: 'Notices' } },
  admin: { group: groups.administration, hidden: true, useAsTitle: 'kind' },
  access: { read: ownNotices, create: nobody, update: ownNotices, delete: nobody },
  defaultSort: '-raisedAt',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  timestamps: false,
  indexes: [
    { fields: ['recipient', 'key'], unique: true },
    { fields: ['recipient', 'raisedAt'] },
    { fields: ['mailState', 'mailDueAt'] },
  ],
  endpoints: noticeEndpoints,
  fields: [
    { name: 'id', type: 'text', required: true, access: noFieldWrites, admin: { hidden: true } },
    {
      name: 'recipient',
      type: 'relationship',
      relationTo: 'users',
      label: { vi: 'Người nhận', en: 'Recipient' },
      required: true,
      ...system,
    },
    {
      name: 'kind',
      type: 'select',
      label: { vi: 'Loại', en: 'Kind' },
      required: true,
      options: noticeKinds.map(({ code, title }) => ({ value: code, label: title })),
      ...system,
    },
    {
      name: 'readAt',
      type: 'date',
      label: { vi: 'Đã đọc lúc', en: 'Read at' },
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
    { name: 'raisedAt', type: 'date', label: { vi: 'Lúc', en: 'At' }, required: true, ...system },
    { name: 'key', type: 'text', required: true, index: true, maxLength: 300, ...system },
    {
      name: 'link',
      type: 'text',
      label: { vi: 'Nơi xử lý', en: 'Where' },
      required: true,
      maxLength: 1_000,
      ...system,
    },
    jsonField({
      name: 'values',
      label: { vi: 'Nội dung', en: 'Values' },
      required: true,
      access: noFieldWrites,
      readOnly: true,
    }),
    {
      name: 'mailState',
      type: 'select',
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      required: true,
      options: [
        { value: 'none', label: { vi: 'Không gửi', en: 'Not sent' } },
        { value: 'waiting', label: { vi: 'Chờ gửi', en: 'Waiting' } },
        { value: 'sent', label: { vi: 'Đã gửi', en: 'Sent' } },
        { value: 'failed', label: { vi: 'Không gửi được', en: 'Failed' } },
      ],
      ...system,
    },
    { name: 'mailAttempts', type: 'number', required: true, min: 0, ...system },
    { name: 'mailDueAt', type: 'date', required: true, ...system },
    { name: 'province', type: 'text', label: { vi: 'Tỉnh', en: 'Province' }, required: true, ...system },
  ],
};
