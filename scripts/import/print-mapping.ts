import { titleOf } from '../../src/import/cells';
import type { ColumnMatch } from '../../src/import/columns';
import type { SheetMapping } from '../../src/import/read-sheet';

type Write = (line: string) => void;

const reasons: Record<ColumnMatch['because'], string> = {
  name: 'theo tên cột',
  content: 'theo nội dung',
  remembered: 'đã nhớ từ lần trước',
  staff: 'do cán bộ chọn',
  nothing: '',
};

/** `A`, `B` ... `Z`, `AA`: as spreadsheets call their columns. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

const nameOf = ({ column, title }: ColumnMatch): string =>
  title === '' ? `cột ${columnLetters(column)}` : `cột ${columnLetters(column)} «${title}»`;

/** How each column is read, and plainly which are not: what nobody maps does not come in. */
export function mappingLines({ header, columns }: SheetMapping): string[] {
  const read = columns.flatMap((each) =>
    each.field === null
      ? []
      : [
          `  ${nameOf(each)} → ${titleOf(each.field).vi} (${Math.round(each.confidence * 100)} %, ${reasons[each.because]})`,
        ],
  );
  const left = columns.filter(({ field }) => field === null).map(nameOf);
  return [
    `Cách ghép cột (${header === null ? 'không có dòng tiêu đề' : `tiêu đề ở dòng ${header.lines.join(', ')}`})`,
    ...read,
    ...(left.length === 0
      ? []
      : [`  KHÔNG đọc ${left.length} cột, chữ trong đó không vào hệ thống: ${left.join('; ')}`]),
    ...(left.length === 0 ? [] : ['  Ghép lại ở màn hình Nhập danh mục của trang quản trị.']),
  ];
}

export function printMapping(mapping: SheetMapping, write: Write): void {
  for (const line of mappingLines(mapping)) write(line);
}
