// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { toForm } from '../../../src/form/to-schema';
import { expertTab } from '../../../src/form-builder/expert/expert-tab';
import { control, draftOf, expectAccessible, mountPart, press, set } from '../support/mount-part';

const draft = draftOf([{ key: 'name', type: 'text', label: 'Họ tên' }]);
const area = 'Văn bản JSON của biểu mẫu';
const text = JSON.stringify(toForm(draft), null, 2);

const oneRule = '{ "id": "r", "kind": "require", "fields": ["name"], "when": { "field": "name", "is": "filled" } }';

const open = () => mountPart(<expertTab.Panel />, draft);

test('what is typed is applied as one step of undo', async () => {
  const part = await open();
  expect(control(area).value).toBe(text);
  await set(area, text.replace('"Họ tên"', '"Họ, chữ đệm và tên"'));
  await press('Áp dụng');
  expect(part.draft().steps[0]?.sections[0]?.fields[0]?.label).toBe('Họ, chữ đệm và tên');
  expect(part.root.textContent).toContain('Đã áp dụng JSON');
  await expectAccessible(part.root);
  await act(async () => part.store.undo());
  expect(part.draft()).toEqual(draft);
  expect(control(area).value).toBe(text);
});

test('a text that is no JSON is said with its line, which can be gone to; the form is unchanged', async () => {
  const part = await open();
  await set(area, text.replace('"format": 1,', '"format": 1'));
  await press('Áp dụng');
  expect(part.draft()).toBe(draft);
  expect(part.root.querySelector('.cat-bad')?.textContent).toMatch(/dòng 3/i);
  await press('Dòng 3');
  const box = control(area);
  expect(document.activeElement).toBe(box);
  expect(box instanceof HTMLTextAreaElement && box.value.slice(0, box.selectionStart).split('\n')).toHaveLength(3);
});

test('a document that is no form is refused with the line of each fault; one with faults to mend is taken', async () => {
  const part = await open();
  await set(area, text.replace('"steps": [', '"steps": ["x",'));
  await press('Áp dụng');
  expect(part.draft()).toBe(draft);
  expect(part.root.textContent).toContain('Chưa áp dụng');
  expect(part.root.querySelector('.cat-faults li')?.textContent).toMatch(/^Dòng \d+/);
  await set(area, text.replace('"title": "Họ tên",', ''));
  await press('Áp dụng');
  expect(part.draft()).not.toBe(draft);
  expect(part.root.textContent).toContain('Còn chỗ cần sửa');
});

test.each([
  ['keys that reach a prototype', text.replace('"format": 1', '"__proto__": {"x": 1}, "format": 1'), '__proto__'],
  ['a regex that backtracks', text.replace('"type": "string"', '"type": "string", "pattern": "^(a+)+$"'), '(a+)+'],
  [
    'a remote $ref',
    text.replace('"properties": {', '"properties": {"r": {"$ref": "https://example.com/x"},'),
    'example.com',
  ],
  [
    'a $ref in a circle',
    text.replace('"properties": {', '"properties": {"r": {"$ref": "#/properties/r"},'),
    'đi thành vòng',
  ],
  ['a character that cannot be kept', text.replace('"Họ tên"', '"Họ\\u0000tên"'), 'có ký tự hỏng'],
  ['half a character', text.replace('"Tờ khai thử"', '"Tờ \\ud83d"'), 'có ký tự hỏng'],
  ['a field in two places', text.replace(/("fields": \[\s*)"name"/, '$1"name", "name"'), 'đứng ở hai nơi'],
  ['an id of a rule twice', text.replace('"rules": []', `"rules": [${oneRule}, ${oneRule}]`), 'được dùng hai lần'],
  [
    'a name that stands twice, of which a parser would lose one',
    text.replace('"properties": {', '"properties": {"name": {"type": "number"},'),
    'Tên “name” đã có ở dòng',
  ],
])('%s: a sentence says what and where', async (_name, typed, said) => {
  const part = await open();
  await set(area, typed);
  await press('Áp dụng');
  expect(part.root.querySelector('.pb-note')?.textContent).toContain(said);
  expect(part.draft()).toBe(draft);
});

test('a text larger than any form is not even read', async () => {
  const part = await open();
  await set(area, ' '.repeat(8_000_001));
  await press('Áp dụng');
  expect(part.root.textContent).toContain('8,0 triệu ký tự');
  expect(part.draft()).toBe(draft);
});

test('while something is typed, changes made elsewhere are said and nothing typed is lost', async () => {
  const part = await open();
  const typed = text.replace('Họ tên', 'Tên');
  await set(area, typed);
  await act(async () => {
    part.store.dispatch({ kind: 'change', nodes: ['field:name'], set: { label: 'Tên gọi' } }, { keepFocus: true });
  });
  expect(control(area).value).toBe(typed);
  expect(part.root.textContent).toContain('Biểu mẫu đã thay đổi');
  await press('Bỏ thay đổi');
  expect(control(area).value).toContain('Tên gọi');
});

test('a server that does not answer changes nothing', async () => {
  const problems = [{ code: 'unreachable', message: { vi: 'Chưa hỏi được máy chủ.', en: 'No answer.' } }];
  const part = await mountPart(<expertTab.Panel />, draft, { problemsOf: async () => ({ problems }) });
  await set(area, `${text} `);
  await press('Áp dụng');
  expect(part.root.textContent).toContain('Chưa hỏi được máy chủ');
  expect(part.draft()).toBe(draft);
});

test('a fault of meaning has a button to the line it is about', async () => {
  const part = await open();
  const typed = text.replace('"rules": []', '"rules": [\n{ "id": "r", "kind": "wonder", "fields": ["name"] }]');
  await set(area, typed);
  await press('Áp dụng');
  const line = typed.slice(0, typed.indexOf('"wonder"')).split('\n').length;
  expect(part.root.querySelector('.cat-faults li button')?.textContent).toBe(`Dòng ${line}`);
});
