import type { CountChannel } from '../../service-level/dossier-counts';
import type { LevelStep } from '../facts';

/** A day or a month as people write it: `27/11/2026`, `11/2026`. */
const forPeople = (date: string): string => date.split('-').reverse().join('/');

/** A quarter as it is asked for: `2026-Q4`, with its months. */
export type Quarter = { id: string; months: readonly string[]; lastDay: string };

/** Reads `2026-Q4`; undefined for anything else. */
export function readQuarter(text: string): Quarter | undefined {
  const match = /^(20\d{2})-Q([1-4])$/.exec(text);
  if (!match) return undefined;
  const [year, quarter] = [Number(match[1]), Number(match[2])];
  const months = [0, 1, 2].map((place) =>
    new Date(Date.UTC(year, quarter * 3 - 3 + place, 1)).toISOString().slice(0, 7),
  );
  return { id: text, months, lastDay: new Date(Date.UTC(year, quarter * 3, 0)).toISOString().slice(0, 10) };
}

/** The quarter of this ISO date and the four before it, newest first, as they are asked for. */
export function lastQuarters(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const current = year * 4 + Math.ceil(month / 3) - 1;
  return [0, 1, 2, 3, 4].map((back) => `${Math.floor((current - back) / 4)}-Q${((current - back) % 4) + 1}`);
}

/** What a quarter's report is made of. */
export type QuarterInput = {
  quarter: Quarter;
  scope: string;
  /** The day of the report, ISO date in Asia/Ho_Chi_Minh: of a quarter that is running nothing later is known. */
  today: string;
  /** Releases of the scope, in any order. */
  history: readonly LevelStep[];
  /** Dossiers of the quarter by channel. */
  counts: readonly { channel: CountChannel; received: number; handled: number; onTime: number | null }[];
  /** Of what is published at the time of the report. */
  services: readonly { current: string; missing: readonly string[] }[];
};

/** One figure: what was counted over what, by which formula; or why the catalogue cannot know it. */
export type ReportLine = { name: string; value: string | null; formula: string; note?: string };

export type ReportPart = { title: string; lines: ReportLine[] };

export type QuarterReport = { title: string; subtitle: string; parts: ReportPart[] };

const unknown = 'Danh mục không có dữ liệu này.';

const share = (part: number, all: number): string | null =>
  all === 0
    ? null
    : `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format((part / all) * 100)}% (${part}/${all})`;

const cannotKnow = (name: string, why = unknown): ReportLine => ({ name, value: null, formula: '–', note: why });

/** Levels of all services on the last day of a quarter. */
export function levelsOn(history: readonly LevelStep[], day: string): number[] {
  const newest = new Map<string, LevelStep>();
  for (const step of history) {
    const before = newest.get(step.key);
    if (step.on <= day && (before === undefined || before.on <= step.on)) newest.set(step.key, step);
  }
  const counts = [0, 0, 0, 0, 0];
  for (const { legacy } of newest.values()) if (legacy !== null) counts[legacy] = (counts[legacy] ?? 0) + 1;
  return counts;
}

const online: readonly CountChannel[] = ['online', 'own-software'];

/**
 * A quarter's report under the headings of the national evaluations that a catalogue can speak to: the six of 2016, Decision 766, and
 * Decree 224 Art. 19. Every figure carries its formula; what the catalogue cannot know is said to be so.
 */
