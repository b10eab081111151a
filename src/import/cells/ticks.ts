import type { ChannelKind } from '../../procedure/procedure';
import { searchKey } from '../../service-list/search-key';
import { remark } from '../remarks';
import type { Cell, Reading } from './cell';
import { cleanLine, isBlank } from './clean-text';

const yes = /^(x|✓|✔|v|√|☑|co|yes|1|true|dung)$/iu;
const no = /^(khong|0|-|–|no|false|o|☐)$/iu;

/** `x`, `X`, `Có`, `1`, `x, x` are ticks; an empty cell is none. Anything else is asked and says nothing. */
export function readTick(text: string): boolean | undefined {
  if (isBlank(text)) return false;
  const parts = cleanLine(text)
    .split(/[,;/ ]+/u)
    .map((part) => (/^[\p{L}\p{N}]/u.test(part) ? searchKey(part) : part))
    .filter((part) => part !== '');
  if (parts.length > 0 && parts.every((part) => yes.test(part))) return true;
  return parts.every((part) => no.test(part)) ? false : undefined;
}

function tickCell(id: ChannelKind, title: Cell['title'], headers: readonly string[]): Cell {
  const read = (text: string): Reading => {
    const tick = readTick(text);
    return {
      values: tick === undefined ? {} : { [id]: tick },
      remarks: tick === undefined ? [remark('tick-text', id, cleanLine(text))] : [],
    };
  };
  return { id, title, headers, read };
}

export const tickCells: readonly Cell[] = [
  tickCell('counter', { vi: 'Trực tiếp', en: 'At the counter' }, [
    'hinh thuc tiep nhan truc tiep',
    'tiep nhan truc tiep',
    'truc tiep',
    'nop truc tiep',
  ]),
  tickCell('post', { vi: 'Bưu chính công ích', en: 'By post' }, [
    'hinh thuc tiep nhan bcci',
    'bcci',
    'buu chinh cong ich',
    'qua bcci',
    'dich vu bcci',
    'buu chinh',
    'dich vu buu chinh cong ich',
    'qua buu chinh',
  ]),
  tickCell('online', { vi: 'Trực tuyến', en: 'Online' }, [
    'hinh thuc tiep nhan truc tuyen',
    'truc tuyen',
    'nop truc tuyen',
    'qua mang',
    'online',
  ]),
];
