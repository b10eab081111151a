import type { CollectionConfig } from 'payload';
import { bulkStates } from '../../src/bulk-work/states';
import { nobody, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { provinceField } from '../fields/province';
import { groups } from '../groups';
import { bulkEndpoints } from './endpoints';

/** One action on many procedures: what was chosen, what is set, how far it is. Made and moved by our endpoints alone. */
export const bulkJobs: CollectionConfig = {
  slug: 'bulk-jobs',
  labels: {
    singular: { vi: 'Đợt xử lý hàng loạt', en: 'Bulk job' },
    plural: { vi: 'Các đợt xử lý hàng loạt', en: 'Bulk jobs' },
  },
  admin: { group: groups.catalogue, useAsTitle: 'title', hidden: true },
  access: { read: ownProvince, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['province', 'createdAt'] }],
  hooks: { beforeValidate: [giveId] },
  endpoints: bulkEndpoints,
  fields: [
    idField,
    { name: 'title', type: 'text', label: { vi: 'Việc', en: 'Title' }, required: true, maxLength: 500 },
    { name: 'action', type: 'text', label: { vi: 'Thao tác', en: 'Action' }, required: true, maxLength: 60 },
    jsonField({ name: 'settings', label: { vi: 'Thiết lập', en: 'Settings' } }),
    jsonField({ name: 'selection', label: { vi: 'Thủ tục được chọn', en: 'Selection' } }),
    {
      name: 'state',
      type: 'select',
      label: { vi: 'Trạng thái', en: 'State' },
      required: true,
      options: [...bulkStates],
      index: true,
    },
    { name: 'total', type: 'number', required: true, defaultValue: 0 },
    // Whether whoever started it agreed to lower the level of services as previewed.
    { name: 'withFalls', type: 'checkbox', label: { vi: 'Làm cả dòng hạ mức độ', en: 'With falls' } },
    jsonField({ name: 'counts', label: { vi: 'Số dòng', en: 'Counts' } }),
    jsonField({ name: 'problems', label: { vi: 'Lỗi', en: 'Problems' } }),
    { name: 'startedBy', type: 'text', required: true },
    { name: 'startedByName', type: 'text', label: { vi: 'Người lập', en: 'Made by' } },
    // Which process works on it, and its last sign of life: another one takes over what has gone silent.
    { name: 'worker', type: 'text' },
    { name: 'aliveAt', type: 'date' },
    provinceField,
  ],
};
