import type { MatterRule } from '../rule';

/**
 * Actions: what is done to the subject. The first that applies is taken, so the order counts: an ending before a change, a
 * re-issue before a grant. An action whose content is the subject itself has no block.
 */
export const actions: readonly MatterRule[] = [
  {
    id: 'ending',
    family: 'action',
    when: { name: ['chấm dứt', 'giải thể', 'tạm ngừng'] },
    blocks: ['ending'],
  },
  {
    id: 'reissue-of-a-lost-paper',
    family: 'action',
    when: { nameAll: ['cấp lại', 'bị mất'], unless: ['hỏng', 'rách', 'thiên tai'] },
    blocks: ['lost-paper', 'old-paper'],
  },
  { id: 'reissue', family: 'action', when: { name: ['cấp lại'] }, blocks: ['loss', 'old-paper'] },
  { id: 'exchange', family: 'action', when: { name: ['cấp đổi'] }, blocks: ['exchange-paper', 'old-paper'] },
  { id: 'extension', family: 'action', when: { name: ['gia hạn'] }, blocks: ['current-paper', 'extension'] },
  { id: 'certification', family: 'action', when: { name: ['chứng thực'] }, blocks: [] },
  { id: 'copy', family: 'action', when: { name: ['bản sao', 'trích lục'] }, blocks: ['original-register'] },
  {
    id: 'change',
    family: 'action',
    when: { name: ['thay đổi', 'cải chính', 'điều chỉnh', 'biến động', 'sang tên', 'chuyển trường'] },
    blocks: ['change-of-content'],
  },
  { id: 'confirmation', family: 'action', when: { name: ['xác nhận'] }, blocks: ['confirmation-purpose'] },
  {
    id: 'benefit',
    family: 'action',
    when: { name: ['hỗ trợ chi phí', 'trợ cấp', 'giải quyết hưởng', 'trợ giúp xã hội'] },
    blocks: ['benefit-payment'],
  },
  { id: 'establishment', family: 'action', when: { name: ['thành lập'] }, blocks: ['start-of-operation'] },
  {
    id: 'grant',
    family: 'action',
    when: {
      name: ['cấp giấy phép', 'cấp phép', 'cấp mới', 'cấp chứng chỉ', 'cấp thẻ', 'cấp giấy chứng nhận', 'cấp phiếu'],
    },
    blocks: ['grant-history'],
  },
  { id: 'assessment', family: 'action', when: { name: ['đánh giá', 'xác định', 'công nhận'] }, blocks: [] },
  { id: 'registration', family: 'action', when: { name: ['đăng ký'] }, blocks: [] },
  { id: 'notification', family: 'action', when: { name: ['thông báo'] }, blocks: [] },
  { id: 'request', family: 'action', when: { name: ['yêu cầu', 'hòa giải', 'tổ chức'] }, blocks: [] },
];
