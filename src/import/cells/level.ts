import type { ServiceTarget } from '../../procedure/procedure';
import { searchKey } from '../../service-list/search-key';
import { type Remark, remark } from '../remarks';
import type { Cell, Reading, RowValues } from './cell';
import { cleanLine, isBlank } from './clean-text';

/** How the catalogue counts the old scale over; the law itself maps nothing, so the report says so. */
const oldScale: Record<string, ServiceTarget['current']> = {
  '1': 'thong-tin',
  '2': 'thong-tin',
  '3': 'mot-phan',
  '4': 'toan-trinh',
};

const legacyLevels: readonly ServiceTarget['legacy'][] = [1, 2, 3, 4];

const names: readonly { shape: RegExp; level: RowValues['level'] }[] = [
  { shape: /^(dvc |dvctt |dich vu cong )?(truc tuyen )?toan trinh$/, level: { legacy: 4, current: 'toan-trinh' } },
  { shape: /^(dvc |dvctt |dich vu cong )?(truc tuyen )?mot phan$/, level: { legacy: 3, current: 'mot-phan' } },
  { shape: /^(dvc )?(chi )?(cung cap )?thong tin( truc tuyen)?$/, level: { legacy: 2, current: 'thong-tin' } },
];

const titles: Record<ServiceTarget['current'], string> = {
  'toan-trinh': 'toàn trình',
  'mot-phan': 'một phần',
  'thong-tin': 'cung cấp thông tin',
};

function answer(level: RowValues['level'], remarks: Remark[] = []): Reading {
  return { values: { level }, remarks };
}

/** `Toàn trình`, `Một phần`, `Mức độ 4`, `4`, `Mức 4`. It is a target: the level itself is computed. */
function read(text: string): Reading {
  if (isBlank(text)) return { values: {}, remarks: [remark('level-missing', 'level', '')] };
  const printed = cleanLine(text);
  const key = searchKey(printed);
  const named = names.find(({ shape }) => shape.test(key));
  if (named) return answer(named.level);
  const digit = /^(?:dvc |dvctt )?(?:muc |muc do |cap do )?([1-4])$/.exec(key)?.[1];
  const legacy = legacyLevels.find((each) => String(each) === digit);
  const current = oldScale[digit ?? ''];
  if (legacy !== undefined && current !== undefined) {
    return answer({ legacy, current }, [
      remark('level-old-scale', 'level', printed, { legacy, current: titles[current] }),
    ]);
  }
  if (/^(khong|chua|khong co)$/.test(key) || printed === '-') {
    return answer({ legacy: 1, current: 'thong-tin' }, [remark('level-none', 'level', printed)]);
  }
  return { values: {}, remarks: [remark('level-text', 'level', printed)] };
}

export const levelCell: Cell = {
  id: 'level',
  title: { vi: 'Mức độ dịch vụ công', en: 'Service level' },
  headers: [
    'muc do dvctt',
    'muc do dich vu cong truc tuyen',
    'muc do dvc',
    'muc do',
    'muc do dich vu cong',
    'loai dvctt',
    'dvctt',
    'loai hinh dvctt',
  ],
  looksLike: (text) => /^(toàn trình|một phần|mức (độ )?[1-4]|cung cấp thông tin)$/iu.test(cleanLine(text)),
  read: (text) => read(text),
};
