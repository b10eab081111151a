import { describe, expect, it } from 'vitest';
import { procedureFields } from '../../collections/procedures/fields';
import type { Text } from '../../src/messages/text';
import { currentMessages } from '../../src/service-level/current-messages';
import { forCitizens } from '../../src/service-level/for-citizens';
import { criterionMessages } from '../../src/service-level/messages';

/** Every sentence of every criterion, filled in. */
const sentences: [string, Text][] = Object.entries({ ...criterionMessages, ...currentMessages }).flatMap(
  ([id, texts]) =>
    Object.entries(texts).map(([name, text]): [string, Text] => [
      `${id} ${name}`,
      { vi: text.vi.replace(/\{\w+\}/g, 'Mẫu số 1.'), en: text.en.replace(/\{\w+\}/g, 'Form 1.') },
    ]),
);

describe('what the public reads of a criterion', () => {
  it.each(sentences)('%s says nothing of screens and fields of the administration', (_name, text) => {
    const { vi, en } = forCitizens(text);
    expect(vi).not.toMatch(/ở mục|màn hình|ở bản ghi|tạo tài khoản/);
    expect(en).not.toMatch(/under “|on the screen|to the record|make accounts/);
    expect([vi.trim(), en.trim()].every((said) => said.length > 3)).toBe(true);
  });

  it('is all of a sentence that is for everybody, and of names with stops in them', () => {
    const text = {
      vi: 'Chưa có tệp cho mẫu: “Mẫu số 1. Tờ khai”, “ĐK. 02”.',
      en: 'There is no file for: “Form 1. A”.',
    };
    expect(forCitizens(text)).toEqual(text);
  });

  it('begins with the case it is about', () => {
    const vi = 'Trường hợp “Cấp mới”: Chưa ghi giấy tờ nào. Bổ sung ở mục “Thành phần hồ sơ”.';
    expect(forCitizens({ vi, en: vi }).vi).toBe('Trường hợp “Cấp mới”: Chưa ghi giấy tờ nào.');
  });
});

/** Labels of fields, also of those inside rows, groups, tabs and blocks. */
function labelsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(labelsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { label, labels, fields, tabs, blocks }: Record<string, unknown> = { ...value };
  const said = [label, Object(labels).singular, Object(labels).plural].flatMap((each) =>
    typeof each === 'object' && each !== null ? Object.values(each).map(String) : [],
  );
  return [...said, ...labelsIn(fields), ...labelsIn(tabs), ...labelsIn(blocks)];
}

describe('what staff read of a criterion', () => {
  /** Other parts of the administration that sentences name. */
  const lists = ['Đơn vị thực hiện', 'Offerings', 'Số liệu hồ sơ', 'Dossier counts'];
  const known = new Set([...labelsIn(procedureFields), ...lists]);

  it.each(sentences)('%s names fields as the page calls them', (_name, { vi, en }) => {
    const named = [...vi.matchAll(/ở mục “([^”]+)”/gu), ...en.matchAll(/under “([^”]+)”/gu)].map(([, name]) => name);
    expect(named.filter((name) => !known.has(name ?? ''))).toEqual([]);
  });
});
