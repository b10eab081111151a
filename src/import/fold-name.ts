import { searchKey } from '../service-list/search-key';
import { agencyKey } from './cells/agency-names';

const withoutThuTuc = (key: string): string => key.replace(/^thu tuc (hanh chinh )?/, '');

/** A name for telling procedures apart: folded, without "Thủ tục" in front. What stands in brackets counts: `(cấp mới)` is not `(gia hạn)`. */
export function foldName(name: string): string {
  return withoutThuTuc(searchKey(name));
}

/** A name for finding what is much alike: folded as `foldName`, and without what stands in brackets where something stands outside. */
export function bareName(name: string): string {
  const bare = searchKey(name.replace(/\([^()]*\)/g, ' '));
  return bare === '' ? foldName(name) : withoutThuTuc(bare);
}

/** What stands for a procedure that has no code: its agency and its name, both folded. */
export function nameIdentity(agency: string, name: string): string {
  return `${agencyKey(agency)}|${foldName(name)}`;
}
