import { canonicalText } from '../form/canonical';
import type { Text } from '../messages/text';
import { deadlineInWords } from '../procedure/deadlines';
import { exemptionInWords, feeInWords } from '../procedure/fees';
import { dateInWords } from '../procedure/money';
import type { Procedure, ProcedureCase } from '../procedure/procedure';
import { levelOf } from '../service-level/scales';
import { applicantTexts, tierTexts } from '../service-list/messages';
import type { FieldId, ReadingContext } from './cells/cell';

/** A part of a procedure that a row changes, in words: what it was and what it becomes. */
export type FieldChange = { field: string; title: Text; before: string; after: string };

/** Names of what a record refers to by a code. */
export type RecordWords = {
  agency: (code: string) => string;
  sector: (id: string) => string;
};

/** Without lists the codes stand for themselves. */
export const codesAsWords: RecordWords = { agency: (code) => code, sector: (id) => id };

/** The words of the lists an import is read with. */
export function wordsOf({ agencies, sectors }: Pick<ReadingContext, 'agencies' | 'sectors'>): RecordWords {
  const agencyNames = new Map(agencies.map(({ code, name }) => [code, name]));
  const sectorNames = new Map(sectors.map(({ id, name }) => [id, name]));
  return { agency: (code) => agencyNames.get(code) ?? code, sector: (id) => sectorNames.get(id) ?? id };
}

type Shown = { field: string; title: Text; show: (procedure: Procedure, words: RecordWords) => string };

const lines = (texts: readonly string[]) => texts.join('\n');

/** Said once when all channels say the same. */
function byChannel(each: ProcedureCase, show: (channel: ProcedureCase['channels'][number]) => string): string {
  const said = each.channels.map((channel) => ({ kind: channel.kind, text: show(channel) }));
  const different = new Set(said.map(({ text }) => text));
  if (different.size <= 1) return said[0]?.text ?? '';
  return said.map(({ kind, text }) => `${channelNames[kind]}: ${text}`).join('; ');
}

const channelNames = { counter: 'trực tiếp', post: 'bưu chính', online: 'trực tuyến' } as const;

function byCase(procedure: Procedure, show: (each: ProcedureCase) => string): string {
  const [only, ...more] = procedure.cases;
  if (!only) return '';
  return more.length === 0 ? show(only) : lines(procedure.cases.map((each) => `${each.name}: ${show(each)}`));
}

function performersInWords({ performers }: Procedure, words: RecordWords): string {
  switch (performers.kind) {
    case 'department':
      return words.agency(performers.agency);
    case 'communes':
      return 'mọi xã, phường, đặc khu';
    case 'list':
      return performers.agencies.map(words.agency).join(', ');
    default:
      return performers.name;
  }
}

