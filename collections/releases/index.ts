import type { CollectionConfig } from 'payload';
import { nobody, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { provinceField } from '../fields/province';
import { groups } from '../groups';
import { neverChange, neverDelete, onlyByPublishing } from './append-only';

/** What the public sees: immutable, numbered, addressed by the hash of its content. Append-only, for everybody and always. */
export const releases: CollectionConfig = {
  slug: 'releases',
  labels: { singular: { vi: 'Bản phát hành', en: 'Release' }, plural: { vi: 'Bản phát hành', en: 'Releases' } },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'revision', 'sequence', 'decision', 'releasedAt'],
    enableListViewSelectAPI: true,
    description: {
      vi: 'Mỗi lần công bố tạo một bản phát hành. Không sửa, không xóa.',
      en: 'Every publication makes a release. Never changed, never deleted.',
    },
  },
  access: { read: ownProvince, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-releasedAt',
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [
    { fields: ['province', 'sequence'], unique: true },
    { fields: ['province', 'key', 'revision'], unique: true },
  ],
  defaultPopulate: { title: true, revision: true, sequence: true },
  hooks: {
    beforeValidate: [giveId],
    beforeChange: [onlyByPublishing, neverChange],
    beforeDelete: [neverDelete],
  },
  fields: [
    idField,
    {
      name: 'restore',
      type: 'ui',
      admin: { components: { Field: '/src/admin/review/restore-release#RestoreRelease' }, disableListColumn: true },
    },
    { name: 'title', type: 'text', label: { vi: 'Thủ tục', en: 'Procedure' }, maxLength: 2_000 },
    { name: 'key', type: 'text', label: { vi: 'Khóa thủ tục', en: 'Key' }, required: true, index: true },
    { name: 'revision', type: 'number', label: { vi: 'Bản số', en: 'Revision' }, required: true, min: 1 },
    { name: 'sequence', type: 'number', label: { vi: 'Thứ tự trong tỉnh', en: 'Sequence' }, required: true, min: 1 },
    {
      name: 'decision',
      type: 'select',
      label: { vi: 'Do đâu', en: 'Made by' },
      required: true,
      options: [
        { value: 'seed', label: { vi: 'Nạp ban đầu', en: 'Seed' } },
        { value: 'direct', label: { vi: 'Công bố trực tiếp', en: 'Published directly' } },
        { value: 'review', label: { vi: 'Qua thẩm định', en: 'Review' } },
        { value: 'system', label: { vi: 'Hệ thống', en: 'System' } },
      ],
    },
    {
      name: 'review',
      type: 'text',
      label: { vi: 'Đề nghị thẩm định', en: 'Review' },
      index: true,
      admin: { condition: (data) => Boolean(data.review), disableListColumn: true },
    },
    jsonField({
      name: 'because',
      label: { vi: 'Vì sao', en: 'Why' },
      readOnly: true,
      component: '/src/admin/review/because-field#BecauseField',
    }),
    {
      name: 'withdrawal',
      type: 'select',
      label: { vi: 'Thôi công bố', en: 'Withdrawn' },
      options: [
        { value: 'merged', label: { vi: 'Gộp vào thủ tục khác', en: 'Merged into another one' } },
        { value: 'ended', label: { vi: 'Thôi thực hiện', en: 'Ended' } },
      ],
      admin: { condition: (data) => Boolean(data.withdrawal) },
    },
    {
      // The key of the service that stands in its place.
      name: 'movedTo',
      type: 'text',
      label: { vi: 'Chuyển sang thủ tục', en: 'Moved to' },
      admin: { condition: (data) => Boolean(data.movedTo), disableListColumn: true },
    },
    { name: 'approver', type: 'text', label: { vi: 'Người quyết định', en: 'Approver' } },
    {
      name: 'releasedAt',
      type: 'date',
      label: { vi: 'Lúc', en: 'Released at' },
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
    { name: 'legacyLevel', type: 'number', label: { vi: 'Mức độ', en: 'Level' }, min: 0, max: 4 },
    {
      name: 'sha256',
      type: 'text',
      label: { vi: 'Mã băm nội dung', en: 'Hash of the content' },
      required: true,
      index: true,
    },
    jsonField({
      name: 'level',
      label: { vi: 'Mức độ và tiêu chí', en: 'Level and criteria' },
      required: true,
      readOnly: true,
      component: '/src/admin/release-level#ReleaseLevel',
    }),
    {
      type: 'collapsible',
      label: { vi: 'Nội dung gốc', en: 'Raw content' },
      admin: { initCollapsed: true },
      fields: [
        {
          name: 'content',
          type: 'textarea',
          label: { vi: 'Nội dung (RFC 8785)', en: 'Content (RFC 8785)' },
          required: true,
          maxLength: 50_000_000,
          admin: { readOnly: true, disableListColumn: true, disableListFilter: true },
        },
      ],
    },
    provinceField,
  ],
};
