import type { Block } from 'payload';
import { optionalDate } from '../procedures/field-parts';

/** A line of a named list. */
export const entryBlock: Block = {
  slug: 'list-entry',
  interfaceName: 'ListEntryBlock',
  admin: { disableBlockName: true, components: { Label: '/src/admin/procedure/row-labels#ListEntryLabel' } },
  labels: { singular: { vi: 'Thủ tục', en: 'Procedure' }, plural: { vi: 'Thủ tục', en: 'Procedures' } },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'key',
          type: 'text',
          label: { vi: 'Mã hoặc khóa thủ tục', en: 'Code or key' },
          required: true,
          maxLength: 80,
          admin: { width: '50%' },
        },
        {
          name: 'targetLevel',
          type: 'select',
          label: { vi: 'Mức độ phải đạt', en: 'Level to reach' },
          required: true,
          defaultValue: '3',
          options: ['1', '2', '3', '4'],
          admin: { width: '50%' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        optionalDate('date', { vi: 'Hạn đạt', en: 'By' }),
        { name: 'unit', type: 'text', label: { vi: 'Đơn vị phụ trách', en: 'Unit in charge' }, maxLength: 300 },
      ],
    },
    { name: 'person', type: 'text', label: { vi: 'Người phụ trách', en: 'Person in charge' }, maxLength: 300 },
  ],
};
