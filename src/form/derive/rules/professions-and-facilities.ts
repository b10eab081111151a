import type { MatterRule } from '../rule';

/** Subjects: people who practise a profession, and places that need a licence. */
export const professionsAndFacilities: readonly MatterRule[] = [
  {
    id: 'facility',
    family: 'subject',
    when: {
      name: ['cơ sở', 'giấy phép hoạt động', 'giấy phép môi trường', 'nhà thuốc'],
      unless: ['trung học cơ sở', 'hành nghề'],
    },
    blocks: ['facility'],
  },
  {
    id: 'centre',
    family: 'subject',
    when: { name: ['trung tâm'], unless: ['thành lập'] },
    blocks: ['facility'],
  },
  {
    id: 'professional',
    family: 'subject',
    when: { name: ['chứng chỉ hành nghề', 'giấy phép hành nghề', 'hướng dẫn viên'] },
    blocks: ['professional-education'],
  },
  {
    id: 'real-estate-broker',
    family: 'subject',
    when: { name: ['môi giới bất động sản'] },
    blocks: ['real-estate-broker'],
  },
  {
    id: 'lawyer',
    family: 'subject',
    when: { name: ['hành nghề luật sư'] },
    blocks: ['lawyer-practice'],
  },
  {
    id: 'pharmacist',
    family: 'subject',
    when: { name: ['hành nghề dược'] },
    blocks: ['pharmacy-practice'],
    covers: ['grant-history'],
  },
  {
    id: 'medical-practitioner',
    family: 'subject',
    when: { name: ['giấy phép hành nghề khám bệnh'] },
    blocks: ['medical-practice'],
  },
  {
    id: 'tour-guide',
    family: 'subject',
    when: { name: ['hướng dẫn viên du lịch'] },
    blocks: ['tour-guide'],
  },
  {
    id: 'pharmacy',
    family: 'subject',
    when: { name: ['bán lẻ thuốc'] },
    blocks: ['pharmacy-retail'],
  },
  {
    id: 'food-service',
    family: 'subject',
    when: { name: ['sản xuất thực phẩm', 'dịch vụ ăn uống'] },
    blocks: ['food-service'],
  },
  {
    id: 'agri-food',
    family: 'subject',
    when: { name: ['thực phẩm nông, lâm, thủy sản', 'nông lâm thủy sản'] },
    blocks: ['agri-food'],
    covers: ['grant-history'],
  },
  {
    id: 'medical-facility',
    family: 'subject',
    when: { name: ['giấy phép hoạt động khám bệnh'] },
    blocks: ['medical-facility'],
  },
  {
    id: 'environmental-permit',
    family: 'subject',
    when: { name: ['giấy phép môi trường'] },
    blocks: ['environmental-permit'],
    covers: ['grant-history'],
  },
  {
    id: 'fishing-vessel',
    family: 'subject',
    when: { name: ['tàu cá'] },
    blocks: ['fishing-vessel'],
    covers: ['grant-history'],
  },
  {
    id: 'education-centre',
    family: 'subject',
    when: { nameAll: ['thành lập', 'trung tâm'] },
    blocks: ['education-centre'],
  },
];
