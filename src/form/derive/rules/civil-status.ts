import type { MatterRule } from '../rule';

const copies = ['bản sao', 'trích lục hộ tịch'];
/** Births of grown people, who may register themselves. */
const grown = ['lại khai sinh', 'đã có hồ sơ, giấy tờ cá nhân'];

/** Subjects: births, marriages, deaths, adoption, certified papers and registers. */
export const civilStatus: readonly MatterRule[] = [
  {
    id: 'birth',
    family: 'subject',
    when: { name: ['khai sinh'], unless: [...copies, ...grown] },
    blocks: ['birth-child', 'birth-parents'],
  },
  {
    id: 'birth-of-a-grown-person',
    family: 'subject',
    when: { name: grown, unless: copies },
    blocks: ['birth-grown-person', 'birth-parents'],
  },
  {
    id: 'birth-again',
    family: 'subject',
    when: { name: ['đăng ký lại khai sinh'] },
    blocks: ['earlier-birth-registration'],
  },
  {
    id: 'birth-with-residence',
    family: 'subject',
    when: { nameAll: ['khai sinh', 'thường trú'], unless: copies },
    blocks: ['child-residence'],
  },
  {
    id: 'birth-with-health-insurance',
    family: 'subject',
    when: { nameAll: ['khai sinh', 'thẻ bảo hiểm y tế'], unless: copies },
    blocks: ['child-health-insurance'],
    covers: ['grant-history'],
  },
  {
    id: 'marriage',
    family: 'subject',
    when: { name: ['đăng ký kết hôn', 'đăng ký lại kết hôn'] },
    blocks: ['marriage-spouses', 'marriage-conditions'],
    // The certificate is handed to both when they sign.
    covers: ['result-delivery'],
  },
  {
    id: 'death',
    family: 'subject',
    when: { name: ['khai tử'], unless: copies },
    blocks: ['death-record', 'death-notice', 'informant-relation'],
  },
  {
    id: 'marital-status',
    family: 'subject',
    when: { name: ['tình trạng hôn nhân'] },
    blocks: ['marital-status', 'marital-status-purpose'],
    covers: ['confirmation-purpose', 'grant-history'],
  },
  {
    id: 'civil-status-change',
    family: 'subject',
    when: { name: ['cải chính', 'thay đổi hộ tịch', 'bổ sung thông tin hộ tịch', 'xác định lại dân tộc'] },
    blocks: ['civil-status-change'],
    covers: ['change-of-content'],
  },
  {
    id: 'civil-status-copy',
    family: 'subject',
    when: { name: ['trích lục hộ tịch', 'bản sao trích lục', 'bản sao giấy khai sinh'] },
    blocks: ['civil-status-copy'],
    covers: ['original-register'],
  },
  {
    id: 'adoption',
    family: 'subject',
    when: { name: ['nuôi con nuôi', 'nhận con nuôi'] },
    blocks: ['adoption', 'adopted-child'],
  },
  {
    id: 'papers-to-copy',
    family: 'subject',
    when: { name: ['chứng thực bản sao'] },
    blocks: ['papers-to-copy'],
    covers: ['copies', 'optional-copies', 'original-register'],
  },
  {
    id: 'signature',
    family: 'subject',
    when: { name: ['chứng thực chữ ký'] },
    blocks: ['signature-to-certify'],
    covers: ['copies', 'optional-copies'],
  },
  {
    id: 'diploma-copy',
    family: 'subject',
    when: { nameAll: ['bản sao', 'văn bằng'] },
    blocks: ['diploma-copy'],
    covers: ['copies', 'optional-copies', 'original-register'],
  },
  {
    id: 'original-register',
    family: 'subject',
    when: { name: ['sổ gốc'], unless: ['văn bằng'] },
    blocks: ['original-register'],
    covers: ['copies', 'optional-copies'],
  },
];
