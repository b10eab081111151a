import type { CollectionConfig } from 'payload';
import { countChannels } from '../../src/service-level/dossier-counts';
import { createInOwnProvince, editOfOwnAgencies, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { keepProvince, provinceField } from '../fields/province';
import { countRev, revField } from '../fields/rev';
import { groups } from '../groups';
import { reassessAfterChange, reassessAfterDelete } from '../publishing/reassess-soon';
import { checkCount } from './hooks';
import { countFileEndpoints } from './import-endpoint';

/** How many dossiers of a procedure came in and were handled in a month, at an agency, through a channel. Typed in, imported, or sent by a program. */
export const dossierCounts: CollectionConfig = {
  slug: 'dossier-counts',
  labels: {
    singular: { vi: 'Số liệu hồ sơ', en: 'Dossier count' },
    plural: { vi: 'Số liệu hồ sơ', en: 'Dossier counts' },
  },
  admin: {
    group: groups.dossiers,
    useAsTitle: 'key',
    defaultColumns: ['month', 'key', 'agency', 'channel', 'received', 'handled'],
    listSearchableFields: ['key', 'month'],
    components: { beforeListTable: ['/src/admin/counts/counts-transfer#CountsTransfer'] },
    description: {
      vi: 'Mỗi dòng: một thủ tục, một tháng, một đơn vị, một kênh. Hồ sơ nộp trên hệ thống này được đếm tự động, không nhập lại.',
      en: 'A row per procedure, month, agency and channel. Dossiers sent here are counted by themselves.',
    },
  },
  access: { read: ownProvince, create: createInOwnProvince, update: editOfOwnAgencies, delete: editOfOwnAgencies },
  defaultSort: '-month',
  disableDuplicate: true,
  graphQL: { disableQueries: true, disableMutations: true },
  endpoints: countFileEndpoints,
  indexes: [
    { fields: ['province', 'key', 'agency', 'month', 'channel'], unique: true },
    { fields: ['province', 'month'] },
    { fields: ['province', 'updatedAt'] },
  ],
  hooks: {
    beforeValidate: [giveId],
    beforeChange: [keepProvince, checkCount, countRev],
    // Software of an agency counts as working by the dossiers that came in through it.
    afterChange: [reassessAfterChange('received', 'channel')],
    afterDelete: [reassessAfterDelete],
  },
  fields: [
    idField,
    {
      name: 'key',
      type: 'text',
      label: { vi: 'Mã hoặc khóa thủ tục', en: 'Key of the procedure' },
      required: true,
      index: true,
      maxLength: 80,
    },
    {
      name: 'agency',
      type: 'text',
      label: { vi: 'Mã đơn vị', en: 'Agency code' },
      required: true,
      maxLength: 80,
    },
    {
      name: 'month',
      type: 'text',
      label: { vi: 'Tháng (năm-tháng)', en: 'Month' },
      required: true,
      admin: { description: { vi: 'như 2026-11', en: 'such as 2026-11' } },
    },
    {
      name: 'channel',
      type: 'select',
      label: { vi: 'Kênh', en: 'Channel' },
      required: true,
      options: countChannels.map(({ channel, name }) => ({ value: channel, label: name })),
    },
    { name: 'received', type: 'number', label: { vi: 'Tiếp nhận', en: 'Received' }, required: true, min: 0 },
    { name: 'handled', type: 'number', label: { vi: 'Đã giải quyết', en: 'Handled' }, required: true, min: 0 },
    { name: 'onTime', type: 'number', label: { vi: 'Đúng hoặc trước hạn', en: 'On time' }, min: 0 },
    provinceField,
    revField,
  ],
};
