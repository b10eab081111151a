import type { Procedure } from '../procedure';
import type { LintRule } from './lint-rule';

function documentsOf(procedure: Procedure) {
  return procedure.cases.flatMap(({ documents }, caseIndex) =>
    documents.map((document, index) => ({ document, field: `cases.${caseIndex}.documents.${index}` })),
  );
}

export const documentRules: readonly LintRule[] = [
  {
    id: 'document-without-copies',
    message: {
      vi: '“{name}” có 0 bản chính và 0 bản sao: có thể chỉ là ghi chú.',
      en: '“{name}” has 0 originals and 0 copies: it may be a note.',
    },
    find: (procedure) =>
      documentsOf(procedure).flatMap(({ document, field }) =>
        document.originals === 0 && document.copies === 0 && document.mode !== 'e-form'
          ? [{ field, values: { name: document.name } }]
          : [],
      ),
  },
  {
    id: 'condition-unclassified',
    message: {
      vi: 'Chưa phân loại ai trả lời điều kiện “{text}”.',
      en: 'Nobody has said yet who settles the condition “{text}”.',
    },
    find: (procedure) =>
      documentsOf(procedure).flatMap(({ document, field }) =>
        document.condition?.settledBy === 'unclassified'
          ? [{ field: `${field}.condition`, values: { text: document.condition.text } }]
          : [],
      ),
  },
  {
    id: 'document-twice',
    message: { vi: '“{name}” xuất hiện hai lần trong một trường hợp.', en: '“{name}” stands twice in one case.' },
    find: (procedure) =>
      procedure.cases.flatMap(({ documents }, caseIndex) => {
        const keys = documents.map(({ name }) => name.toLowerCase().replace(/\s+/g, ' ').trim());
        return documents.flatMap(({ name }, index) =>
          keys.indexOf(keys[index] ?? '') < index
            ? [{ field: `cases.${caseIndex}.documents.${index}`, values: { name } }]
            : [],
        );
      }),
  },
];
