import type { MatterRule } from '../rule';

/** Subjects: benefits, people in need, work and school. */
export const welfare: readonly MatterRule[] = [
  {
    id: 'disability',
    family: 'subject',
    when: { name: ['khuyết tật'] },
    blocks: ['disability'],
    covers: ['confirmation-purpose', 'grant-history'],
  },
  {
    id: 'funeral',
    family: 'subject',
    when: { name: ['mai táng'], unless: ['người có công'] },
    blocks: ['funeral-support'],
  },
  {
    id: 'merit-person-died',
    family: 'subject',
    when: { nameAll: ['người có công', 'từ trần'] },
    blocks: ['merit-death-allowance'],
  },
  {
    id: 'merit-burial-support',
    family: 'subject',
    when: { nameAll: ['người có công', 'mai táng'] },
    blocks: ['merit-death-allowance', 'merit-burial'],
  },
  {
    id: 'merit-burial',
    family: 'subject',
    when: { nameAll: ['người có công', 'từ trần'], case: ['mai táng'] },
    blocks: ['merit-burial'],
  },
  {
    id: 'merit-survivors',
    family: 'subject',
    when: { nameAll: ['người có công', 'từ trần'], case: ['tuất', 'khuyết tật', 'trường hợp chung'] },
    blocks: ['merit-survivors'],
  },
  {
    id: 'poor-household',
    family: 'subject',
    when: { name: ['hộ nghèo', 'hộ cận nghèo'] },
    blocks: ['poor-household'],
  },
  {
    id: 'legal-aid',
    family: 'subject',
    when: { name: ['trợ giúp pháp lý'] },
    blocks: ['legal-aid'],
  },
  {
    id: 'social-insurance',
    family: 'subject',
    when: { name: ['bảo hiểm xã hội một lần'] },
    blocks: ['social-insurance-lump-sum'],
  },
  {
    id: 'foreign-worker',
    family: 'subject',
    when: { name: ['lao động nước ngoài'] },
    blocks: ['foreign-worker'],
  },
  {
    id: 'school-transfer',
    family: 'subject',
    when: { name: ['chuyển trường'] },
    blocks: ['school-transfer'],
    covers: ['change-of-content'],
  },
];