/** What people compare, in the order of the record. */
const shown: readonly Shown[] = [
  { field: 'name', title: { vi: 'Tên', en: 'Name' }, show: ({ name }) => name },
  { field: 'code', title: { vi: 'Mã', en: 'Code' }, show: ({ code, codeAsPrinted }) => codeAsPrinted ?? code ?? '' },
  { field: 'sector', title: { vi: 'Lĩnh vực', en: 'Sector' }, show: ({ sector }, words) => words.sector(sector) },
  {
    field: 'decidingAgency',
    title: { vi: 'Cơ quan có thẩm quyền', en: 'Decides' },
    show: (each) => each.decidingAgency,
  },
  { field: 'receivingAgency', title: { vi: 'Nơi tiếp nhận', en: 'Receives' }, show: (each) => each.receivingAgency },
  { field: 'performers', title: { vi: 'Cơ quan thực hiện', en: 'Performed by' }, show: performersInWords },
  {
    field: 'tiers',
    title: { vi: 'Cấp thực hiện', en: 'Tiers' },
    show: ({ tiers }) => tiers.map((tier) => tierTexts[tier].vi).join(', '),
  },
  {
    field: 'applicants',
    title: { vi: 'Đối tượng', en: 'Applicants' },
    show: ({ applicants }) => applicants.map((kind) => applicantTexts[kind].vi).join(', '),
  },
  {
    field: 'deadline',
    title: { vi: 'Thời hạn', en: 'Time limit' },
    show: (procedure) =>
      byCase(procedure, (each) =>
        byChannel(each, ({ deadline }) =>
          [deadlineInWords(deadline, 'vi'), deadline.text, deadline.note].filter(Boolean).join(' · '),
        ),
      ),
  },
  {
    field: 'fee',
    title: { vi: 'Phí, lệ phí', en: 'Fee' },
    show: (procedure) =>
      byCase(procedure, (each) =>
        byChannel(each, ({ fees }) =>
          fees
            .map((fee) =>
              [feeInWords(fee, 'vi'), fee.note, ...fee.exemptions.map((one) => exemptionInWords(one, 'vi'))]
                .filter(Boolean)
                .join(' · '),
            )
            .join('; '),
        ),
      ),
  },
  {
    field: 'channels',
    title: { vi: 'Cách nộp', en: 'Ways to apply' },
    show: (procedure) => byCase(procedure, ({ channels }) => channels.map(({ kind }) => channelNames[kind]).join(', ')),
  },
  {
    field: 'documents',
    title: { vi: 'Thành phần hồ sơ', en: 'Documents' },
    show: (procedure) =>
      byCase(procedure, ({ documents }) =>
        lines(
          documents.map(
            ({ name, originals, copies, template }) =>
              `${name}${template ? ` (${template.name})` : ''}: ${originals} + ${copies}`,
          ),
        ),
      ),
  },
  { field: 'numberOfSets', title: { vi: 'Số bộ', en: 'Sets' }, show: ({ numberOfSets }) => String(numberOfSets) },
  {
    field: 'legalBasis',
    title: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
    show: ({ legalBasis }) => lines(legalBasis.map(({ text }) => text)),
  },
  {
    field: 'decision',
    title: { vi: 'Quyết định công bố', en: 'Decision' },
    show: ({ decision }) =>
      [decision?.number, decision?.date ? dateInWords(decision.date) : null].filter(Boolean).join(' ngày '),
  },
  {
    field: 'target',
    title: { vi: 'Mức độ phấn đấu', en: 'Target level' },
    show: ({ target }) =>
      [
        `mức độ ${target.legacy}`,
        levelOf('current', target.current)?.name.vi ?? target.current,
        target.reason,
        target.date ? dateInWords(target.date) : null,
        target.responsible,
      ]
        .filter(Boolean)
        .join(' · '),
  },
  { field: 'steps', title: { vi: 'Trình tự', en: 'Steps' }, show: ({ steps }) => lines(steps) },
  {
    field: 'results',
    title: { vi: 'Kết quả', en: 'Results' },
    show: ({ results }) => lines(results.map(({ name }) => name)),
  },
  {
    field: 'requirements',
    title: { vi: 'Yêu cầu, điều kiện', en: 'Requirements' },
    show: (each) => each.requirements ?? '',
  },
  { field: 'procedureType', title: { vi: 'Loại thủ tục', en: 'Kind' }, show: (each) => each.procedureType ?? '' },
  {
    field: 'caveats',
    title: { vi: 'Lưu ý, ghi chú nội bộ', en: 'Caveats, internal notes' },
    show: ({ provenance }) => lines(provenance.caveats),
  },
];

/** A part of a procedure in words, by the field of the sheet; '' for one that is not compared. */
export function shownValue(procedure: Procedure, field: FieldId, words: RecordWords = codesAsWords): string {
  const part = field === 'agency' ? 'performers' : field;
  return shown.find((each) => each.field === part)?.show(procedure, words) ?? '';
}

/** Whether two records are the same throughout. */
export function isSameRecord(one: Procedure, other: Procedure): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** What differs between two records, in words; `other` stands for a difference that no field shows. */
export function changesBetween(before: Procedure, after: Procedure, words: RecordWords = codesAsWords): FieldChange[] {
  if (isSameRecord(before, after)) return [];
  const changes = shown.flatMap(({ field, title, show }) => {
    const [was, is] = [show(before, words), show(after, words)];
    return was === is ? [] : [{ field, title, before: was, after: is }];
  });
  if (changes.length > 0) return changes;
  return [{ field: 'other', title: { vi: 'Chi tiết khác', en: 'Other details' }, before: '', after: '' }];
}
