import { criteria } from '../service-level/criteria/index';
import { type Cell, csvCell } from './csv-cell';
import type { Dashboard } from './dashboard';
import { entryStates } from './named-list';

/** A file has so many rows of each list at most. */
export const longestInFile = 1_000;

const titles = new Map(criteria.map(({ id, title }) => [id, title]));

/** How many of a list there are, and how many of them stand in the rows below. */
const shownOf = (section: string, shown: number, all: number): Cell[][] =>
  all === 0 ? [] : [[section, 'Tổng số', all, shown < all ? `liệt kê ${shown}/${all}` : 'liệt kê đủ']];

/** Every figure of a dashboard as one table of three columns and a note: section, name, value, note. With BOM, for Excel. */
export function dashboardCsv(figures: Dashboard): string {
  const rows: Cell[][] = [
    ['Mục', 'Chỉ tiêu', 'Giá trị', 'Ghi chú'],
    ['Chung', 'Ngày lấy số liệu', figures.today, null],
    ['Chung', 'Số dịch vụ đang công bố', figures.services, null],
    ...figures.byLegacy.map(({ level, count }): Cell[] => ['Mức độ hiện nay', `Mức độ ${level}`, count, null]),
    ...figures.byCurrent.map(({ name, count }): Cell[] => ['Theo Nghị định 224/2026', name.vi, count, null]),
    ...figures.overTime.flatMap(({ month, counts }) =>
      counts.map((count, level): Cell[] => ['Mức độ theo tháng', `${month}, mức độ ${level}`, count, null]),
    ),
    ...figures.goals.flatMap((goal): Cell[][] => [
      ['Mục tiêu', goal.name.vi, `${goal.reached}/${goal.all}`, `${goal.legalBasis}; ${goal.formula.vi}`],
      ['Mục tiêu', `${goal.name.vi}: còn thiếu`, goal.distance, goal.distance === null ? 'Chưa có số liệu' : null],
    ]),
    ...figures.lists.flatMap((list) =>
      list.entries.map((entry): Cell[] => [
        `Danh sách: ${list.title}`,
        `${entry.key} ${entry.name ?? ''}`.trim(),
        entry.level,
        `${entryStates[entry.state].vi}; phải đạt ${entry.targetLevel}${entry.date ? ` trước ${entry.date}` : ''}`,
      ]),
    ),
    ...figures.missing.map(({ title, level, count }): Cell[] => [
      'Thiếu nhiều nhất',
      title.vi,
      count,
      `mức độ ${level}`,
    ]),
    ['Hồ sơ 12 tháng', 'Đã giải quyết, trực tuyến', figures.dossiers.online, null],
    ['Hồ sơ 12 tháng', 'Đã giải quyết, mọi kênh', figures.dossiers.all, null],
    ...figures.platformLacks.map(({ title, count }): Cell[] => [
      'Hệ thống chưa có',
      title.vi,
      count,
      'dịch vụ thiếu; không bổ sung được trong hồ sơ thủ tục',
    ]),
    ...shownOf('Mức 3, 4 ít hồ sơ', figures.unused.length, figures.totals.unused),
    ...figures.unused.map(({ key, name, value }): Cell[] => [
      'Mức 3, 4 ít hồ sơ',
      `${key} ${name}`,
      value,
      'hồ sơ trực tuyến',
    ]),
    ...shownOf('Lâu chưa cập nhật', figures.stale.length, figures.totals.stale),
    ...figures.stale.map(({ key, name, value }): Cell[] => [
      'Lâu chưa cập nhật',
      `${key} ${name}`,
      value,
      'năm công bố',
    ]),
    ...shownOf('Hết căn cứ pháp lý', figures.expired.length, figures.totals.expired),
    ...figures.expired.map(({ key, name }): Cell[] => ['Hết căn cứ pháp lý', `${key} ${name}`, null, null]),
    ...shownOf('Trùng tên', figures.overlaps.length, figures.totals.overlaps),
    ...figures.overlaps.map(({ name, agencies }): Cell[] => ['Trùng tên', name, agencies.length, agencies.join(', ')]),
    ...shownOf('Dễ nâng nhất', figures.cheapest.length, figures.totals.cheapest),
    ...figures.cheapest.map(({ key, name, missing, dossiers }): Cell[] => [
      'Dễ nâng nhất',
      `${key} ${name}`,
      missing.length,
      `thiếu: ${missing.map((id) => titles.get(id)?.vi ?? id).join('; ')}; ${dossiers} hồ sơ`,
    ]),
  ];
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
