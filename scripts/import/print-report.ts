import type { Payload } from 'payload';
import { chunksOf } from '../../collections/imports/store';
import type { StoredRow } from '../../collections/imports/stored-row';
import type { Import } from '../../payload-types';
import { titleOf } from '../../src/import/cells';

/** How many rows are named below each heading; the screen of the administration shows them all. */
const named = 12;

type Write = (line: string) => void;

const short = (text: string, length: number) => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

function rowLine(row: StoredRow): string {
  const reasons = row.remarks
    .filter(({ kind, code }) => kind === 'question' || code === 'near-duplicate')
    .map(({ field, text, message }) => {
      const printed = text === '' ? '' : ` «${short(text.replaceAll('\n', ' '), 40)}»`;
      return `${titleOf(field).vi}${printed}: ${message.vi}`;
    });
  const problems = row.problems.map(({ message }) => message.vi);
  const changes = row.changes.map(
    ({ title, before, after }) => `${title.vi}: ${short(before, 40)} → ${short(after, 40)}`,
  );
  const falls = (row.fall?.rungs ?? []).map(
    ({ title, from, to }) => `Khi công bố sẽ hạ mức độ: ${title.vi}: ${from?.vi ?? '—'} → ${to.vi}`,
  );
  return `  dòng ${row.line}  ${short(row.name, 60)}\n      ${[...problems, ...falls, ...reasons, ...changes].join('\n      ')}`;
}

type Heading = { title: string; is: (row: StoredRow) => boolean };

const headings: readonly Heading[] = [
  { title: 'Bị từ chối', is: ({ verdict }) => verdict === 'refused' },
  { title: 'Không nhập được', is: ({ outcome }) => outcome === 'failed' },
  { title: 'Không hoàn tác', is: ({ outcome }) => outcome === 'kept' },
  { title: 'Hạ mức độ đang công bố', is: ({ fall, outcome }) => fall !== undefined && outcome === 'none' },
  { title: 'Còn câu hỏi', is: ({ verdict, outcome }) => verdict === 'question' && outcome === 'none' },
  { title: 'Thay đổi', is: ({ verdict }) => verdict === 'changed' },
  {
    title: 'Gần giống một dòng khác, không gộp',
    is: ({ remarks, outcome }) => outcome === 'none' && remarks.some(({ code }) => code === 'near-duplicate'),
  },
];

function countsLine(counts: unknown): string {
  const of = (name: string) => Number(Reflect.get(Object(counts), name) ?? 0).toLocaleString('vi-VN');
  const parts = [
    `${of('rows')} dòng dữ liệu`,
    `${of('new')} mới`,
    `${of('changed')} thay đổi`,
    `${of('same')} như cũ`,
    `${of('question')} còn câu hỏi (${of('questionNew')} mới, ${of('questionChanged')} thay đổi, ${of('questionMerge')} gộp)`,
    ...(of('falls') === '0' ? [] : [`${of('falls')} hạ mức độ đang công bố`]),
    `${of('refused')} bị từ chối`,
    `${of('skipped')} dòng bỏ qua`,
  ];
  const done = ['applied', 'failed', 'undone', 'kept'].some((name) => of(name) !== '0');
  const outcome = done
    ? ` | đã nhập ${of('applied')}, hỏng ${of('failed')}, hoàn tác ${of('undone')}, giữ lại ${of('kept')}`
    : '';
  return parts.join(', ') + outcome;
}

/** Subtotals that say another number than there are rows. */
function mismatches({ skipped }: Import): string[] {
  return (Array.isArray(skipped) ? skipped : []).flatMap((item) => {
    const mismatch: unknown = Reflect.get(Object(item), 'mismatch');
    if (typeof mismatch !== 'object' || mismatch === null) return [];
    const { line, text, said, counted } = { line: 0, text: '', said: 0, counted: 0, ...mismatch };
    return [`  dòng ${line}: «${text}» ghi ${said}, đếm được ${counted}`];
  });
}

/** Prints what an import would do, or has done: numbers, then the rows that somebody should look at. */
export async function printReport(payload: Payload, row: Import, write: Write): Promise<void> {
  write(countsLine(row.counts));
  const wrong = mismatches(row);
  if (wrong.length > 0) write(`\nDòng cộng không khớp\n${wrong.join('\n')}`);
  const found = headings.map((heading): Heading & { rows: StoredRow[]; count: number } => ({
    ...heading,
    rows: [],
    count: 0,
  }));
  for await (const chunk of chunksOf(payload, row)) {
    for (const each of chunk.rows) {
      const heading = found.find(({ is }) => is(each));
      if (!heading) continue;
      heading.count += 1;
      if (heading.rows.length < named) heading.rows.push(each);
    }
  }
  for (const { title, rows, count } of found) {
    if (count === 0) continue;
    write(`\n${title} (${count})`);
    for (const each of rows) write(rowLine(each));
    if (count > rows.length) write(`  … và ${count - rows.length} dòng nữa`);
  }
}
