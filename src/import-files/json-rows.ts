import type { SourceRow } from '../import/source-row';

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** The value of the first key that is there. */
function pick(item: Json, keys: readonly string[]): string {
  const key = keys.find((each) => textOf(item[each]) !== '');
  return key === undefined ? '' : textOf(item[key]);
}

const documentNames = ['ten_giay_to', 'ten_thanh_phan', 'ten', 'name', 'tenGiayTo'];
const channelNames = ['hinh_thuc_nop', 'hinh_thuc', 'cach_thuc', 'hinhThuc'];

/** A document as the line an office list would have: `Tờ khai (Mẫu 01): 01 bản chính + 01 bản sao`. */
function documentLine(item: Json): string {
  const name = pick(item, documentNames);
  const form = pick(item, ['mau_don', 'mau_don_to_khai', 'ten_mau', 'mauDon']);
  const originals = Number(pick(item, ['so_ban_chinh', 'ban_chinh', 'so_luong_ban_chinh', 'soBanChinh']) || 0);
  const copies = Number(pick(item, ['so_ban_sao', 'ban_sao', 'so_luong_ban_sao', 'soBanSao']) || 0);
  const counts = [originals > 0 ? `${originals} bản chính` : '', copies > 0 ? `${copies} bản sao` : '']
    .filter(Boolean)
    .join(' + ');
  return `- ${name}${form === '' ? '' : ` (Mẫu ${form.replace(/^mẫu\s+/iu, '')})`}${counts === '' ? '' : `: ${counts}`}`;
}

const timeNames = ['thoi_han', 'thoi_han_giai_quyet', 'thoi_gian', 'thoiHan'];
const feeNames = ['phi_le_phi', 'phi', 'le_phi', 'phiLePhi'];
const wordNames = ['mo_ta', 'moTa', 'ghi_chu'];

/** A channel of the national page as a line of the cell for ways to apply (src/import/cells/channels.ts). */
function channelLine(item: Json): string {
  const said = (label: string, keys: readonly string[]): string[] => {
    const text = pick(item, keys)
      .replaceAll('|', '/')
      .replace(/\s*\n\s*/g, '; ')
      .trim();
    return text === '' ? [] : [`${label}: ${text}`];
  };
  return [
    pick(item, channelNames),
    ...said('Thời hạn', timeNames),
    ...said('Mức thu', feeNames),
    ...said('Mô tả', wordNames),
    '',
  ].join(' | ');
}

const isChannelList = (items: readonly Json[]) => items.some((item) => pick(item, channelNames) !== '');

/** A nested value as lines of a cell. */
function nested(value: unknown): string {
  if (!Array.isArray(value))
    return isRecord(value) ? Object.values(value).map(textOf).filter(Boolean).join(', ') : textOf(value);
  return value
    .map((item) => {
      if (!isRecord(item)) return textOf(item);
      return pick(item, documentNames) === '' ? nested(item) : documentLine(item);
    })
    .filter(Boolean)
    .join('\n');
}

/** A procedure as we describe it (form-schemas/meta/procedure.schema.json), alone or as the content of a release. */
export function ownRecordIn(item: Json): Json | undefined {
  const isOwn = ['key', 'name', 'performers', 'provenance'].every((key) => key in item) && Array.isArray(item.cases);
  if (isOwn) return item;
  return isRecord(item.procedure) ? ownRecordIn(item.procedure) : undefined;
}

/** An object as columns; a list of channels becomes a line for each. */
function flat(item: Json): Record<string, string> {
  const own = ownRecordIn(item);
  if (own) return { 'Tên thủ tục': textOf(own.name) || textOf(own.key), 'Bản ghi đầy đủ': JSON.stringify(own) };
  const columns: Record<string, string> = {};
  for (const [key, value] of Object.entries(item)) {
    const rows = Array.isArray(value) ? value.filter(isRecord) : [];
    if (rows.length > 0 && isChannelList(rows)) {
      columns[key] = rows.map(channelLine).join('\n');
    } else columns[key] = nested(value);
  }
  return columns;
}

/** Objects as rows of a table: the first row names the columns, in the order in which keys first occur. */
export function asRows(list: readonly Json[]): SourceRow[] {
  const flattened = list.map(flat);
  const keys = [...new Set(flattened.flatMap((columns) => Object.keys(columns)))];
  const header: SourceRow = { line: 1, cells: keys };
  return [
    header,
    ...flattened.map((columns, place) => ({
      line: place + 2,
      cells: keys.map((key) => columns[key] ?? ''),
      isWhole: true,
    })),
  ];
}
