import type { CollectionConfig } from 'payload';
import { administrators, anyStaff } from './access';
import { codeIdField } from './fields/code-id';
import { groups } from './groups';

/** The 63 provinces before 01/07/2025, for old papers, codes and citizen numbers. Their codes live on in other hands, so not in `provinces`. */
export const formerProvinces: CollectionConfig = {
  slug: 'former-provinces',
  labels: {
    singular: { vi: 'Tỉnh cũ', en: 'Former province' },
    plural: { vi: 'Tỉnh cũ (trước 01/07/2025)', en: 'Former provinces (before 01/07/2025)' },
  },
  admin: {
    group: groups.shared,
    useAsTitle: 'name',
    defaultColumns: ['id', 'name', 'successor', 'citizenIdPrefix'],
    description: {
      vi: '63 tỉnh, thành phố trước ngày 01/07/2025 và nơi đã sáp nhập vào.',
      en: 'The 63 provinces before 01/07/2025 and what became of them.',
    },
  },
  access: { read: anyStaff, create: administrators, update: administrators, delete: () => false },
  disableDuplicate: true,
  fields: [
    codeIdField({
      label: { vi: 'Mã cũ', en: 'Former code' },
      description: { vi: 'H và hai chữ số (H45)', en: 'H and two digits (H45)' },
      pattern: /^H\d{2}$/,
    }),
    { name: 'name', type: 'text', label: { vi: 'Tên cũ', en: 'Former name' }, required: true },
    {
      name: 'successor',
      type: 'relationship',
      relationTo: 'provinces',
      label: { vi: 'Nay thuộc', en: 'Now part of' },
      required: true,
    },
    { name: 'gsoCode', type: 'text', label: { vi: 'Mã Tổng cục Thống kê cũ', en: 'Former GSO code' } },
    {
      name: 'citizenIdPrefix',
      type: 'text',
      label: { vi: 'Ba số đầu căn cước', en: 'First three digits of citizen ids' },
      index: true,
    },
    {
      name: 'aliases',
      type: 'text',
      label: { vi: 'Tên gọi khác', en: 'Other names' },
      admin: { description: { vi: 'Cách nhau bằng dấu chấm phẩy', en: 'Separated by semicolons' } },
    },
  ],
};
