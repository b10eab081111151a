import { expect, test } from 'vitest';
import { placeInWords } from '../../src/admin/procedure/place-in-words';

const cases = [{ key: 'mac-dinh', name: 'Trường hợp chung' }];

test.each([
  ['cases.0.channels.1.fees.2.amount.value', 'Trường hợp 1 › Cách thức 2 › Phí, lệ phí 3'],
  ['cases.1.documents.0.name', 'Trường hợp 2 › Giấy tờ 1'],
  ['legalBasis.4', 'Căn cứ pháp lý 5'],
  ['forms.mac-dinh.schema.properties.a', 'Biểu mẫu «Trường hợp chung»'],
  ['forms.khac', 'Biểu mẫu «khac»'],
  ['name', ''],
  ['', ''],
])('%s is said as "%s"', (path, words) => {
  expect(placeInWords(path, cases, 'vi')).toBe(words);
});
