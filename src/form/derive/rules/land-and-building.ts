import type { MatterRule } from '../rule';

/** Subjects: land, security over land, buildings, housing, trees. */
export const landAndBuilding: readonly MatterRule[] = [
  {
    id: 'land-of-the-sector',
    family: 'subject',
    when: { sector: ['dat-dai'] },
    blocks: ['land-parcel'],
  },
  {
    id: 'land-rights',
    family: 'subject',
    when: { name: ['quyền sử dụng đất', 'thửa đất'] },
    blocks: ['land-parcel'],
  },
  {
    id: 'land-certificate',
    family: 'subject',
    when: {
      name: ['cấp đổi giấy chứng nhận', 'cấp lại giấy chứng nhận', 'biến động', 'biện pháp bảo đảm'],
      sector: ['dat-dai', 'dk-bien-phap-bao-dam'],
    },
    blocks: ['land-certificate'],
    covers: ['old-paper'],
  },
  {
    id: 'land-first-registration',
    family: 'subject',
    when: { nameAll: ['đăng ký đất đai', 'lần đầu'] },
    blocks: ['land-origin', 'attached-assets'],
    covers: ['grant-history'],
  },
  {
    id: 'land-transfer',
    family: 'subject',
    when: { name: ['chuyển nhượng', 'tặng cho'], sector: ['dat-dai'] },
    blocks: ['land-transfer'],
    covers: ['change-of-content'],
  },
  {
    id: 'land-dispute',
    family: 'subject',
    when: { name: ['tranh chấp đất đai'] },
    blocks: ['land-dispute'],
  },
  {
    id: 'security-over-land',
    family: 'subject',
    when: { name: ['biện pháp bảo đảm', 'thế chấp'] },
    blocks: ['security-registration'],
  },
  {
    id: 'building-works',
    family: 'subject',
    when: { nameAll: ['giấy phép xây dựng', 'mới'] },
    blocks: ['building-site', 'building-works'],
    covers: ['grant-history'],
  },
  {
    id: 'building-permit',
    family: 'subject',
    when: { name: ['giấy phép xây dựng'], unless: ['cấp giấy phép xây dựng mới'] },
    blocks: ['building-permit'],
  },
  {
    id: 'building-permit-extension',
    family: 'subject',
    when: { nameAll: ['giấy phép xây dựng', 'gia hạn'] },
    blocks: ['building-permit-extension'],
  },
  {
    id: 'social-housing',
    family: 'subject',
    when: { name: ['nhà ở xã hội'] },
    blocks: ['social-housing'],
    covers: ['confirmation-purpose'],
  },
  {
    id: 'green-trees',
    family: 'subject',
    when: { name: ['cây xanh'] },
    blocks: ['green-trees'],
    covers: ['grant-history'],
  },
];
