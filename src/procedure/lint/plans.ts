import { missingElements } from '../elements';
import type { LintRule } from './lint-rule';

/** What the record says against its own plan, its law and the elements it must have. */
export const planRules: readonly LintRule[] = [
  {
    id: 'element-missing',
    message: {
      vi: 'Thiếu “{element}” (Điều 8 Nghị định 63/2010/NĐ-CP).',
      en: '“{element}” is missing (Decree 63/2010/NĐ-CP Art. 8).',
    },
    find: (procedure) =>
      missingElements(procedure)
        .filter(({ mandatory }) => mandatory)
        .map(({ id, title }) => ({ field: id, values: { element: title.vi } })),
  },
  {
    id: 'law-expired',
    message: { vi: 'Căn cứ “{text}” đã hết hiệu lực.', en: 'The legal basis “{text}” is no longer in force.' },
    find: ({ legalBasis }, today) =>
      legalBasis.flatMap(({ text, validTo }, index) =>
        validTo !== null && validTo < today ? [{ field: `legalBasis.${index}`, values: { text } }] : [],
      ),
  },
  {
    id: 'target-without-online',
    message: {
      vi: 'Mục tiêu là mức độ {level} nhưng không có kênh trực tuyến.',
      en: 'The target is level {level} and there is no online channel.',
    },
    find: ({ target, cases }) =>
      target.legacy >= 3 && !cases.some(({ channels }) => channels.some(({ kind }) => kind === 'online'))
        ? [{ field: 'target.legacy', values: { level: target.legacy } }]
        : [],
  },
  {
    id: 'target-without-reason',
    message: {
      vi: 'Mục tiêu chưa phải toàn trình mà không nêu lý do (Nghị định 224/2026/NĐ-CP đòi công khai lý do).',
      en: 'The target is not a full online service and no reason is given (Decree 224/2026/NĐ-CP asks for it).',
    },
    find: ({ target }) =>
      target.current !== 'toan-trinh' && target.reason === null ? [{ field: 'target.reason' }] : [],
  },
  {
    id: 'old-tier',
    message: {
      vi: 'Còn nhắc cấp huyện, đã bỏ từ 01/07/2025.',
      en: 'The district tier is named, which ended on 01/07/2025.',
    },
    find: ({ decidingAgency, receivingAgency }) =>
      [
        { field: 'decidingAgency', text: decidingAgency },
        { field: 'receivingAgency', text: receivingAgency },
      ].flatMap(({ field, text }) => (/cấp huyện|quận, huyện/iu.test(text) ? [{ field }] : [])),
  },
];
