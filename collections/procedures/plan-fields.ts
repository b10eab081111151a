import type { Field } from 'payload';
import { caveatBlock } from './case-blocks';
import { currentLevels, legacyLevels, partialReasonKinds } from './choices';
import { optionalDate, rowsField } from './field-parts';

/** What level it is meant to reach, and where the record comes from. */
export const plan: Field[] = [
  {
    name: 'target',
    type: 'group',
    label: { vi: 'Mức độ phấn đấu', en: 'Target level' },
    admin: {
      description: { vi: 'Kế hoạch. Mức độ hiện tại do hệ thống tính.', en: 'A plan. The present level is computed.' },
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'legacy',
            type: 'select',
            label: { vi: 'Mức độ 1–4', en: 'Level 1–4' },
            options: legacyLevels,
            required: true,
            defaultValue: '2',
            admin: { width: '50%' },
          },
          {
            name: 'current',
            type: 'select',
            label: { vi: 'Theo Nghị định 224/2026', en: 'By Decree 224/2026' },
            options: currentLevels,
            required: true,
            defaultValue: 'thong-tin',
            admin: { width: '50%' },
          },
        ],
      },
      { name: 'reason', type: 'textarea', label: { vi: 'Lý do chưa toàn trình', en: 'Why not fully online' } },
      {
        type: 'row',
        fields: [
          {
            name: 'reasonKind',
            type: 'select',
            label: { vi: 'Loại lý do', en: 'Kind of reason' },
            options: partialReasonKinds,
            admin: {
              width: '50%',
              description: {
                vi: 'chỉ công bố «một phần» khi có cả loại lý do và căn cứ pháp lý',
                en: '“partial” is only published with both a reason and its legal basis',
              },
            },
          },
          {
            name: 'reasonBasis',
            type: 'text',
            label: { vi: 'Căn cứ pháp lý của lý do', en: 'Legal basis of the reason' },
            maxLength: 500,
            admin: { width: '50%' },
          },
        ],
      },
      {
        type: 'row',
        fields: [
          optionalDate('date', { vi: 'Hạn đạt', en: 'By' }),
          {
            name: 'responsible',
            type: 'text',
            label: { vi: 'Người phụ trách', en: 'Responsible' },
            admin: { width: '50%' },
          },
        ],
      },
      {
        name: 'origin',
        type: 'text',
        label: { vi: 'Nguồn của mục tiêu', en: 'Where the target comes from' },
        maxLength: 1_000,
      },
    ],
  },
  {
    name: 'provenance',
    type: 'group',
    label: { vi: 'Nguồn dữ liệu', en: 'Provenance' },
    fields: [
      { name: 'source', type: 'text', label: { vi: 'Nguồn', en: 'Source' }, maxLength: 2_000 },
      { name: 'confidence', type: 'text', label: { vi: 'Độ tin cậy', en: 'Confidence' }, maxLength: 1_000 },
      rowsField({
        name: 'caveats',
        label: { vi: 'Lưu ý', en: 'Caveats' },
        block: caveatBlock,
        maxRows: 100,
        admin: {
          description: {
            vi: 'Dòng bắt đầu bằng «Nhập từ bảng:» là ghi chú nội bộ của lần nhập: không công bố, người dân không thấy.',
            en: 'Lines that start with «Nhập từ bảng:» are internal notes of an import: never published, citizens do not see them.',
          },
        },
      }),
    ],
  },
];
