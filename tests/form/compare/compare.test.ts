import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareForms, verdictOf } from '../../../src/form/compare';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import type { Form, Rule } from '../../../src/form/form';
import { toForm } from '../../../src/form/to-schema';
import { formOf } from '../support/world';

type Fixture = {
  rule: string;
  before: FieldDraft[];
  after: FieldDraft[];
  beforeRules?: Rule[];
  afterRules?: Rule[];
  changes: { kind: string; subject: string; drafts: string; portals: string; text?: string }[];
};

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map((file): [string, Fixture] => [
  file,
  JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
]);

describe.each(fixtures)('%s', (_file, fixture) => {
  it(fixture.rule, () => {
    const { before, after, beforeRules, afterRules } = fixture;
    const changes = compareForms(formOf(before, beforeRules), formOf(after, afterRules));
    const told = changes.map(({ kind, subject, effect, text }) => ({ kind, subject, ...effect, text: text.vi }));
    expect(told).toHaveLength(fixture.changes.length);
    expect(told).toMatchObject(fixture.changes);
  });
});

it('the verdict is the worst of the changes', () => {
  const before = formOf([{ key: 'a', type: 'text', label: 'A' }]);
  const after = formOf([{ key: 'a', type: 'text', label: 'B', required: true }]);
  expect(verdictOf([])).toMatchObject({ drafts: 'cosmetic', portals: 'cosmetic', count: 0 });
  expect(verdictOf(compareForms(before, after))).toMatchObject({
    drafts: 'breaking',
    counts: { drafts: { breaking: 1, cosmetic: 1 } },
  });
});

describe('sections without a title', () => {
  const named = (sections: FormDraft['steps'][number]['sections'], step = 'Bước một'): Form =>
    toForm({ id: 'f', title: 'F', steps: [{ id: 's1', title: step, sections }] });
  const told = (before: Form, after: Form): string[] => compareForms(before, after).map(({ text }) => text.vi);
  const a = { key: 'a', type: 'text', label: 'A' };
  const kept = { id: 'p1', title: 'Ở lại', fields: [] };
  const untitled = { id: 'ps13swd3k8v', fields: [] };

  it('are told by their step, never by their id', () => {
    const without = named([kept]);
    const [added, removed] = [told(without, named([kept, untitled])), told(named([kept, untitled]), without)];
    expect(added).toEqual(['Thêm phần không có tiêu đề của bước “Bước một”.']);
    expect(removed).toEqual(['Bỏ phần không có tiêu đề của bước “Bước một”.']);
    expect(told(named([kept], ''), named([kept, untitled], ''))).toEqual(['Thêm phần không có tiêu đề.']);
    const moved = told(named([{ ...kept, fields: [a] }, untitled]), named([kept, { ...untitled, fields: [a] }]));
    expect(moved).toEqual(['“A” chuyển sang phần không có tiêu đề của bước “Bước một”.']);
    const shown = { ...untitled, showWhen: { field: 'a', is: 'filled' as const } };
    const conditions = [named([{ ...kept, fields: [a] }, untitled]), named([{ ...kept, fields: [a] }, shown])] as const;
    for (const text of told(...conditions)) expect(text).not.toContain('ps13swd3k8v');
  });

  it('are told when they get a title or lose it', () => {
    const titled = named([{ ...untitled, title: 'Liên hệ' }]);
    expect(told(named([untitled]), titled)).toEqual([
      'Phần không có tiêu đề của bước “Bước một” đổi tên thành “Liên hệ”.',
    ]);
    expect(told(titled, named([untitled]))).toEqual(['Phần “Liên hệ” nay không có tiêu đề.']);
  });
});
