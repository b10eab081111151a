import type { Field } from 'payload';
import { applicants, performerKinds, tiers } from './choices';

/** What a procedure is, who carries it out and for whom. */
export const general: Field[] = [
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
