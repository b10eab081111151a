import type { CollectionConfig } from 'payload';
import { dossiersOfOwnAgencies, nobody } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { provinceField } from '../fields/province';
import { groups } from '../groups';
import { dossierAnswersEndpoint } from './answers-endpoint';
import { dossierFileEndpoint } from './file-endpoint';
import { neverDelete, onlyBySubmission } from './hooks';
import { states } from './states';

/** What citizens and businesses sent. Made by intake alone, one document each; staff read those of their province. */
export const dossiers: CollectionConfig = {
  slug: 'dossiers',
  labels: { singular: { vi: 'Hồ sơ', en: 'Dossier' }, plural: { vi: 'Hồ sơ đã nộp', en: 'Dossiers' } },
  admin: {
    group: groups.dossiers,
    useAsTitle: 'number',
    defaultColumns: ['number', 'procedureName', 'applicantName', 'state', 'submittedAt', 'dueOn'],
    listSearchableFields: ['number', 'applicantName'],
    enableListViewSelectAPI: true,
    description: {
      vi: 'Hồ sơ người dân và doanh nghiệp đã nộp trực tuyến trong tỉnh. Có dữ liệu cá nhân: chỉ mở khi cần.',
      en: 'What citizens and businesses handed in online. Personal data: open only what you need.',
    },
  },
  access: { read: dossiersOfOwnAgencies, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-submittedAt',
  disableDuplicate: true,
  lockDocuments: false,
  // Never what a citizen wrote.
  custom: { audit: { only: ['state', 'dueOn'] } },
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [
    { fields: ['province', 'submittedAt'] },
    { fields: ['province', 'key'] },
    { fields: ['province', 'updatedAt'] },
  ],
  defaultPopulate: { number: true },
  hooks: { beforeValidate: [giveId], beforeChange: [onlyBySubmission], beforeDelete: [neverDelete] },
  endpoints: [dossierAnswersEndpoint, dossierFileEndpoint],
  fields: [
    idField,
    {
      name: 'readable',
      type: 'ui',
      admin: { components: { Field: '/src/admin/dossier/dossier-answers#DossierAnswers' } },
    },
    {
      name: 'number',
      type: 'text',
      label: { vi: 'Mã hồ sơ', en: 'Number' },
      required: true,
      unique: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'state',
      type: 'select',
      label: { vi: 'Trạng thái', en: 'State' },
      required: true,
      options: states,
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'procedureName',
      type: 'text',
      label: { vi: 'Thủ tục', en: 'Procedure' },
      maxLength: 2_000,
      admin: { hidden: true },
    },
    {
      name: 'applicantName',
      type: 'text',
      label: { vi: 'Người nộp', en: 'Applicant' },
      maxLength: 500,
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'submittedAt',
      type: 'date',
      label: { vi: 'Nộp lúc', en: 'Submitted' },
      required: true,
      index: true,
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime', displayFormat: 'dd/MM/yyyy HH:mm' } },
    },
    { name: 'formHash', type: 'text', required: true, index: true, admin: { hidden: true, disableListColumn: true } },
    { name: 'releaseSha256', type: 'text', required: true, admin: { hidden: true, disableListColumn: true } },
    {
      type: 'collapsible',
      label: { vi: 'Dữ liệu gốc', en: 'Raw data' },
      // In words they stand above the answers; lists still sort and filter by them.
      admin: { initCollapsed: true },
      fields: [
        {
          name: 'dueOn',
          type: 'text',
          label: { vi: 'Hẹn trả (tạm tính)', en: 'Due (provisional)' },
          index: true,
          admin: {
            description: { vi: 'năm-tháng-ngày', en: 'year-month-day' },
            components: { Cell: '/src/admin/dossier/day-cell#DayCell' },
          },
        },
        {
          name: 'key',
          type: 'text',
          label: { vi: 'Khóa thủ tục', en: 'Procedure key' },
          required: true,
          index: true,
        },
        {
          // The first part of the number: officers who are limited to agencies see theirs.
          name: 'agency',
          type: 'text',
          label: { vi: 'Cơ quan nhận', en: 'Receiving agency' },
          index: true,
          maxLength: 100,
        },
        {
          name: 'caseKey',
          type: 'text',
          label: { vi: 'Trường hợp', en: 'Case' },
          required: true,
        },
        {
          name: 'revision',
          type: 'number',
          label: { vi: 'Theo bản công bố', en: 'Revision' },
          required: true,
        },
        {
          name: 'via',
          type: 'text',
          label: { vi: 'Nộp qua', en: 'Sent through' },
          required: true,
        },
        jsonField({
          name: 'answers',
          label: { vi: 'Câu trả lời (dữ liệu gốc)', en: 'Answers (raw)' },
          required: true,
          readOnly: true,
        }),
        jsonField({
          name: 'files',
          label: { vi: 'Tệp (dữ liệu gốc)', en: 'Files (raw)' },
          required: true,
          readOnly: true,
        }),
        jsonField({ name: 'events', label: { vi: 'Quá trình', en: 'Events' }, required: true, readOnly: true }),
      ],
    },
    {
      name: 'serialKey',
      type: 'text',
      required: true,
      index: true,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'idempotencyHash',
      type: 'text',
      required: true,
      unique: true,
      access: { read: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'secretHash',
      type: 'text',
      required: true,
      access: { read: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    provinceField,
  ],
};
