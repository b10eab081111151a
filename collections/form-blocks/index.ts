import type { CollectionConfig } from 'payload';
import { createInOwnProvince, editInOwnProvince, ownProvinceOrNation, ownProvinceOrNationVersions } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { keepProvince, provinceField } from '../fields/province';
import { countRev, revField } from '../fields/rev';
import { foldSearchText, searchTextField } from '../fields/search-text';
import { groups } from '../groups';
import { formBlockEndpoints } from './endpoints';
import { checkBlock } from './hooks';
import { keepUsed } from './keep-used';

/**
 * Reusable blocks that staff have made: a province's own, or the nation's (tenant `VN`), which every province may use. `rev` is the
 * revision that sections made of a block remember. Those of the product itself are files (form-schemas/blocks) and not in here.
 */
export const formBlocks: CollectionConfig = {
  slug: 'form-blocks',
  labels: {
    singular: { vi: 'Khối dùng lại', en: 'Reusable block' },
    plural: { vi: 'Khối dùng lại', en: 'Reusable blocks' },
  },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'province', 'rev', 'updatedAt'],
    listSearchableFields: ['searchText'],
    description: {
      vi: 'Nhóm trường dùng chung cho nhiều biểu mẫu. Tạo và sửa trong công cụ tạo biểu mẫu.',
      en: 'Groups of fields shared by many forms. Made and changed in the form builder.',
    },
  },
  access: {
    read: ownProvinceOrNation,
    readVersions: ownProvinceOrNationVersions,
    create: createInOwnProvince,
    update: editInOwnProvince,
    delete: editInOwnProvince,
  },
  disableDuplicate: true,
  versions: { drafts: false, maxPerDoc: 50 },
  defaultPopulate: { title: true },
  hooks: {
    beforeValidate: [giveId],
    beforeChange: [keepProvince, checkBlock, foldSearchText(['title']), countRev],
    beforeDelete: [keepUsed],
  },
  endpoints: formBlockEndpoints,
  fields: [
    idField,
    {
      name: 'title',
      type: 'text',
      label: { vi: 'Tên khối', en: 'Title' },
      maxLength: 300,
      admin: { readOnly: true },
    },
    jsonField({
      name: 'content',
      label: { vi: 'Nội dung (JSON)', en: 'Content (JSON)' },
      required: true,
      description: {
        vi: 'Các trường, quy tắc và bản dịch của khối. Được kiểm tra khi lưu.',
        en: 'Fields, rules and translations of the block. Checked when saved.',
      },
    }),
    searchTextField,
    provinceField,
    revField,
  ],
};