export function quarterReport({ quarter, scope, today, history, counts, services }: QuarterInput): QuarterReport {
  const day = today < quarter.lastDay ? today : quarter.lastDay;
  const levels = levelsOn(history, day);
  const all = levels.reduce((sum, count) => sum + count, 0);
  const from = (level: number) => levels.slice(level).reduce((sum, count) => sum + count, 0);
  const sum = (of: 'received' | 'handled', channels?: readonly CountChannel[]) =>
    counts.reduce(
      (total, each) => total + (channels === undefined || channels.includes(each.channel) ? each[of] : 0),
      0,
    );
  const timed = counts.filter(({ onTime }) => onTime !== null);
  const met = (id: string) => services.filter(({ missing }) => !missing.includes(id)).length;
  const onTime = timed.reduce((total, each) => total + (each.onTime ?? 0), 0);
  const timedHandled = timed.reduce((total, each) => total + each.handled, 0);
  return {
    title: `Báo cáo dịch vụ công trực tuyến quý ${quarter.id.slice(-1)} năm ${quarter.id.slice(0, 4)}`,
    subtitle: `${scope}. Mức độ tính đến ngày ${forPeople(day)}; hồ sơ trong các tháng ${quarter.months.map(forPeople).join(', ')}.`,
    parts: [
      {
        title: '1. Sáu nhóm đánh giá năm 2016 (Quyết định 62)',
        lines: [
          cannotKnow('Hạ tầng kỹ thuật'),
          cannotKnow('Ứng dụng công nghệ thông tin trong nội bộ'),
          cannotKnow('Cổng thông tin điện tử', 'Danh mục chỉ biết phần dịch vụ của chính mình, xem nhóm dưới.'),
          {
            name: 'Dịch vụ công: số dịch vụ công bố',
            value: String(all),
            formula: 'số thủ tục có bản công bố đến cuối quý',
          },
          {
            name: 'Dịch vụ công: từ mức độ 3',
            value: share(from(3), all),
            formula: 'thủ tục mức độ 3, 4 ÷ thủ tục công bố',
          },
          { name: 'Dịch vụ công: mức độ 4', value: share(from(4), all), formula: 'thủ tục mức độ 4 ÷ thủ tục công bố' },
          cannotKnow('Cơ chế, chính sách'),
          cannotKnow('Nguồn nhân lực'),
        ],
      },
      {
        title: '2. Quyết định 766/QĐ-TTg',
        lines: [
          {
            name: 'Công khai: nội dung đầy đủ',
            value: share(met('t1-information'), services.length),
            formula: 'thủ tục đủ bộ phận tạo thành (Điều 8 Nghị định 63/2010) ÷ thủ tục công bố, lúc lập báo cáo',
          },
          {
            name: 'Tiến độ giải quyết: đúng hoặc trước hạn',
            value: share(onTime, timedHandled),
            formula: 'hồ sơ giải quyết đúng hoặc trước hạn ÷ hồ sơ đã giải quyết có ghi hạn',
          },
          {
            name: 'Cung cấp dịch vụ trực tuyến: hồ sơ trực tuyến',
            value: share(sum('received', online), sum('received')),
            formula: 'hồ sơ tiếp nhận trực tuyến ÷ hồ sơ tiếp nhận mọi kênh',
          },
          {
            name: 'Thanh toán trực tuyến: thủ tục',
            value: share(met('l4-payment'), services.length),
            formula: 'thủ tục không phải trả phí hoặc thanh toán được trực tuyến ÷ thủ tục công bố, lúc lập báo cáo',
          },
          cannotKnow('Thanh toán trực tuyến: hồ sơ', 'Hệ thống chưa có thanh toán nên không có hồ sơ thanh toán.'),
          cannotKnow('Số hóa hồ sơ'),
          cannotKnow('Mức độ hài lòng'),
        ],
      },
      {
        title: '3. Nghị định 224/2026/NĐ-CP, Điều 19',
        lines: [
          {
            name: 'Tỷ lệ dịch vụ toàn trình',
            value: share(services.filter(({ current }) => current === 'toan-trinh').length, services.length),
            formula: 'dịch vụ toàn trình ÷ dịch vụ công bố, lúc lập báo cáo',
          },
          {
            name: 'Tỷ lệ dịch vụ một phần',
            value: share(services.filter(({ current }) => current === 'mot-phan').length, services.length),
            formula: 'dịch vụ một phần (có công khai lý do và căn cứ) ÷ dịch vụ công bố, lúc lập báo cáo',
          },
          {
            name: 'Hồ sơ trực tuyến tiếp nhận',
            value: String(sum('received', online)),
            formula: 'cộng các tháng trong quý',
          },
          {
            name: 'Hồ sơ trực tuyến đã giải quyết',
            value: String(sum('handled', online)),
            formula: 'cộng các tháng trong quý',
          },
          cannotKnow('Mức độ tự động hóa'),
          cannotKnow('Thời gian giải quyết trung bình'),
          {
            name: 'Đúng hạn',
            value: share(onTime, timedHandled),
            formula: 'như mục Tiến độ giải quyết',
          },
          cannotKnow('Mức độ hài lòng'),
        ],
      },
    ],
  };
}
