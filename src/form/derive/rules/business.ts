import type { MatterRule } from '../rule';

/** Subjects: household businesses, companies, branches, retail of alcohol, performances. */
export const business: readonly MatterRule[] = [
  {
    id: 'household-business',
    family: 'subject',
    when: { nameAll: ['thành lập', 'hộ kinh doanh'] },
    blocks: ['household-business'],
    covers: ['start-of-operation'],
  },
  {
    id: 'registered-household-business',
    family: 'subject',
    when: { name: ['hộ kinh doanh'], unless: ['thành lập'] },
    blocks: ['household-business-registered'],
    covers: ['old-paper'],
  },
  {
    id: 'household-business-changes',
    family: 'subject',
    when: { nameAll: ['thay đổi', 'hộ kinh doanh'] },
    blocks: ['household-business-changes'],
    covers: ['change-of-content'],
  },
  {
    id: 'company',
    family: 'subject',
    when: { name: ['thành lập công ty', 'thành lập doanh nghiệp'] },
    blocks: ['company', 'company-owner'],
    covers: ['start-of-operation'],
  },
  {
    id: 'branch',
    family: 'subject',
    when: { name: ['chi nhánh', 'văn phòng đại diện', 'địa điểm kinh doanh'] },
    blocks: ['branch'],
  },
  {
    id: 'alcohol-retail',
    family: 'subject',
    when: { name: ['bán lẻ rượu'] },
    blocks: ['alcohol-retail'],
  },
  {
    id: 'art-performance',
    family: 'subject',
    when: { name: ['biểu diễn nghệ thuật'] },
    blocks: ['art-performance'],
  },
];
