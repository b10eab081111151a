import type { CollectionConfig } from 'payload';
import { createInOwnProvince, editInOwnProvince, noFieldWrites, ownProvinceOrNation, publishersOnly } from '../access';
import { giveId, idField } from '../fields/id';
import { keepProvince, provinceField } from '../fields/province';
import { countRev, revField } from '../fields/rev';
import { foldSearchText, searchTextField } from '../fields/search-text';
import { figuresEndpoints } from '../figures/endpoints';
import { groups } from '../groups';
import { rowsField } from '../procedures/field-parts';
import { entryBlock } from './entry-block';
import { checkEntries, keepPublicKey } from './hooks';

/**
 * Procedures that a nation (`VN`), ministry or province has named: essential services, the annex of a plan; who must reach which level, by
 * when. Lists of the nation are read by every province.
 */
export const namedLists: CollectionConfig = {
  slug: 'named-lists',
  labels: {
    singular: { vi: 'Danh sách mục tiêu', en: 'Named list' },
    plural: { vi: 'Danh sách mục tiêu', en: 'Named lists' },
  },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'province', 'legalBasis', 'updatedAt'],
    listSearchableFields: ['searchText'],
    description: {
      vi: 'Thủ tục phải đạt mức độ nào, đến ngày nào, ai phụ trách: dịch vụ thiết yếu, phụ lục kế hoạch. Danh sách của trung ương dùng cho mọi tỉnh.',
      en: 'Which procedures must reach which level, by when, and who answers for it. Lists of the nation hold for every province.',
    },
  },
  access: {
    read: ownProvinceOrNation,
    create: createInOwnProvince,
    update: editInOwnProvince,
    delete: editInOwnProvince,
  },
  disableDuplicate: true,
  graphQL: { disableQueries: true, disableMutations: true },
  hooks: {
    beforeValidate: [giveId],
    beforeChange: [keepProvince, checkEntries, keepPublicKey, foldSearchText(['title']), countRev],
  },
  endpoints: figuresEndpoints,
  fields: [
    idField,
    { name: 'title', type: 'text', label: { vi: 'Tên danh sách', en: 'Title' }, required: true, maxLength: 500 },
    { name: 'legalBasis', type: 'text', label: { vi: 'Căn cứ', en: 'Legal basis' }, maxLength: 500 },
    rowsField({
      name: 'entries',
      label: { vi: 'Thủ tục', en: 'Procedures' },
      block: entryBlock,
      maxRows: 3_000,
    }),
    {
      name: 'published',
      type: 'checkbox',
      label: { vi: 'Công khai để tải về', en: 'Public, to be downloaded' },
      defaultValue: false,
      index: true,
      access: { create: publishersOnly, update: publishersOnly },
      admin: {
        position: 'sidebar',
        description: {
          vi: 'Phụ lục kế hoạch ở mọi định dạng, tại /catalog. Chỉ người thẩm định và quản trị của tỉnh bật, tắt được.',
          en: 'The annex in every format, under /catalog. Switched by reviewers and the administrators of the province.',
        },
      },
    },
    {
      // Its public address: made of the title when it is first made public, and never changed.
      name: 'publicKey',
      type: 'text',
      index: true,
      maxLength: 100,
      access: noFieldWrites,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    provinceField,
    revField,
    searchTextField,
  ],
};
