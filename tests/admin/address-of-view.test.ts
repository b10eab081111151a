import { expect, it } from 'vitest';
import { addressOfView } from '../../src/admin/address-of-view';

it.each([
  [undefined, undefined, '/admin'],
  [['reviews'], {}, '/admin/reviews'],
  [['reviews', 'a b/c'], undefined, '/admin/reviews/a%20b%2Fc'],
  ['targets', { province: 'H01', agency: 'H01.03' }, '/admin/targets?province=H01&agency=H01.03'],
  [['bulk'], { q: 'Đăng ký', s: ['a', 'b'], none: undefined }, '/admin/bulk?q=%C4%90%C4%83ng+k%C3%BD&s=a&s=b'],
])('%j %j is %s', (segments, query, address) => {
  expect(addressOfView('/admin', segments, query)).toBe(address);
});
