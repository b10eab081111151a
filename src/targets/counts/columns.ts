import { type CountChannel, countChannels, type DossierCount, isMonth } from '../../service-level/dossier-counts';
import { searchKey } from '../../service-list/search-key';

/** A column of the file of monthly counts: its heads (the first is written), and how a cell is read and written. */
export type CountColumn = {
  id: keyof DossierCount;
  heads: readonly string[];
  isOptional?: boolean;
  /** Undefined: it cannot be read. */
  read: (cell: string) => string | number | null | undefined;
  write: (count: DossierCount) => string;
};

const text = (most: number) => (cell: string) => (cell !== '' && cell.length <= most ? cell : undefined);

/** `2026-11`, `11/2026`, `01/11/2026`. */
function month(cell: string): string | undefined {
  const parts = /^(?:\d{1,2}[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(cell);
  const read = parts ? `${parts[2]}-${(parts[1] ?? '').padStart(2, '0')}` : cell;
  return isMonth(read) ? read : undefined;
}

/** By its code or its name, accents or not. */
function channel(cell: string): CountChannel | undefined {
  const wanted = searchKey(cell);
  return countChannels.find(({ channel: code, name }) =>
    [code, name.vi, name.en].some((known) => searchKey(known) === wanted),
  )?.channel;
}

/** `1204`, `1.204`, `1 204`; no fraction, no sign. */
function whole(cell: string): number | undefined {
  if (!/^(\d+|\d{1,3}([. ]\d{3})+)$/.test(cell)) return undefined;
  const value = Number(cell.replace(/[. ]/g, ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** In the order they are written. */
export const countColumns: readonly CountColumn[] = [
  {
    id: 'key',
    heads: ['Mã thủ tục', 'Mã hoặc khóa thủ tục', 'Khóa thủ tục', 'key'],
    read: text(80),
    write: ({ key }) => key,
  },
  { id: 'agency', heads: ['Mã đơn vị', 'Đơn vị', 'agency'], read: text(80), write: ({ agency }) => agency },
  { id: 'month', heads: ['Tháng', 'month'], read: month, write: ({ month }) => month },
  {
    id: 'channel',
    heads: ['Kênh', 'channel'],
    read: channel,
    write: (count) => countChannels.find((each) => each.channel === count.channel)?.name.vi ?? count.channel,
  },
  { id: 'received', heads: ['Tiếp nhận', 'received'], read: whole, write: ({ received }) => String(received) },
  { id: 'handled', heads: ['Đã giải quyết', 'handled'], read: whole, write: ({ handled }) => String(handled) },
  {
    id: 'onTime',
    heads: ['Đúng hoặc trước hạn', 'Đúng hạn', 'onTime', 'on time'],
    isOptional: true,
    read: (cell) => (cell === '' ? null : whole(cell)),
    write: ({ onTime }) => (onTime === null ? '' : String(onTime)),
  },
];
