import type { Block, Field } from 'payload';
import { channelBlock } from './channel-blocks';
import { conditionSettlers, documentModes } from './choices';
import { keyField, optionalDate, rowsField } from './field-parts';

const condition: Field = {
  name: 'condition',
  type: 'group',
  label: { vi: 'Chỉ cần khi', en: 'Only needed when' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'settledBy',
          type: 'select',
          label: { vi: 'Do đâu quyết định', en: 'Settled by' },
          options: conditionSettlers,
          admin: {
            width: '35%',
            description: {
              vi: 'Để trống: luôn cần. «Hỏi người nộp» sẽ thành một câu hỏi trong biểu mẫu.',
              en: 'Empty: always needed. "The applicant is asked" becomes a question of the form.',
            },
          },
        },
        { name: 'text', type: 'text', label: { vi: 'Điều kiện', en: 'Condition' }, admin: { width: '65%' } },
      ],
    },
  ],
};

const template: Field = {
  name: 'template',
  type: 'group',
  label: { vi: 'Mẫu đơn, tờ khai', en: 'Form template' },
  admin: {
    description: {
      vi: 'Giấy tờ theo mẫu được lập ngay từ biểu mẫu trực tuyến nên không phải tải lên, trừ khi phải ký tay.',
      en: 'A paper on a template is made by the online form itself and not uploaded, unless it must come signed by hand.',
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          label: { vi: 'Tên hoặc số mẫu', en: 'Name or number of the template' },
          admin: { width: '65%', description: { vi: 'Để trống: không có mẫu', en: 'Empty: no template' } },
        },
        {
          name: 'mustBeSigned',
          type: 'checkbox',
          label: { vi: 'Phải ký tay rồi tải lên', en: 'Must come signed by hand' },
          defaultValue: false,
          admin: { width: '35%' },
        },
      ],
    },
    {
      name: 'file',
      type: 'upload',
      relationTo: 'template-files',
      label: { vi: 'Tệp mẫu để tải về', en: 'File to download' },
    },
  ],
};

/** Thành phần hồ sơ. */
const documentBlock: Block = {
  slug: 'document',
  interfaceName: 'DocumentBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#DocumentLabel' } },
  labels: { singular: { vi: 'Giấy tờ', en: 'Document' }, plural: { vi: 'Giấy tờ', en: 'Documents' } },
  fields: [
    {
      type: 'row',
      fields: [
        keyField({ vi: 'Khóa giấy tờ', en: 'Key' }, { vi: 'như d1, d2', en: 'such as d1, d2' }, '20%'),
        {
          name: 'name',
          type: 'text',
          label: { vi: 'Tên giấy tờ', en: 'Name' },
          required: true,
          maxLength: 4_000,
          admin: { width: '80%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'mode',
          type: 'select',
          label: { vi: 'Cách nộp', en: 'How' },
          options: documentModes,
          required: true,
          defaultValue: 'hand-in',
          admin: { width: '30%' },
        },
        {
          name: 'originals',
          type: 'number',
          label: { vi: 'Số bản chính', en: 'Originals' },
          required: true,
          min: 0,
          defaultValue: 1,
          admin: { width: '20%' },
        },
        {
          name: 'copies',
          type: 'number',
          label: { vi: 'Số bản sao', en: 'Copies' },
          required: true,
          min: 0,
          defaultValue: 0,
          admin: { width: '20%' },
        },
        {
          name: 'required',
          type: 'checkbox',
          label: { vi: 'Bắt buộc', en: 'Required' },
          defaultValue: true,
          admin: { width: '30%' },
        },
      ],
    },
    condition,
    template,
  ],
};

/** Trường hợp. */
export const caseBlock: Block = {
  slug: 'case',
  interfaceName: 'CaseBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#CaseLabel' } },
  labels: { singular: { vi: 'Trường hợp', en: 'Case' }, plural: { vi: 'Trường hợp', en: 'Cases' } },
  fields: [
    {
      type: 'row',
      fields: [
        keyField(
          { vi: 'Khóa trường hợp', en: 'Key' },
          { vi: 'nằm trong địa chỉ trang, đừng đổi', en: 'part of the page address: keep it' },
          '30%',
        ),
        {
          name: 'name',
          type: 'text',
          label: { vi: 'Tên trường hợp', en: 'Name' },
          required: true,
          maxLength: 1_000,
          admin: { width: '70%' },
        },
      ],
    },
    rowsField({
      name: 'documents',
      label: { vi: 'Thành phần hồ sơ', en: 'Documents' },
      block: documentBlock,
      maxRows: 200,
    }),
    rowsField({
      name: 'channels',
      label: { vi: 'Cách thức thực hiện', en: 'Channels' },
      block: channelBlock,
      maxRows: 30,
    }),
  ],
};

/** Căn cứ pháp lý. */
export const legalTextBlock: Block = {
  slug: 'legal-text',
  interfaceName: 'LegalTextBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#LegalTextLabel' } },
  labels: { singular: { vi: 'Văn bản', en: 'Legal text' }, plural: { vi: 'Văn bản', en: 'Legal texts' } },
  fields: [
    {
      name: 'text',
      type: 'text',
      label: { vi: 'Số, ký hiệu, trích yếu', en: 'Number and title' },
      required: true,
      maxLength: 2_000,
    },
    {
      type: 'row',
      fields: [
        optionalDate('validFrom', { vi: 'Có hiệu lực từ', en: 'In force from' }),
        optionalDate('validTo', { vi: 'Hết hiệu lực ngày', en: 'In force until' }),
      ],
    },
  ],
};

export const stepBlock: Block = {
  slug: 'step',
  interfaceName: 'StepBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#StepLabel' } },
  labels: { singular: { vi: 'Bước', en: 'Step' }, plural: { vi: 'Bước', en: 'Steps' } },
  fields: [{ name: 'text', type: 'textarea', label: { vi: 'Nội dung', en: 'Text' }, required: true }],
};

export const resultBlock: Block = {
  slug: 'result',
  interfaceName: 'ResultBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#ResultLabel' } },
  labels: { singular: { vi: 'Kết quả', en: 'Result' }, plural: { vi: 'Kết quả', en: 'Results' } },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          type: 'text',
          label: { vi: 'Tên kết quả', en: 'Name' },
          required: true,
          maxLength: 2_000,
          admin: { width: '70%' },
        },
        { name: 'code', type: 'text', label: { vi: 'Mã kết quả', en: 'Code' }, admin: { width: '30%' } },
      ],
    },
  ],
};

export const caveatBlock: Block = {
  slug: 'caveat',
  interfaceName: 'CaveatBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#StepLabel' } },
  labels: { singular: { vi: 'Lưu ý', en: 'Caveat' }, plural: { vi: 'Lưu ý', en: 'Caveats' } },
  fields: [{ name: 'text', type: 'textarea', label: { vi: 'Nội dung', en: 'Text' }, required: true }],
};
