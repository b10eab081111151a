import type { Tier } from '../../procedure/procedure';
import { searchKey } from '../../service-list/search-key';
import { remark } from '../remarks';
import type { Cell, Reading } from './cell';
import { cleanLine, cleanLines, isBlank } from './clean-text';

const names: readonly [RegExp, Tier][] = [
  [/^(cap )?(bo|trung uong)$/, 'ministry'],
  [/^(cap )?(tinh|tinh thanh pho|so)$/, 'province'],
  [/^(cap )?(xa|phuong|xa phuong|phuong xa)$/, 'commune'],
  [/^(cap )?(co quan )?khac$/, 'other'],
];

/** `Cấp tỉnh, Cấp xã` -> both. The district tier is history: it is asked which of the two takes its place. */
function read(text: string): Reading {
  if (isBlank(text)) return { values: {}, remarks: [remark('tiers-missing', 'tiers', '')] };
  const printed = cleanLine(text);
  const parts = cleanLines(text)
    .split(/[,;/\n+&]|(?<!\p{L})và(?!\p{L})/iu)
    .map(searchKey)
    .filter((part) => part !== '');
  const tiers = parts.flatMap((part) => names.find(([shape]) => shape.test(part))?.[1] ?? []);
  const unknown = parts.filter((part) => !names.some(([shape]) => shape.test(part)));
  const isDistrict = unknown.some((part) => /^(cap )?(huyen|quan|quan huyen|huyen quan)$/.test(part));
  const code = isDistrict ? 'tier-abolished' : 'tier-unknown';
  return {
    values: tiers.length === 0 ? {} : { tiers: [...new Set(tiers)] },
    remarks: unknown.length === 0 ? [] : [remark(code, 'tiers', printed)],
  };
}

export const tiersCell: Cell = {
  id: 'tiers',
  title: { vi: 'Cấp thực hiện', en: 'Tiers' },
  headers: ['cap thuc hien', 'cap giai quyet', 'cap', 'cap hanh chinh'],
  looksLike: (text) => /^cấp (bộ|tỉnh|huyện|xã)/iu.test(cleanLine(text)),
  read: (text) => read(text),
};
