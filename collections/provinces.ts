import type { CollectionConfig } from 'payload';
import { administrators, anyStaff } from './access';
import { codeIdField } from './fields/code-id';
import { foldSearchText, searchTextField } from './fields/search-text';
import { groups } from './groups';

/** The tenants: the 34 provinces of today, and `VN` for what the nation owns. The id is the QCVN 102 code. */
export const provinces: CollectionConfig = {
  slug: 'provinces',
  labels: { singular: { vi: 'Tỉnh, thành phố', en: 'Province' }, plural: { vi: 'Tỉnh, thành phố', en: 'Provinces' } },
  admin: {
    group: groups.shared,
    useAsTitle: 'name',
    defaultColumns: ['id', 'name', 'gsoCode'],
    listSearchableFields: ['id', 'searchText'],
    description: {
      vi: '34 tỉnh, thành phố hiện nay và mã quốc gia VN. Mã theo QCVN 102:2016/BTTTT.',
      en: 'The 34 provinces of today and VN for the nation. Codes of QCVN 102:2016/BTTTT.',
    },
  },
  access: { read: anyStaff, create: administrators, update: administrators, delete: () => false },
  disableDuplicate: true,
  hooks: { beforeChange: [foldSearchText(['name'])] },
  fields: [
    codeIdField({
      label: { vi: 'Mã', en: 'Code' },
      description: { vi: 'H và hai chữ số (H01), hoặc VN', en: 'H and two digits (H01), or VN' },
      pattern: /^(H\d{2}|VN)$/,
    }),
    { name: 'name', type: 'text', label: { vi: 'Tên', en: 'Name' }, required: true },
    { name: 'gsoCode', type: 'text', label: { vi: 'Mã Tổng cục Thống kê', en: 'GSO code' } },
    searchTextField,
  ],
};
