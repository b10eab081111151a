import type { MatterRule } from '../rule';

/** Visits: the office inspects a place, or the applicant must come once. */
export const visits: readonly MatterRule[] = [
  {
    id: 'inspection',
    family: 'visit',
    when: { reason: ['thẩm định thực tế', 'đánh giá thực tế', 'kiểm tra thực địa'] },
    blocks: ['inspection-readiness'],
  },
  {
    id: 'appointment',
    family: 'visit',
    when: { name: ['chứng thực bản sao', 'chứng thực chữ ký'] },
    blocks: ['visit-appointment'],
  },
];
