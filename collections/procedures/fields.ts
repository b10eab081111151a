import type { Field } from 'payload';
import { noFieldWrites } from '../access';
import { idField } from '../fields/id';
import { provinceField } from '../fields/province';
import { revField } from '../fields/rev';
import { searchTextField } from '../fields/search-text';
import { caseBlock, caveatBlock, legalTextBlock, resultBlock, stepBlock } from './case-blocks';
import { applicants, currentLevels, legacyLevels, performerKinds, tiers } from './choices';
import { optionalDate, rowsField } from './field-parts';

const general: Field[] = [
  { name: 'name', type: 'text', label: { vi: 'Tên thủ tục', en: 'Name' }, required: true, maxLength: 2_000 },
  {
    type: 'row',
    fields: [
      {
        name: 'code',
        type: 'text',
        label: { vi: 'Mã quốc gia', en: 'National code' },
        index: true,
        admin: {
          width: '33%',
          description: { vi: 'như 1.001193; để trống nếu chưa có', en: 'such as 1.001193; empty where there is none' },
        },
        validate: (value: unknown) =>
          value === null ||
          value === undefined ||
          value === '' ||
          (typeof value === 'string' && /^\d\.\d{6}$/.test(value))
            ? true
            : 'Mã quốc gia có dạng 1.001193. / A national code looks like 1.001193.',
      },
      {
        name: 'key',
        type: 'text',
        label: { vi: 'Khóa', en: 'Key' },
        index: true,
        maxLength: 80,
        admin: {
          width: '33%',
          description: {
            vi: 'địa chỉ công khai trong tỉnh; để trống thì lấy mã quốc gia; đặt rồi không đổi',
            en: 'the public address inside the province; empty: the national code; never changes',
          },
        },
      },
      {
        name: 'codeAsPrinted',
        type: 'text',
        label: { vi: 'Mã như nguồn in', en: 'Code as printed' },
        admin: { width: '33%' },
      },
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'sector',
        type: 'relationship',
        relationTo: 'sectors',
        label: { vi: 'Lĩnh vực', en: 'Sector' },
        required: true,
        index: true,
        admin: { width: '50%' },
      },
      {
        name: 'procedureType',
        type: 'text',
        label: { vi: 'Loại thủ tục', en: 'Kind' },
        maxLength: 500,
        admin: { width: '50%' },
      },
    ],
  },
  {
    name: 'tiers',
    type: 'select',
    hasMany: true,
    label: { vi: 'Cấp thực hiện', en: 'Tiers' },
    options: tiers,
    required: true,
  },
  {
    name: 'applicants',
    type: 'select',
    hasMany: true,
    label: { vi: 'Đối tượng thực hiện', en: 'Who may apply' },
    options: applicants,
    required: true,
  },
  {
    type: 'row',
    fields: [
      {
        name: 'receivingAgency',
        type: 'text',
        label: { vi: 'Nơi tiếp nhận', en: 'Receives' },
        maxLength: 1_000,
        admin: { width: '50%' },
      },
      {
        name: 'decidingAgency',
        type: 'text',
        label: { vi: 'Cơ quan có thẩm quyền', en: 'Decides' },
        maxLength: 1_000,
        admin: { width: '50%' },
      },
    ],
  },
  {
    name: 'performers',
    type: 'group',
    label: { vi: 'Cơ quan thực hiện', en: 'Performed by' },
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: { vi: 'Ai thực hiện', en: 'Who' },
        options: performerKinds,
        required: true,
        defaultValue: 'department',
      },
      {
        name: 'agency',
        type: 'relationship',
        relationTo: 'agencies',
        label: { vi: 'Cơ quan', en: 'Agency' },
        index: true,
        admin: { condition: (_data, sibling) => sibling.kind === 'department' },
      },
      {
        name: 'agencies',
        type: 'relationship',
        relationTo: 'agencies',
        hasMany: true,
        label: { vi: 'Các cơ quan', en: 'Agencies' },
        admin: { condition: (_data, sibling) => sibling.kind === 'list' },
      },
      {
        name: 'name',
        type: 'text',
        label: { vi: 'Tên cơ quan', en: 'Name' },
        maxLength: 1_000,
        admin: { condition: (_data, sibling) => sibling.kind === 'outside' },
      },
    ],
  },
];

