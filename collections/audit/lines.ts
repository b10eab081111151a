import type { CollectionConfig } from 'payload';
import { auditActions } from '../../src/audit/actions';
import { auditOfOwnProvince, nobody } from '../access';
import { groups } from '../groups';
import { neverDeleted, neverWritten } from './append-only';
import { exportAuditEndpoint } from './export-endpoint';

/**
 * Who did what, when: append-only, a chain per province in which every line holds the hash of the one before. `content` is the line, the
 * other columns repeat parts of it for lists; `npm run audit:verify` checks both.
 */
export const auditLines: CollectionConfig = {
  slug: 'audit-lines',
  labels: { singular: { vi: 'Nhật ký', en: 'Audit line' }, plural: { vi: 'Nhật ký hệ thống', en: 'Audit log' } },
  admin: {
    group: groups.administration,
    useAsTitle: 'subjectTitle',
    defaultColumns: ['at', 'action', 'actorName', 'subjectTitle', 'sequence'],
    listSearchableFields: ['actorName', 'subjectTitle', 'procedure'],
    components: { beforeListTable: ['/src/admin/audit/export-links#ExportLinks'] },
    description: {
      vi: 'Ai đã làm gì, lúc nào. Chỉ ghi thêm, không ai sửa hay xóa được; mỗi dòng giữ mã băm của dòng trước.',
      en: 'Who did what, when. Only ever added to; every line holds the hash of the one before.',
    },
  },
  access: { read: auditOfOwnProvince, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  timestamps: false,
  indexes: [
    { fields: ['province', 'sequence'], unique: true },
    { fields: ['province', 'procedure'] },
    { fields: ['province', 'releaseSequence'] },
  ],
  hooks: { beforeChange: [neverWritten], beforeDelete: [neverDeleted] },
  endpoints: [exportAuditEndpoint],
  fields: [
    { name: 'id', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'words',
      type: 'ui',
      admin: { components: { Field: '/src/admin/audit/line-in-words#LineInWords' }, disableListColumn: true },
    },
    {
      name: 'at',
      type: 'date',
      label: { vi: 'Lúc', en: 'At' },
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm:ss' } },
    },
    {
      name: 'action',
      type: 'select',
      label: { vi: 'Việc', en: 'Action' },
      required: true,
      index: true,
      options: auditActions.map(({ code, name }) => ({ value: code, label: name })),
    },
    { name: 'actorName', type: 'text', label: { vi: 'Người làm', en: 'Who' }, maxLength: 500 },
    { name: 'actorId', type: 'text', index: true, admin: { hidden: true, disableListColumn: true } },
    { name: 'subjectTitle', type: 'text', label: { vi: 'Đối tượng', en: 'About' }, maxLength: 4_000 },
    { name: 'subjectCollection', type: 'text', label: { vi: 'Danh mục', en: 'Collection' }, maxLength: 100 },
    { name: 'subjectId', type: 'text', index: true, admin: { hidden: true, disableListColumn: true } },
    { name: 'procedure', type: 'text', label: { vi: 'Khóa thủ tục', en: 'Procedure key' }, maxLength: 200 },
    { name: 'sequence', type: 'number', label: { vi: 'Số dòng', en: 'Line' }, required: true },
    {
      name: 'releaseSequence',
      type: 'number',
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    { name: 'hash', type: 'text', label: { vi: 'Mã băm', en: 'Hash' }, required: true },
    {
      name: 'content',
      type: 'textarea',
      label: { vi: 'Nội dung gốc (RFC 8785)', en: 'Raw content (RFC 8785)' },
      required: true,
      maxLength: 1_000_000,
      admin: { readOnly: true, disableListColumn: true, disableListFilter: true },
    },
    // Text and no relation: a chain is complete in itself, whatever becomes of other tables.
    { name: 'province', type: 'text', label: { vi: 'Tỉnh', en: 'Province' }, required: true, maxLength: 10 },
  ],
};
