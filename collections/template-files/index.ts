import type { CollectionConfig } from 'payload';
import { createInOwnProvince, editInOwnProvince, nobody, noFieldWrites, ownProvince } from '../access';
import { giveId, idField } from '../fields/id';
import { keepProvince, provinceField } from '../fields/province';
import { groups } from '../groups';
import { reassessAfterChange } from '../publishing/reassess-soon';
import { keepContent, serveContent } from './content';

/** Files of form templates (mẫu đơn, tờ khai). Payload keeps the row, the content store keeps the bytes by their hash. */
export const templateFiles: CollectionConfig = {
  slug: 'template-files',
  labels: {
    singular: { vi: 'Tệp mẫu', en: 'Template file' },
    plural: { vi: 'Tệp mẫu đơn, tờ khai', en: 'Template files' },
  },
  admin: {
    group: groups.catalogue,
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'mimeType', 'filesize', 'province'],
    description: {
      vi: 'Mẫu đơn, tờ khai để người dân tải về: PDF, Word, Excel, OpenDocument hoặc ảnh, tối đa 20 MB.',
      en: 'Templates to download: PDF, Word, Excel, OpenDocument or images, at most 20 MB.',
    },
  },
  access: { read: ownProvince, create: createInOwnProvince, update: editInOwnProvince, delete: nobody },
  disableDuplicate: true,
  graphQL: { disableQueries: true, disableMutations: true },
  upload: {
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    displayPreview: false,
    pasteURL: false,
    adminThumbnail: () => null,
    handlers: [serveContent],
    mimeTypes: [
      'application/pdf',
      'application/msword',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.ms-excel',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.oasis.opendocument.text',
      'application/vnd.oasis.opendocument.spreadsheet',
      'image/jpeg',
      'image/png',
    ],
  },
  hooks: {
    beforeValidate: [giveId],
    beforeChange: [keepProvince, keepContent],
    // A file that was lost is mended by uploading it again: its bytes have the same address.
    afterChange: [reassessAfterChange('sha256')],
  },
  fields: [
    idField,
    { name: 'note', type: 'text', label: { vi: 'Ghi chú', en: 'Note' }, maxLength: 1_000 },
    {
      name: 'sha256',
      type: 'text',
      label: { vi: 'Mã băm', en: 'Hash' },
      index: true,
      access: noFieldWrites,
      admin: { readOnly: true, position: 'sidebar', disableListColumn: true },
    },
    {
      name: 'originalName',
      type: 'text',
      access: noFieldWrites,
      admin: { hidden: true, disableListColumn: true },
    },
    provinceField,
  ],
};
