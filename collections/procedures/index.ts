import type { CollectionConfig } from 'payload';
import { createInOwnProvince, editOwnCharge, nobody, ownProvince, ownProvinceVersions } from '../access';
import { historyEndpoint } from '../audit/history-endpoint';
import { giveId } from '../fields/id';
import { keepProvince } from '../fields/province';
import { countRev } from '../fields/rev';
import { foldSearchText } from '../fields/search-text';
import { groups } from '../groups';
import { voidOnChange } from '../level-reviews/void-on-change';
import { procedureEndpoints } from '../publishing/endpoints';
import { staffSearchEndpoint } from '../staff-search/endpoint';
import { searchByIndex } from '../staff-search/search-by-index';
import { keepCharge } from './charge';
import { procedureFields } from './fields';
import { refuseForgedStatus } from './forged-status';
import { keepKey, keepLifecycle, onlyPublishingPublishes } from './hooks';
import { checkRelations } from './relations';
import { keepNotes } from './restored-version';
import { refuseTakenKey } from './unique-key';

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
    // The index answers what is asked of this column (staff-search/search-by-index.ts).
    listSearchableFields: ['searchText'],
    enableListViewSelectAPI: true,
    components: {
      beforeListTable: ['/src/admin/bulk/list-link#BulkListLink'],
      views: {
        edit: {
          history: {
            Component: '/src/admin/audit/history-view#HistoryView',
            path: '/lich-su',
            tab: { label: ({ t }) => t('catalogue:history'), href: '/lich-su' },
          },
          master: {
            Component: '/src/admin/masters/master-view#MasterView',
            path: '/ban-goc',
            tab: { label: ({ t }) => t('catalogue:master'), href: '/ban-goc' },
          },
        },
      },
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
    update: editOwnCharge,
    delete: nobody,
  },
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  versions: { drafts: { autosave: false, schedulePublish: false }, maxPerDoc: 20 },
  indexes: [
    { fields: ['province', 'key'], unique: true },
    { fields: ['province', 'sector'] },
    { fields: ['province', 'updatedAt'] },
  ],
  defaultPopulate: { name: true, code: true, key: true },
  hooks: {
    beforeOperation: [refuseForgedStatus, searchByIndex],
    beforeValidate: [giveId, keepKey],
    beforeChange: [
      keepNotes,
      keepProvince,
      keepLifecycle,
      keepCharge,
      refuseTakenKey,
      checkRelations,
      onlyPublishingPublishes,
      foldSearchText(['name', 'code', 'key', 'codeAsPrinted']),
      countRev,
    ],
    afterChange: [voidOnChange],
  },
  endpoints: [...procedureEndpoints, historyEndpoint, staffSearchEndpoint],
  fields: procedureFields,
};
