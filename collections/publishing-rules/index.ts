import type { CollectionConfig } from 'payload';
import { changeKinds, defaultRules } from '../../src/service-level/publishing-rules';
import { createForOwnProvince, manageInOwnProvince, nobody, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { keepProvince, provinceField } from '../fields/province';
import { countRev, revField } from '../fields/rev';
import { groups } from '../groups';

const options = [
  { value: '-1', label: { vi: 'Luôn phải thẩm định', en: 'Always reviewed' } },
  ...[0, 1, 2, 3, 4].map((level) => ({
    value: String(level),
    label:
      level === 4
        ? { vi: 'Không cần thẩm định ở mọi mức độ', en: 'Not reviewed at any level' }
        : { vi: `Không cần thẩm định đến mức độ ${level}`, en: `Not reviewed up to level ${level}` },
  })),
];

/** What a province lets its staff publish without a second person. A province without a row goes by `defaultRules`. */
export const publishingRules: CollectionConfig = {
  slug: 'publishing-rules',
  labels: {
    singular: { vi: 'Quy định công bố', en: 'Publishing rules' },
    plural: { vi: 'Quy định công bố', en: 'Publishing rules' },
  },
  admin: {
    group: groups.administration,
    useAsTitle: 'province',
    defaultColumns: ['province', 'raise', 'updatedAt'],
    description: {
      vi: 'Mỗi loại thay đổi được công bố trực tiếp đến mức độ nào; cao hơn thì phải có người thứ hai thẩm định.',
      en: 'Up to which level each kind of change may be published directly; above it a second person reviews it.',
    },
  },
  access: {
    read: ownProvince,
    create: createForOwnProvince,
    update: manageInOwnProvince,
    delete: nobody,
  },
  disableDuplicate: true,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['province'], unique: true }],
  hooks: { beforeValidate: [giveId], beforeChange: [keepProvince, countRev] },
  fields: [
    idField,
    ...changeKinds.map(({ kind, name }) => ({
      name: kind,
      type: 'select' as const,
      label: name,
      required: true,
      defaultValue: String(defaultRules[kind]),
      options,
    })),
    // One row a province: the unique index above is the only one it needs.
    { ...provinceField, index: false },
    revField,
  ],
};
