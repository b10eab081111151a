import type { MatterRule } from '../rule';

/** Subjects: residence, criminal records, driving licences, vehicles, transport and use of roads. */
export const residenceAndTraffic: readonly MatterRule[] = [
  {
    id: 'temporary-residence',
    family: 'subject',
    when: { name: ['đăng ký tạm trú', 'gia hạn tạm trú'] },
    blocks: ['temporary-residence', 'householder'],
  },
  {
    id: 'permanent-residence',
    family: 'subject',
    when: { name: ['đăng ký thường trú'], unless: ['khai sinh'] },
    blocks: ['permanent-residence', 'householder'],
  },
  {
    id: 'residence-confirmation',
    family: 'subject',
    when: { name: ['thông tin về cư trú'] },
    blocks: ['residence-confirmation'],
  },
  {
    id: 'stay-notification',
    family: 'subject',
    when: { name: ['thông báo lưu trú'] },
    blocks: ['stay-notification'],
  },
  {
    id: 'criminal-record',
    family: 'subject',
    when: { name: ['phiếu lý lịch tư pháp'] },
    blocks: ['criminal-record', 'family-and-history'],
    covers: ['copies', 'grant-history'],
  },
  {
    id: 'driving-licence',
    family: 'subject',
    when: { name: ['giấy phép lái xe'] },
    blocks: ['driving-licence'],
    covers: ['grant-history'],
  },
  {
    id: 'vehicle',
    family: 'subject',
    when: { name: ['sang tên xe', 'đăng ký xe', 'biển số xe'] },
    blocks: ['vehicle'],
  },
  {
    id: 'vehicle-transfer',
    family: 'subject',
    when: { name: ['sang tên xe', 'thay đổi chủ xe'] },
    blocks: ['vehicle-transfer'],
    covers: ['change-of-content'],
  },
  {
    id: 'transport-business',
    family: 'subject',
    when: { name: ['kinh doanh vận tải'] },
    blocks: ['transport-business'],
  },
  {
    id: 'roadway-use',
    family: 'subject',
    when: { name: ['lòng đường', 'vỉa hè', 'hè phố'] },
    blocks: ['roadway-use'],
    covers: ['grant-history'],
  },
];
