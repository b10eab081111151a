import { describe, expect, it } from 'vitest';
import type { Shown } from '../../src/form/field-types/field-type';
import { shownNumber } from '../../src/form/field-types/show-values';
import type { Answers } from '../../src/form/form';
import { showAnswers } from '../../src/form/show';
import { textsOf, translateForm } from '../../src/form/translate';
import { formOf, places } from './support/world';

const choices = [
  { value: 'new', label: 'Cấp mới' },
  { value: 'again', label: 'Cấp lại' },
];

const form = formOf(
  [
    { key: 'kind', type: 'choice', label: 'Loại', settings: { choices } },
    { key: 'kinds', type: 'choices', label: 'Các loại', settings: { choices } },
    { key: 'fee', type: 'money', label: 'Lệ phí' },
    { key: 'area', type: 'number', label: 'Diện tích', settings: { decimals: 2, unit: 'm²' } },
    { key: 'born', type: 'date', label: 'Ngày sinh' },
    { key: 'sure', type: 'yes-no', label: 'Đồng ý' },
    { key: 'at', type: 'address', label: 'Địa chỉ' },
    { key: 'who', type: 'person', label: 'Người', settings: { parts: ['dateOfBirth', 'sex', 'address'] } },
    {
      key: 'kids',
      type: 'table',
      label: 'Con',
      settings: { itemLabel: 'Con thứ' },
      fields: [
        { key: 'name', type: 'text', label: 'Tên' },
        { key: 'school', type: 'text', label: 'Trường', showWhen: { field: './name', is: 'filled' } },
      ],
    },
    { key: 'files', type: 'file', label: 'Giấy tờ' },
    { key: 'note', type: 'explanation', label: 'Chú ý', settings: { text: 'Đọc kỹ' } },
    { key: 'hidden', type: 'text', label: 'Ẩn', showWhen: { field: 'kind', is: 'equals', value: 'again' } },
  ],
  undefined,
  {
    translations: {
      en: {
        '/schema/properties/fee/title': 'Fee',
        '/uiSchema/kind/ui:enumNames/0': 'New',
        '/steps/0/title': 'Step',
        '/nowhere/at/all': 'x',
      },
    },
  },
);

const answers: Answers = {
  kind: 'new',
  kinds: ['new', 'again'],
  fee: 1_250_000,
  area: 72.5,
  born: '1999-05-09',
  sure: false,
  at: { province: 'H01', commune: '30307', detail: 'Số 5' },
  who: {
    fullName: 'Nguyễn Văn An',
    dateOfBirth: '1999-05-09',
    sex: 'male',
    address: { province: 'H26', commune: '00004', detail: 'Số 7' },
  },
  kids: [{ name: 'Bình', school: 'Tiểu học A' }, { name: 'Chi' }],
  files: ['abcdefghijklmnop'],
  hidden: 'không hiện',
};

function plain(value: Shown): unknown {
  if (value.kind === 'rows') return value.rows.map((row) => [row.label, plain(row.value)]);
  return value.kind === 'files' ? value.ids : value.text;
}

function rows(locale: 'vi' | 'en'): Record<string, unknown> {
  const steps = showAnswers(form, answers, { places, locale });
  return Object.fromEntries(
    steps.flatMap((step) =>
      step.sections.flatMap((section) => section.rows.map((row) => [row.label, plain(row.value)])),
    ),
  );
}

describe('showAnswers', () => {
  it('writes answers out in Vietnamese', () => {
    expect(rows('vi')).toEqual({
      Loại: 'Cấp mới',
      'Các loại': 'Cấp mới; Cấp lại',
      'Lệ phí': '1.250.000 đồng',
      'Diện tích': '72,5 m²',
      'Ngày sinh': '09/05/1999',
      'Đồng ý': 'Không',
      'Địa chỉ': 'Số 5, Phường Long Xuyên, An Giang',
      Người: [
        ['Họ và tên', 'Nguyễn Văn An'],
        ['Ngày sinh', '09/05/1999'],
        ['Giới tính', 'Nam'],
        ['Nơi cư trú', 'Số 7, Phường Ba Đình, Hà Nội'],
      ],
      Con: [
        [
          'Con thứ 1',
          [
            ['Tên', 'Bình'],
            ['Trường', 'Tiểu học A'],
          ],
        ],
        ['Con thứ 2', [['Tên', 'Chi']]],
      ],
      'Giấy tờ': ['abcdefghijklmnop'],
    });
  });

  it('writes them out in English, with translations and our own names', () => {
    expect(rows('en')).toMatchObject({
      Loại: 'New',
      Fee: '1,250,000 VND',
      'Diện tích': '72.5 m²',
      'Đồng ý': 'No',
      Người: [
        ['Full name', 'Nguyễn Văn An'],
        ['Date of birth', '09/05/1999'],
        ['Sex', 'Male'],
        ['Place of residence', 'Số 7, Phường Ba Đình, Hà Nội'],
      ],
    });
  });

  it('leaves out steps and sections nobody answered', () => {
    expect(showAnswers(form, {}, { places, locale: 'vi' })).toEqual([]);
  });

  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [-1234567.25, '-1.234.567,25', '-1,234,567.25'],
    [1e-7, '0,0000001', '0.0000001'],
    [999_999_999_999_999, '999.999.999.999.999', '999,999,999,999,999'],
  ])('%s is %s, %s', (value, vi, en) => {
    expect([shownNumber(value, 'vi'), shownNumber(value, 'en')]).toEqual([vi, en]);
  });
});

describe('translateForm', () => {
  it('leaves the original alone and the rest in the original language', () => {
    const before = JSON.stringify(form);
    const english = translateForm(form, 'en');
    expect(english.steps[0]?.title).toBe('Step');
    expect(english.title).toBe(form.title);
    expect(JSON.stringify(form)).toBe(before);
    expect(translateForm(form, 'vi')).toMatchObject({ steps: form.steps, schema: form.schema });
  });

  it('lists every text that people read by its pointer, and each pointer can be translated', () => {
    const texts = textsOf(form);
    expect(texts).toContainEqual({ pointer: '/schema/properties/fee/title', text: 'Lệ phí' });
    expect(texts).toContainEqual({ pointer: '/uiSchema/kind/ui:enumNames/1', text: 'Cấp lại' });
    expect(texts).toContainEqual({ pointer: '/schema/properties/note/description', text: 'Đọc kỹ' });
    const all = Object.fromEntries(texts.map(({ pointer }) => [pointer, `@${pointer}`]));
    const translated = translateForm({ ...form, translations: { en: all } }, 'en');
    for (const { pointer, text } of textsOf(translated)) expect(text).toBe(`@${pointer}`);
  });
});
