import type { CollectionConfig } from 'payload';
import { anyStaff, createForOwnProvince, manageInOwnProvince } from './access';
import { agencyCodeShape, keepCodeOfProvince } from './agency-code';
import { codeIdField } from './fields/code-id';
import { formerNamesField, keepFormerName } from './fields/former-names';
import { keepProvince, provinceField } from './fields/province';
import { foldSearchText, searchTextField } from './fields/search-text';
import { groups } from './groups';
import { reassessAfterChange } from './publishing/reassess-soon';

/** Agencies that receive and decide. The id is the code on dossiers (`H01.03`), or a local one where there is none. */
export const agencies: CollectionConfig = {
  slug: 'agencies',
  labels: { singular: { vi: 'Cơ quan', en: 'Agency' }, plural: { vi: 'Cơ quan', en: 'Agencies' } },
  admin: {
    group: groups.shared,
    useAsTitle: 'name',
    defaultColumns: ['name', 'id', 'province', 'shortName'],
    listSearchableFields: ['id', 'searchText'],
    description: {
      vi: 'Cơ quan thực hiện thủ tục. Mã cơ quan đứng đầu mã hồ sơ và không đổi.',
      en: 'Agencies that perform procedures. Their code starts every dossier number and never changes.',
    },
  },
  access: { read: anyStaff, create: createForOwnProvince, update: manageInOwnProvince, delete: () => false },
  disableDuplicate: true,
  hooks: {
    beforeChange: [keepProvince, keepCodeOfProvince, keepFormerName, foldSearchText(['name', 'shortName'])],
    afterChange: [reassessAfterChange('name', 'province')],
  },
  fields: [
    codeIdField({
      label: { vi: 'Mã cơ quan', en: 'Agency code' },
      description: {
        vi: 'mã tỉnh rồi đến số của cơ quan, như H01.03; cơ quan chưa có mã: mã nội bộ, chữ không dấu và gạch ngang',
        en: 'province code, then the number of the agency (H01.03); without one: a local code of letters, digits and hyphens',
      },
      pattern: agencyCodeShape,
    }),
    { name: 'name', type: 'text', label: { vi: 'Tên cơ quan', en: 'Name' }, required: true },
    { name: 'shortName', type: 'text', label: { vi: 'Tên viết tắt', en: 'Short name' } },
    provinceField,
    {
      name: 'parentCode',
      type: 'text',
      label: { vi: 'Trực thuộc (mã cơ quan)', en: 'Part of (agency code)' },
      admin: { position: 'sidebar' },
    },
    searchTextField,
    formerNamesField,
  ],
};
