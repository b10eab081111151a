import { deadlineInWords } from './deadlines';
import { exemptionInWords, feeInWords } from './fees';
import type { ChannelKind, PerformerRule, ProcedureCase } from './procedure';

/** Names of agencies by their codes. */
export type AgencyNames = ReadonlyMap<string, string>;

const channelNames: Record<ChannelKind, string> = {
  counter: 'Trực tiếp',
  post: 'Bưu chính',
  online: 'Trực tuyến',
};

const modeNames = {
  'hand-in': 'nộp',
  show: 'xuất trình',
  database: 'khai thác cơ sở dữ liệu',
  'e-form': 'khai trực tuyến',
} as const;

/** Who performs a procedure, in Vietnamese words. */
export function performersInWords(rule: PerformerRule, names: AgencyNames): string {
  switch (rule.kind) {
    case 'department':
      return names.get(rule.agency) ?? rule.agency;
    case 'communes':
      return 'Mọi xã, phường, đặc khu';
    case 'list':
      return rule.agencies.map((code) => names.get(code) ?? code).join('; ');
    case 'outside':
      return rule.name;
  }
}

/** The documents of a case in Vietnamese, a line each: how many, how they are handed in, which form. */
export function documentsInWords({ documents }: ProcedureCase): string {
  return documents
    .map(({ name, originals, copies, required, mode, template, condition }) =>
      [
        name,
        [originals > 0 && `${originals} bản chính`, copies > 0 && `${copies} bản sao`].filter(Boolean).join(', '),
        mode === 'hand-in' ? '' : modeNames[mode],
        template ? `mẫu: ${template.name}${template.file ? '' : ' (chưa có tệp)'}` : '',
        condition?.text ?? (required ? '' : 'không bắt buộc'),
      ]
        .filter((part) => part !== '')
        .join(' · '),
    )
    .join('\n');
}

/** The ways to apply in a case in Vietnamese, a line each: time and fees. */
export function channelsInWords({ channels }: ProcedureCase): string {
  return channels
    .map(({ kind, deadline, fees }) => {
      const time = [deadlineInWords(deadline, 'vi'), deadline.note].filter(Boolean).join(', ');
      const money = fees.map((fee) =>
        [feeInWords(fee, 'vi'), fee.note, ...fee.exemptions.map((one) => exemptionInWords(one, 'vi'))]
          .filter(Boolean)
          .join(', '),
      );
      return `${channelNames[kind]}: ${[time, ...money].filter((part) => part !== '').join(' · ')}`;
    })
    .join('\n');
}
