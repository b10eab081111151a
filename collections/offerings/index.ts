import type { CollectionConfig } from 'payload';
import { createInOwnProvince, editOfOwnAgencies, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { keepProvince, provinceField } from '../fields/province';
import { countRev, revField } from '../fields/rev';
import { groups } from '../groups';
import { reassessAfterChange, reassessAfterDelete } from '../publishing/reassess-soon';
import { checkOffering, keepAddress, whole } from './hooks';

/** An agency that performs a procedure differently from the rule: channel off, its own software, its own officers. Only differences are stored. */
export const offerings: CollectionConfig = {
  slug: 'offerings',
  labels: { singular: { vi: 'Đơn vị thực hiện', en: 'Offering' }, plural: { vi: 'Đơn vị thực hiện', en: 'Offerings' } },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'title',
    defaultColumns: ['title', 'online', 'officers', 'updatedAt'],
    listSearchableFields: ['key', 'title'],
    description: {
      vi: 'Chỉ ghi khi một đơn vị thực hiện thủ tục khác với quy định chung: tạm đóng kênh trực tuyến, có phần mềm riêng, hoặc phân công cán bộ riêng.',
      en: 'Only where an agency differs from the rule: the online channel is off, it has its own software, or officers of its own.',
    },
  },
  access: {
    read: ownProvince,
    create: createInOwnProvince,
    update: editOfOwnAgencies,
    delete: editOfOwnAgencies,
  },
  disableDuplicate: true,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['province', 'key', 'agency'], unique: true }],
  hooks: {
    beforeValidate: [giveId],
    beforeChange: [keepProvince, keepAddress, checkOffering, whole, countRev],
    afterChange: [reassessAfterChange()],
    afterDelete: [reassessAfterDelete],
  },
  fields: [
    idField,
    {
      name: 'title',
      type: 'text',
      maxLength: 3_000,
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      name: 'procedure',
      type: 'relationship',
      relationTo: 'procedures',
      label: { vi: 'Thủ tục', en: 'Procedure' },
      required: true,
      index: true,
      access: { update: () => false },
      admin: { allowCreate: false },
    },
    {
      name: 'agency',
      type: 'relationship',
      relationTo: 'agencies',
      label: { vi: 'Cơ quan, đơn vị', en: 'Agency' },
      required: true,
      index: true,
      access: { update: () => false },
      admin: { allowCreate: false },
    },
    {
      name: 'online',
      type: 'select',
      label: { vi: 'Nhận hồ sơ trực tuyến', en: 'Online dossiers' },
      required: true,
      defaultValue: 'here',
      options: [
        { value: 'here', label: { vi: 'Tại hệ thống này', en: 'Through this product' } },
        { value: 'own-software', label: { vi: 'Qua phần mềm riêng của đơn vị', en: 'Through its own software' } },
        { value: 'off', label: { vi: 'Tạm đóng', en: 'Switched off' } },
      ],
    },
    {
      name: 'address',
      type: 'text',
      label: { vi: 'Địa chỉ phần mềm riêng', en: 'Address of its own software' },
      maxLength: 500,
      admin: {
        condition: (_data, sibling) => sibling.online === 'own-software',
        description: { vi: 'bắt đầu bằng https://', en: 'starts with https://' },
      },
    },
    {
      name: 'reason',
      type: 'text',
      label: { vi: 'Lý do tạm đóng (được công bố)', en: 'Why it is off (published)' },
      maxLength: 500,
      admin: { condition: (_data, sibling) => sibling.online === 'off' },
    },
    {
      name: 'receivedBy',
      type: 'select',
      label: { vi: 'Ai tiếp nhận', en: 'Who receives' },
      required: true,
      defaultValue: 'agency',
      options: [
        {
          value: 'agency',
          label: { vi: 'Mọi cán bộ tiếp nhận của đơn vị', en: 'Everybody who receives for the agency' },
        },
        { value: 'named', label: { vi: 'Chỉ những người được phân công', en: 'Only those named here' } },
      ],
    },
    {
      name: 'officers',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      label: { vi: 'Cán bộ được phân công', en: 'Officers named' },
      admin: { allowCreate: false, condition: (_data, sibling) => sibling.receivedBy === 'named' },
    },
    {
      name: 'key',
      type: 'text',
      required: true,
      index: true,
      access: { create: () => false, update: () => false },
      admin: { hidden: true },
    },
    provinceField,
    revField,
  ],
};
