import type { CollectionConfig } from 'payload';
import { createInOwnProvince, nobody, ownProvince, ownProvinceVersions } from '../access';
import { giveId } from '../fields/id';
import { keepProvince } from '../fields/province';
import { countRev } from '../fields/rev';
import { foldSearchText } from '../fields/search-text';
import { groups } from '../groups';
import { procedureEndpoints } from '../publishing/endpoints';
import { procedureFields } from './fields';
import { keepKey, onlyPublishingPublishes } from './hooks';
import { checkRelations } from './relations';

/**
 * The working documents: what staff edit. Nothing public reads them; publishing copies them into a release. Payload's status says
 * whether the last release holds this very text (`published`) or there are changes since (`draft`).
 */
export const procedures: CollectionConfig = {
  slug: 'procedures',
  labels: {
    singular: { vi: 'Thủ tục hành chính', en: 'Procedure' },
    plural: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'sector', 'level', '_status', 'updatedAt'],
    listSearchableFields: ['code', 'key', 'searchText'],
    enableListViewSelectAPI: true,
    components: {
      edit: {
        PublishButton: '/src/admin/procedure/publish-button#PublishButton',
        UnpublishButton: '/src/admin/procedure/publish-button#NoUnpublishButton',
        Status: '/src/admin/procedure/publication-status#PublicationStatus',
      },
    },
    pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    description: {
      vi: 'Mỗi thủ tục là một bản ghi. Lưu thì vẫn là bản nháp; «Công bố» mới đưa ra cho người dân. Tìm không cần gõ dấu.',
      en: 'A record per procedure. Saving keeps a draft; "Publish" brings it to the public. Search works without accents.',
    },
  },
  access: {
    read: ownProvince,
    readVersions: ownProvinceVersions,
    create: createInOwnProvince,
    update: ownProvince,
    delete: nobody,
  },
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  versions: { drafts: { autosave: false, schedulePublish: false }, maxPerDoc: 20 },
  indexes: [{ fields: ['province', 'key'], unique: true }, { fields: ['province', 'sector'] }],
  defaultPopulate: { name: true, code: true, key: true },
  hooks: {
    beforeValidate: [giveId, keepKey],
    beforeChange: [
      keepProvince,
      checkRelations,
      onlyPublishingPublishes,
      foldSearchText(['name', 'code', 'key', 'codeAsPrinted']),
      countRev,
    ],
  },
  endpoints: procedureEndpoints,
  fields: procedureFields,
};
