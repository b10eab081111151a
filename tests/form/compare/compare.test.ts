import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareForms, verdictOf } from '../../../src/form/compare';
import type { FieldDraft } from '../../../src/form/draft';
import type { Rule } from '../../../src/form/form';
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
