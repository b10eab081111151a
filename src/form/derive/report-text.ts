import type { DerivationReport, DocumentTreatment } from './derivation';

const treatments: Record<DocumentTreatment, string> = {
  upload: 'tải lên',
  produced: 'biểu mẫu thay',
  'from-database': 'tra CSDL',
  bring: 'xuất trình',
  'not-online': 'không cần khi trực tuyến',
};

/** A report as readable lines, always in the same order. */
export function reportText(report: DerivationReport, number: number): string {
  const lines = [
    `${number}. ${report.procedure} [${report.caseKey}] ${report.name}`,
    `   Trường: ${report.fields.all} (nội dung ${report.fields.matter})`,
    '   Khối:',
    ...report.blocks.map(({ step, block, rule, because }) => row([step, block, rule, because], [12, 32, 30])),
    ...report.silentRules.map(({ rule, family, because, covered }) =>
      row(
        [family, covered.length > 0 ? `(đã có: ${covered.join(', ')})` : '(không thêm khối)', rule, because],
        [12, 32, 30],
      ),
    ),
    '   Câu hỏi cho điều kiện:',
    ...listed(
      report.questions.map(({ condition, field, label, kind, documents }) =>
        row(
          [
            documents.join(','),
            kind === 'asked' ? 'hỏi riêng' : 'theo câu đã hỏi',
            field,
            `“${condition}” <- ${label}`,
          ],
          [12, 32, 30],
        ),
      ),
    ),
    '   Giấy tờ:',
    ...report.documents.map(({ key, name, treatment, field, required }) =>
      row([key, treatments[treatment], field === null ? '-' : `${field}${required ? ' *' : ''}`, name], [12, 32, 30]),
    ),
    ...report.fees.map((fee) => `   Phí: ${fee}`),
    '   Để cán bộ xem:',
    ...listed(report.leftToStaff.map(({ vi }) => `      - ${vi}`)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Totals over all reports. */
export function summaryText(reports: readonly DerivationReport[]): string {
  const matter = reports.map(({ fields }) => fields.matter);
  const all = reports.map(({ fields }) => fields.all);
  const count = (test: (report: DerivationReport) => number) => reports.reduce((sum, report) => sum + test(report), 0);
  const used = new Map<string, number>();
  for (const { block } of reports.flatMap(({ blocks }) => blocks)) used.set(block, (used.get(block) ?? 0) + 1);
  const blocks = [...used].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [
    'TỔNG HỢP',
    `   Thủ tục: ${new Set(reports.map(({ procedure }) => procedure)).size}, biểu mẫu (theo trường hợp): ${reports.length}`,
    `   Trường mỗi biểu mẫu: ít nhất ${Math.min(...all)}, nhiều nhất ${Math.max(...all)}; phần nội dung: ít nhất ${Math.min(...matter)}, nhiều nhất ${Math.max(...matter)}`,
    `   Giấy tờ: ${count(({ documents }) => documents.length)}, tải lên: ${count(({ documents }) => documents.filter(({ field }) => field !== null).length)}`,
    `   Điều kiện hỏi riêng: ${count(({ questions }) => questions.filter(({ kind }) => kind === 'asked').length)}, theo câu đã hỏi: ${count(({ questions }) => questions.filter(({ kind }) => kind === 'follows').length)}`,
    `   Điểm để cán bộ xem: ${count(({ leftToStaff }) => leftToStaff.length)}`,
    '   Khối được dùng:',
    ...blocks.map(([block, times]) => row([block, String(times)], [40])),
  ].join('\n');
}

function listed(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : ['      -'];
}

function row(cells: readonly string[], widths: readonly number[]): string {
  return `      ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' ')}`.trimEnd();
}
