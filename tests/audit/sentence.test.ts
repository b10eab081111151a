import { describe, expect, it } from 'vitest';
import { placeInCourse } from '../../src/audit/actions';
import { auditSentence } from '../../src/audit/sentence';

const line = {
  actor: { kind: 'staff', id: 'u', name: 'Lê An' },
  subject: { collection: 'procedures', id: 'p', title: 'Khai sinh' },
} as const;

describe('a line of the history', () => {
  it.each([
    ['released', 'direct', [], 'Lê An công bố trực tiếp «Khai sinh», không qua thẩm định'],
    ['released', 'review', [], 'Lê An công bố «Khai sinh»'],
    ['review-withdrawn', 'còn thiếu giấy', [], 'Lê An rút lại đề nghị thẩm định «Khai sinh»: còn thiếu giấy'],
    ['review-withdrawn', null, [], 'Lê An rút lại đề nghị thẩm định «Khai sinh»'],
    [
      'review-approved',
      null,
      [{ field: 'releaseOn', from: null, to: '2026-12-01' }],
      'Lê An duyệt «Khai sinh», công bố ngày 01/12/2026',
    ],
    ['review-approved', null, [], 'Lê An duyệt «Khai sinh»'],
  ] as const)('%s (%s) says what was done', (action, reason, changes, sentence) => {
    expect(auditSentence({ ...line, action, reason, changes: [...changes] }).vi).toBe(sentence);
  });

  it('does not let a name turn what stands after it', () => {
    const subject = { ...line.subject, title: 'Khai\u202e sinh' };
    expect(auditSentence({ ...line, subject, action: 'saved', reason: null }).vi).toBe('Lê An sửa «Khai sinh»');
  });

  it('stands after what must have come first', () => {
    const course = ['saved', 'review-submitted', 'review-approved', 'released'];
    const places = course.map(placeInCourse);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(new Set(places).size).toBe(course.length);
  });
});
