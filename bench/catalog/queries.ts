import { seedProcedures, seedSectors } from '../../seed/read';
import { searchKey } from '../../src/service-list/search-key';
import { perProvince, procedureOf } from './releases';

/** A random source that repeats itself, so that every run asks the same. */
export function seeded(state: number): (below: number) => number {
  let current = state >>> 0;
  return (below) => {
    current = (Math.imul(current, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((current / 2 ** 32) * below);
  };
}

const names = seedProcedures().map(({ name }) => name.split(' '));
const common = ['cấp', 'đăng ký', 'giấy', 'phép', 'chứng nhận', 'thay đổi', 'thành lập'];

type Pick = (below: number) => number;

/** `length` words of a real name, from anywhere in it. */
function words(pick: Pick, length: number): string[] {
  const name = names[pick(names.length)] ?? [];
  const from = pick(Math.max(1, name.length - length));
  return name.slice(from, from + length);
}

const withAccentsOrNot = (pick: Pick, text: string) => (pick(2) === 0 ? text : searchKey(text));

/** One search of the mix: 60 % two or three words, 20 % a beginning while typing, 10 % codes, 5 % one typo, 5 % one common word. */
export function searchText(pick: Pick): string {
  const kind = pick(100);
  if (kind < 60) return withAccentsOrNot(pick, words(pick, 2 + pick(2)).join(' '));
  if (kind < 80) {
    const [last = 'a', ...others] = words(pick, 2 + pick(2)).reverse();
    return withAccentsOrNot(pick, [...others.reverse(), last.slice(0, 1 + pick(2))].join(' '));
  }
  if (kind < 90) {
    const { code } = procedureOf('H01', pick(perProvince));
    return (code ?? '').slice(0, pick(2) === 0 ? 8 : 5);
  }
  if (kind < 95) {
    const three = words(pick, 3).map(searchKey);
    const place = pick(three.length);
    const word = three[place] ?? '';
    const at = pick(word.length);
    three[place] = `${word.slice(0, at)}z${word.slice(at + 1)}`;
    return three.join(' ');
  }
  return common[pick(common.length)] ?? '';
}

/** One page of the list by facet: a sector, a level, an agency or two of them, of one province or of all. */
export function facetQuery(pick: Pick, provinces: number): Record<string, string> {
  const sector = seedSectors()[pick(seedSectors().length)]?.id ?? '';
  const agency = `H${String(1 + pick(provinces)).padStart(2, '0')}.${String(1 + pick(20)).padStart(2, '0')}`;
  const level = String(1 + pick(4));
  const kinds: Record<string, string>[] = [
    { 'linh-vuc': sector },
    { 'muc-do': level },
    { 'co-quan': agency },
    { 'linh-vuc': sector, 'muc-do': level },
    { 'muc-do': level, 'doi-tuong': 'citizen' },
  ];
  return kinds[pick(kinds.length)] ?? {};
}
