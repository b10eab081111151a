import type { Field } from 'payload';
import { caseBlock, legalTextBlock, resultBlock, stepBlock } from './case-blocks';
import { optionalDate, rowsField } from './field-parts';

/** What it rests on. */
export const law: Field[] = [
  {
    name: 'decision',
    type: 'group',
    label: { vi: 'Quyết định công bố', en: 'Decision that publishes it' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'number', type: 'text', label: { vi: 'Số', en: 'Number' }, maxLength: 200, admin: { width: '50%' } },
          optionalDate('date', { vi: 'Ngày', en: 'Date' }),
        ],
      },
    ],
  },
  rowsField({
    name: 'legalBasis',
    label: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
    block: legalTextBlock,
    maxRows: 200,
  }),
  { name: 'requirements', type: 'textarea', label: { vi: 'Yêu cầu, điều kiện', en: 'Requirements' } },
];

/** How it goes and what comes of it. */
export const process: Field[] = [
  rowsField({
    name: 'steps',
    label: { vi: 'Trình tự thực hiện', en: 'Steps' },
    block: stepBlock,
    maxRows: 100,
  }),
  rowsField({ name: 'results', label: { vi: 'Kết quả', en: 'Results' }, block: resultBlock, maxRows: 50 }),
  {
    name: 'numberOfSets',
    type: 'number',
    label: { vi: 'Số bộ hồ sơ', en: 'Sets of papers' },
    required: true,
    min: 0,
    defaultValue: 1,
  },
];

/** Its cases with documents, times and fees. */
export const cases: Field[] = [
  rowsField({
    name: 'cases',
    label: { vi: 'Trường hợp', en: 'Cases' },
    block: caseBlock,
    maxRows: 50,
    admin: {
      initCollapsed: false,
      description: {
        vi: 'Mỗi trường hợp có thành phần hồ sơ, thời hạn, phí và biểu mẫu riêng. Phần lớn thủ tục chỉ có một.',
        en: 'Every case has its own documents, times, fees and form. Most procedures have one.',
      },
    },
  }),
];