const law: Field[] = [
  {
    name: 'decision',
    type: 'group',
    label: { vi: 'Quyết định công bố', en: 'Decision that publishes it' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'number', type: 'text', label: { vi: 'Số', en: 'Number' }, maxLength: 200, admin: { width: '50%' } },
          optionalDate('date', { vi: 'Ngày', en: 'Date' }),
        ],
      },
    ],
  },
  rowsField({
    name: 'legalBasis',
    label: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
    block: legalTextBlock,
    maxRows: 200,
  }),
  { name: 'requirements', type: 'textarea', label: { vi: 'Yêu cầu, điều kiện', en: 'Requirements' } },
];

const process: Field[] = [
  rowsField({
    name: 'steps',
    label: { vi: 'Trình tự thực hiện', en: 'Steps' },
    block: stepBlock,
    maxRows: 100,
  }),
  rowsField({ name: 'results', label: { vi: 'Kết quả', en: 'Results' }, block: resultBlock, maxRows: 50 }),
  {
    name: 'numberOfSets',
    type: 'number',
    label: { vi: 'Số bộ hồ sơ', en: 'Sets of papers' },
    required: true,
    min: 0,
    defaultValue: 1,
  },
];

const cases: Field[] = [
  rowsField({
    name: 'cases',
    label: { vi: 'Trường hợp', en: 'Cases' },
    block: caseBlock,
    maxRows: 50,
    admin: {
      initCollapsed: false,
      description: {
        vi: 'Mỗi trường hợp có thành phần hồ sơ, thời hạn, phí và biểu mẫu riêng. Phần lớn thủ tục chỉ có một.',
        en: 'Every case has its own documents, times, fees and form. Most procedures have one.',
      },
    },
  }),
];

const plan: Field[] = [
  {
    name: 'target',
    type: 'group',
    label: { vi: 'Mức độ phấn đấu', en: 'Target level' },
    admin: {
      description: { vi: 'Kế hoạch. Mức độ hiện tại do hệ thống tính.', en: 'A plan. The present level is computed.' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'legacy',
            type: 'select',
            label: { vi: 'Mức độ 1–4', en: 'Level 1–4' },
            options: legacyLevels,
            required: true,
            defaultValue: '2',
            admin: { width: '50%' },
          },
          {
            name: 'current',
            type: 'select',
            label: { vi: 'Theo Nghị định 224/2026', en: 'By Decree 224/2026' },
            options: currentLevels,
            required: true,
            defaultValue: 'thong-tin',
            admin: { width: '50%' },
          },
        ],
      },
      { name: 'reason', type: 'textarea', label: { vi: 'Lý do chưa toàn trình', en: 'Why not fully online' } },
      {
        type: 'row',
        fields: [
          optionalDate('date', { vi: 'Hạn đạt', en: 'By' }),
          {
            name: 'responsible',
            type: 'text',
            label: { vi: 'Người phụ trách', en: 'Responsible' },
            admin: { width: '50%' },
          },
        ],
      },
      {
        name: 'origin',
        type: 'text',
        label: { vi: 'Nguồn của mục tiêu', en: 'Where the target comes from' },
        maxLength: 1_000,
      },
    ],
  },
  {
    name: 'provenance',
    type: 'group',
    label: { vi: 'Nguồn dữ liệu', en: 'Provenance' },
    fields: [
      { name: 'source', type: 'text', label: { vi: 'Nguồn', en: 'Source' }, maxLength: 2_000 },
      { name: 'confidence', type: 'text', label: { vi: 'Độ tin cậy', en: 'Confidence' }, maxLength: 1_000 },
      rowsField({ name: 'caveats', label: { vi: 'Lưu ý', en: 'Caveats' }, block: caveatBlock, maxRows: 100 }),
    ],
  },
];

/** Above the tabs, so that it is seen wherever one edits. */
const standing: Field = {
  name: 'standing',
  type: 'ui',
  admin: { components: { Field: '/src/admin/procedure/standing-panel#StandingPanel' }, disableListColumn: true },
};

/** What the system writes: the last release of this procedure, for lists. The releases themselves are the truth. */
const released: Field[] = [
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

export const procedureFields: Field[] = [
  idField,
  standing,
  {
    type: 'tabs',
    tabs: [
      { label: { vi: 'Chung', en: 'General' }, fields: general },
      { label: { vi: 'Trường hợp, hồ sơ, phí', en: 'Cases, documents, fees' }, fields: cases },
      { label: { vi: 'Trình tự, kết quả', en: 'Steps, results' }, fields: process },
      { label: { vi: 'Pháp lý', en: 'Law' }, fields: law },
      { label: { vi: 'Kế hoạch, nguồn', en: 'Plan, provenance' }, fields: plan },
    ],
  },
  provinceField,
  ...released,
  revField,
  searchTextField,
];
