import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { type Comparable, findDuplicates } from '../../src/duplicates/find';
import { nameParts } from '../../src/duplicates/name-parts';
import type { Procedure } from '../../src/procedure/procedure';

const comparable = ({ key, code, name, decidingAgency }: Procedure): Comparable => ({
  id: key,
  code,
  name,
  agency: decidingAgency,
});

const plain = seedProcedures().map(comparable);
const [one, two, three, four] = plain;
if (!one || !two || !three || !four) throw new Error('no seed');

const only = (ids: readonly string[], groups: ReturnType<typeof findDuplicates>) =>
  groups.filter(({ members }) => members.some((id) => ids.includes(id)));

describe('duplicates of a catalogue', () => {
  it('by code come first, then by name and agency, then between agencies, then by likeness', () => {
    const planted = [
      { ...one, id: 'same-code', name: 'Một tên hoàn toàn khác với mọi tên còn lại' },
      { ...two, id: 'same-name', code: null, name: `Thủ tục ${two.name.toLocaleLowerCase('vi')};` },
      { ...three, id: 'overlap', code: null, agency: 'Cơ quan khác' },
      { ...four, id: 'near', code: null, name: `${four.name} nhé` },
    ];
    const ids = planted.map(({ id }) => id);
    expect(only(ids, findDuplicates([...plain, ...planted])).map(({ kind, members }) => [kind, members])).toEqual([
      ['same-code', [one.id, 'same-code']],
      ['same-name', [two.id, 'same-name']],
      ['overlap', [three.id, 'overlap']],
      ['near', [four.id, 'near']],
    ]);
  });

  it('one procedure at many agencies is one set, not a hundred pairs', () => {
    const many = Array.from({ length: 28 }, (_, place) => ({
      ...one,
      id: `x${place}`,
      code: null,
      agency: `Xã ${place}`,
    }));
    const found = findDuplicates(many);
    expect(found.map(({ kind, members }) => [kind, members.length])).toEqual([['overlap', 28]]);
  });

  it('what somebody called different is not shown again, and takes only its own pair apart', () => {
    const set = ['a', 'b', 'c'].map((id) => ({ ...one, id }));
    const said = (pairs: readonly string[]) => (left: string, right: string) =>
      pairs.includes(`${left}${right}`) || pairs.includes(`${right}${left}`);
    expect(findDuplicates(set, { areDifferent: said(['ab']) })[0]?.members).toEqual(['a', 'b', 'c']);
    expect(findDuplicates(set, { areDifferent: said(['ab', 'ac']) }).map(({ members }) => members)).toEqual([
      ['b', 'c'],
    ]);
    expect(findDuplicates(set, { areDifferent: said(['ab', 'ac', 'bc']) })).toEqual([]);
  });

  it('of the office list are the ones its makers planted', () => {
    const funeral = {
      id: '81',
      code: '1.001731',
      name: 'Hỗ trợ chi phí mai táng cho đối tượng bảo trợ xã hội',
      agency: 'UBND cấp xã',
    };
    const other = {
      id: '82',
      code: '1.010405',
      name: 'Hỗ trợ chi phí mai táng đối với đối tượng bảo trợ xã hội (UBND phường xã)',
      agency: 'UBND phường xã',
    };
    expect(findDuplicates([funeral, other])).toEqual([
      { kind: 'overlap', likeness: expect.any(Number), members: ['81', '82'] },
    ]);
  });

  it('every pair that is said to be different stays away, whatever the catalogue', () => {
    const word = fc.constantFrom('cấp', 'lại', 'giấy', 'phép', 'đăng', 'ký', 'khai', 'sinh', 'tử');
    const row = fc.record({
      code: fc.option(fc.constantFrom('1.000001', '1.000002'), { nil: null }),
      name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      agency: fc.constantFrom('Sở A', 'Sở B'),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const catalogue = rows.map((each, place) => ({ id: `p${place}`, ...each }));
        const different = new Set<string>();
        const pair = (left: string, right: string) => [left, right].sort().join();
        for (let round = 0; round < 200; round += 1) {
          const found = findDuplicates(catalogue, { areDifferent: (left, right) => different.has(pair(left, right)) });
          if (found.length === 0) return;
          expect(found.every(({ members }) => new Set(members).size > 1)).toBe(true);
          const pairs = found.flatMap(({ members }) =>
            members.flatMap((one) => members.map((other) => pair(one, other))),
          );
          for (const each of pairs) different.add(each);
        }
        throw new Error('something is shown although all of it was called different');
      }),
    );
  });
});

describe('what tells two names apart', () => {
  it('is marked word by word, whatever the accents', () => {
    const parts = nameParts('Cấp lại giấy phép xây dựng', ['Cấp giấy phép XÂY DỰNG']);
    expect(parts).toEqual([
      { text: 'Cấp ', isOwn: false },
      { text: 'lại', isOwn: true },
      { text: ' giấy phép xây dựng', isOwn: false },
    ]);
  });

  it('the pieces joined give the name', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (name, others) => {
        const joined = nameParts(name, others)
          .map(({ text }) => text)
          .join('');
        expect(joined).toBe(name);
      }),
    );
  });
});
