import type { CollectionConfig } from 'payload';
import { nobody, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { jsonField } from '../fields/json-field';
import { provinceField } from '../fields/province';
import { groups } from '../groups';
import { masterEndpoints } from './endpoints';

/**
 * A procedure of a province that follows a master of the nation: which, since when, in which parts it keeps its own text and why. Beside
 * the procedure and not in it, because what it was told of changes without anybody editing the procedure.
 */
export const masterLinks: CollectionConfig = {
  slug: 'master-links',
  labels: {
    singular: { vi: 'Theo bản gốc quốc gia', en: 'Link to a master' },
    plural: { vi: 'Theo bản gốc quốc gia', en: 'Links to masters' },
  },
  admin: { group: groups.catalogue, useAsTitle: 'key', hidden: true },
  access: { read: ownProvince, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableQueries: true, disableMutations: true },
  indexes: [{ fields: ['procedure'], unique: true }, { fields: ['master', 'province'] }],
  hooks: { beforeValidate: [giveId] },
  endpoints: masterEndpoints,
  fields: [
    idField,
    // Its id as a text: taking an import back removes procedures, and their links with them.
    { name: 'procedure', type: 'text', required: true },
    { name: 'key', type: 'text', label: { vi: 'Khóa thủ tục', en: 'Key' }, required: true },
    { name: 'master', type: 'text', label: { vi: 'Khóa bản gốc', en: 'Key of the master' }, required: true },
    jsonField({ name: 'deviations', label: { vi: 'Giữ riêng', en: 'Deviations' }, required: true }),
    // The revision of the master its people were told of, and how many parts asked for a decision then.
    { name: 'toldRevision', type: 'number', required: true },
    { name: 'openCount', type: 'number', required: true },
    { name: 'since', type: 'date', required: true },
    { name: 'byName', type: 'text' },
    provinceField,
  ],
};
