import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seedProcedures } from '../../seed/read';
import { isStaffNote, noteLines, publicCaveats, withNotes, withoutStaffNotes } from '../../src/procedure/staff-notes';

const [seed] = seedProcedures();
if (!seed) throw new Error('no seed');

describe('notes for staff', () => {
  it('hold every letter of a text, however long, in lines the record can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 9_000 }), (text) => {
        const lines = noteLines(text);
        expect(lines.every((line) => line.length <= 2_000 && isStaffNote(line))).toBe(true);
        const joined = lines.map((line) => line.replace(/^Nhập từ bảng: (\(tiếp\) )?/u, '')).join('');
        expect(lines.length === 1 ? lines[0] : joined).toBe(lines.length === 1 ? `Nhập từ bảng: ${text}` : text);
      }),
    );
    expect(noteLines('ê'.repeat(5_000)).length).toBeGreaterThan(2);
  });

  it('are no caveat for citizens and no part of a release', () => {
    const noted = withNotes(seed, noteLines('Thời hạn giải quyết «Trả lời ngay»: Không đọc được thành số.'));
    expect(noted.provenance.caveats).toHaveLength(seed.provenance.caveats.length + 1);
    expect(publicCaveats(noted.provenance.caveats)).toEqual(seed.provenance.caveats);
    expect(withoutStaffNotes(noted)).toEqual(seed);
    expect(withoutStaffNotes(seed)).toBe(seed);
  });

  it('added again change nothing, however many there are', () => {
    const many = Array.from({ length: 80 }, (_, place) => `Nhập từ bảng: dòng ${place}`);
    const once = withNotes(seed, many);
    expect(once.provenance.caveats).toHaveLength(50);
    expect(once.provenance.caveats.at(-1)).toContain('báo cáo');
    expect(withNotes(once, many)).toEqual(once);
  });
});
