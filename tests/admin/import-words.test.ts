import { describe, expect, it } from 'vitest';
import { stateInWords } from '../../src/admin/import/messages';

describe('where an import stands, in words', () => {
  it.each([
    ['undone', { undone: 0, kept: 68 }, 'Hoàn tác không đổi gì: giữ lại cả 68 dòng'],
    ['undone', { undone: 60, kept: 8 }, 'Đã hoàn tác 60 dòng, giữ lại 8'],
    ['undone', { undone: 68, kept: 0 }, 'Đã hoàn tác'],
    ['applied', { applied: 68, kept: 0 }, 'Đã nhập'],
    ['mapping', null, 'Chờ ghép cột'],
  ])('%s %o: %s', (state, counts, words) => {
    expect(stateInWords(state, counts).vi).toBe(words);
  });
});
