import type { CollectionConfig } from 'payload';
import { anyStaff, nationalEditors } from './access';
import { codeIdField } from './fields/code-id';
import { formerNamesField, keepFormerName } from './fields/former-names';
import { foldSearchText, searchTextField } from './fields/search-text';
import { groups } from './groups';

/** Sectors of procedures (lĩnh vực), shared by all provinces. */
export const sectors: CollectionConfig = {
  slug: 'sectors',
  labels: { singular: { vi: 'Lĩnh vực', en: 'Sector' }, plural: { vi: 'Lĩnh vực', en: 'Sectors' } },
  admin: {
    group: groups.shared,
    useAsTitle: 'name',
    defaultColumns: ['name', 'group', 'id'],
    listSearchableFields: ['searchText'],
    description: {
      vi: 'Lĩnh vực của thủ tục, như trong Cơ sở dữ liệu quốc gia về thủ tục hành chính.',
      en: 'Sectors of procedures, as in the national database.',
    },
  },
  access: { read: anyStaff, create: nationalEditors, update: nationalEditors, delete: () => false },
  disableDuplicate: true,
  hooks: { beforeChange: [keepFormerName, foldSearchText(['name', 'aliases'])] },
  fields: [
    codeIdField({
      label: { vi: 'Mã', en: 'Id' },
      description: {
        vi: 'chữ thường không dấu, nối bằng gạch ngang (ho-tich)',
        en: 'plain lower-case words joined by hyphens',
      },
      pattern: /^[a-z0-9]+(-[a-z0-9]+)*$/,
    }),
    { name: 'name', type: 'text', label: { vi: 'Tên', en: 'Name' }, required: true },
    { name: 'group', type: 'text', label: { vi: 'Nhóm', en: 'Group' }, required: true },
    {
      name: 'aliases',
      type: 'text',
      label: { vi: 'Tên gọi khác', en: 'Other names' },
      admin: { description: { vi: 'Cách nhau bằng dấu chấm phẩy', en: 'Separated by semicolons' } },
    },
    searchTextField,
    formerNamesField,
  ],
};
