import type { Text } from '../messages/text';
import type { Procedure } from './procedure';

/** One element that the publication of a procedure must or may have. */
export type Element = {
  id: string;
  title: Text;
  /** The field of the record that states it. */
  field: string;
  /** True: every procedure must have it. False: where it applies (Decree 63/2010 Art. 8, clauses 2 and 3). */
  mandatory: boolean;
  /** Whether the record states it. For an element that is not mandatory, "none" stated counts. */
  isStated: (procedure: Procedure) => boolean;
};

const filled = (text: string) => text.trim() !== '';

/**
 * Elements of an administrative procedure, Decree 63/2010/NĐ-CP Art. 8 (as amended), in the order of the law,
 * with the legal basis and the publishing decision that the list of a province carries (Art. 13, 15).
 */
export const elements: readonly Element[] = [
  {
    id: 'name',
    title: { vi: 'Tên thủ tục', en: 'Name' },
    field: 'name',
    mandatory: true,
    isStated: (procedure) => filled(procedure.name),
  },
  {
    id: 'steps',
    title: { vi: 'Trình tự thực hiện', en: 'Steps' },
    field: 'steps',
    mandatory: true,
    isStated: (procedure) => procedure.steps.length > 0,
  },
  {
    id: 'channels',
    title: { vi: 'Cách thức thực hiện', en: 'Ways to apply' },
    field: 'cases',
    mandatory: true,
    isStated: (procedure) => procedure.cases.every(({ channels }) => channels.length > 0),
  },
  {
    id: 'documents',
    title: { vi: 'Thành phần, số lượng hồ sơ', en: 'Documents and number of sets' },
    field: 'cases',
    mandatory: true,
    isStated: (procedure) =>
      procedure.numberOfSets > 0 && procedure.cases.every(({ documents }) => documents.length > 0),
  },
  {
    id: 'deadline',
    title: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
    field: 'cases',
    mandatory: true,
    isStated: (procedure) =>
      procedure.cases.every(({ channels }) =>
        channels.every(({ deadline }) => deadline.value !== null && deadline.unit !== null),
      ),
  },
  {
    id: 'applicants',
    title: { vi: 'Đối tượng thực hiện', en: 'Who may apply' },
    field: 'applicants',
    mandatory: true,
    isStated: (procedure) => procedure.applicants.length > 0,
  },
  {
    id: 'agency',
    title: { vi: 'Cơ quan giải quyết', en: 'Deciding agency' },
    field: 'decidingAgency',
    mandatory: true,
    isStated: (procedure) => filled(procedure.decidingAgency),
  },
  {
    id: 'templates',
    title: { vi: 'Mẫu đơn, mẫu tờ khai', en: 'Form templates' },
    field: 'cases',
    mandatory: false,
    isStated: (procedure) =>
      procedure.cases.every(({ documents }) =>
        documents.every(({ template }) => template === null || filled(template.name)),
      ),
  },
  {
    id: 'results',
    title: { vi: 'Kết quả thực hiện', en: 'Result' },
    field: 'results',
    mandatory: false,
    isStated: (procedure) => procedure.results.length > 0,
  },
  {
    id: 'requirements',
    title: { vi: 'Yêu cầu, điều kiện', en: 'Requirements and conditions' },
    field: 'requirements',
    mandatory: false,
    isStated: () => true,
  },
  {
    id: 'fees',
    title: { vi: 'Phí, lệ phí', en: 'Fees and charges' },
    field: 'cases',
    mandatory: false,
    isStated: (procedure) =>
      procedure.cases.every(({ channels }) =>
        channels.every(({ fees }) => fees.length > 0 && fees.every(({ amount }) => amount.kind !== 'unknown')),
      ),
  },
  {
    id: 'legal-basis',
    title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
    field: 'legalBasis',
    mandatory: true,
    isStated: (procedure) => procedure.legalBasis.length > 0,
  },
  {
    id: 'decision',
    title: { vi: 'Quyết định công bố', en: 'Publishing decision' },
    field: 'decision',
    mandatory: true,
    isStated: (procedure) => procedure.decision !== null,
  },
];

/** The elements a record does not state yet, mandatory ones first. */
export function missingElements(procedure: Procedure): Element[] {
  const missing = elements.filter((element) => !element.isStated(procedure));
  return [...missing.filter(({ mandatory }) => mandatory), ...missing.filter(({ mandatory }) => !mandatory)];
}
