import type { CollectionConfig } from 'payload';
import { importStates } from '../../src/import/states';
import { nobody, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { provinceField } from '../fields/province';
import { groups } from '../groups';
import { importEndpoints } from './endpoints';

/** Imports of office lists: the file by its content, how it is read, how far it is. Made and moved by our endpoints alone. */
export const imports: CollectionConfig = {
  slug: 'imports',
  labels: { singular: { vi: 'Lần nhập', en: 'Import' }, plural: { vi: 'Các lần nhập', en: 'Imports' } },
  admin: { group: groups.catalogue, useAsTitle: 'title', hidden: true },
  access: { read: ownProvince, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['province', 'createdAt'] }],
  hooks: { beforeValidate: [giveId] },
  endpoints: importEndpoints,
  fields: [
    idField,
    { name: 'title', type: 'text', label: { vi: 'Tên tệp', en: 'File' }, required: true, maxLength: 500 },
    {
      name: 'state',
      type: 'select',
      label: { vi: 'Trạng thái', en: 'State' },
      required: true,
      options: [...importStates],
      index: true,
    },
    {
      // The province while an import is at work in it, else the import's own id: the unique key lets one work at a time.
      name: 'turn',
      type: 'text',
      required: true,
      unique: true,
      admin: { hidden: true },
    },
    { name: 'fileSha256', type: 'text', required: true },
    { name: 'bytes', type: 'number', required: true },
    { name: 'agency', type: 'text', label: { vi: 'Nơi gửi', en: 'Sent by' }, maxLength: 80, index: true },
    { name: 'withForms', type: 'checkbox', label: { vi: 'Sinh biểu mẫu', en: 'Derive forms' }, defaultValue: true },
    { name: 'followMasters', type: 'checkbox', label: { vi: 'Theo bản gốc quốc gia', en: 'Follow masters' } },
    jsonField({ name: 'info', label: { vi: 'Tệp', en: 'File' } }),
    jsonField({ name: 'mapping', label: { vi: 'Ghép cột', en: 'Mapping' } }),
    jsonField({ name: 'order', label: { vi: 'Dòng được nhận', en: 'Accepted rows' } }),
    jsonField({ name: 'counts', label: { vi: 'Số dòng', en: 'Counts' } }),
    jsonField({ name: 'skipped', label: { vi: 'Dòng bỏ qua', en: 'Skipped rows' } }),
    jsonField({ name: 'problems', label: { vi: 'Lỗi', en: 'Problems' } }),
    { name: 'chunks', type: 'number', required: true, defaultValue: 0 },
    { name: 'done', type: 'number', required: true, defaultValue: 0 },
    { name: 'startedBy', type: 'text' },
    provinceField,
  ],
};
