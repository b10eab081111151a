import { expect, test } from 'vitest';
import { blockFrom } from '../../../src/form/block-use/block-from';
import { blocks } from '../../../src/form/blocks';
import { applyCommand } from '../../../src/form/commands';
import type { FormDraft } from '../../../src/form/draft';
import { toForm } from '../../../src/form/to-schema';
import { translationTable } from '../../../src/form/translation-table/table';

const names = { id: 'b', title: 'Khối thử', titleEn: 'A block' };

const draft: FormDraft = {
  id: 'form',
  title: 'Tờ khai',
  steps: [
    {
      id: 's1',
      title: 'Bước',
      sections: [
        { id: 'outer', fields: [{ key: 'kind', type: 'yes-no', label: 'Loại' }] },
        {
          id: 'work',
          title: 'Công việc',
          description: 'Nơi làm việc',
          fields: [
            {
              key: 'has',
              type: 'yes-no',
              label: 'Đang làm việc',
              showWhen: { field: 'kind', is: 'equals', value: true },
            },
            { key: 'from', type: 'date', label: 'Từ ngày', showWhen: { field: 'has', is: 'equals', value: true } },
            { key: 'to', type: 'date', label: 'Đến ngày' },
            {
              key: 'jobs',
              type: 'table',
              label: 'Việc làm',
              fields: [
                { key: 'name', type: 'text', label: 'Tên việc' },
                { key: 'pay', type: 'money', label: 'Lương', showWhen: { field: './name', is: 'filled' } },
              ],
            },
          ],
        },
      ],
    },
  ],
  rules: [
    { id: 'order', kind: 'date-order', fields: ['from', 'to'] },
    { id: 'asks', kind: 'date-order', fields: ['from', 'to'], when: { field: 'kind', is: 'filled' } },
    { id: 'both', kind: 'same', fields: ['from', 'kind'] },
  ],
  translations: {
    en: { 'field:from#schema/title': 'From', 'field:jobs/name#schema/title': 'Job', 'field:kind#schema/title': 'Kind' },
  },
};

test('a section becomes a block: its fields, the rules about them alone, its texts', () => {
  const made = blockFrom(draft, ['section:work'], names);
  if ('problem' in made) throw new Error(made.problem.message.en);
  const { block, dropped } = made;
  expect(block).toMatchObject({ ...names, description: 'Nơi làm việc' });
  expect(block.fields.map(({ key }) => key)).toEqual(['has', 'from', 'to', 'jobs']);
  expect(block.fields[0]?.showWhen).toBeUndefined();
  expect(block.fields[1]?.showWhen).toBeDefined();
  expect(block.fields[3]?.fields?.[1]?.showWhen).toBeDefined();
  expect(block.rules.map(({ id }) => id)).toEqual(['order']);
  expect(dropped).toHaveLength(2);
  expect(block.translations).toEqual({ en: { '/fields/1/label': 'From', '/fields/3/fields/0/label': 'Job' } });
});

test('the block put into another form gives the same fields, rules and texts', () => {
  const made = blockFrom(draft, ['section:work'], names);
  if ('problem' in made) throw new Error(made.problem.message.en);
  const empty: FormDraft = { id: 'other', title: 'Khác', steps: [{ id: 's', title: 'Bước', sections: [] }] };
  const added = applyCommand(
    empty,
    { kind: 'add', what: { kind: 'block', block: made.block, revision: '1' }, at: { into: 'step:s' } },
    { newId: () => 'n1' },
  );
  if ('refused' in added) throw new Error(added.refused.message.en);
  const form = toForm(added.draft);
  const title = (key: string) => form.translations.en?.[`/schema/properties/${key}/title`];
  expect(Object.keys(form.translations.en ?? {}).length).toBeGreaterThanOrEqual(2);
  expect(title('to')).toBeUndefined();
  expect(form.rules.map(({ kind }) => kind)).toContain('date-order');
});

test('fields alone become a block; two sections, rows of a table and nothing do not', () => {
  const made = blockFrom(draft, ['field:from', 'field:to'], names);
  expect('block' in made && made.block.fields.map(({ key }) => key)).toEqual(['from', 'to']);
  for (const refs of [['section:work', 'section:outer'], ['field:jobs/name'], ['step:s1'], [], ['section:gone']]) {
    expect(blockFrom(draft, refs, names)).toHaveProperty('problem.code');
  }
});

test('a block of the product put into a form and made a block again is the same', () => {
  for (const block of blocks) {
    const empty: FormDraft = { id: 'other', title: 'Khác', steps: [{ id: 's', title: 'Bước', sections: [] }] };
    const added = applyCommand(
      empty,
      { kind: 'add', what: { kind: 'block', block, revision: '1' }, at: { into: 'step:s' } },
      { newId: () => 'n1' },
    );
    if ('refused' in added) throw new Error(added.refused.message.en);
    const section = added.draft.steps[0]?.sections[0];
    const made = blockFrom(added.draft, [`section:${section?.id}`], block);
    if ('problem' in made) throw new Error(`${block.id}: ${made.problem.message.en}`);
    expect(
      toForm({ ...empty, steps: [{ id: 's', title: 'B', sections: [{ id: 'x', fields: made.block.fields }] }] }).schema,
    ).toEqual(
      toForm({ ...empty, steps: [{ id: 's', title: 'B', sections: [{ id: 'x', fields: block.fields }] }] }).schema,
    );
    expect(made.block.rules).toEqual(block.rules);
  }
});

test('a name that stands in for the English one is no translation: it is missing in the list of texts', () => {
  const placed = (titleEn: string) => {
    const made = blockFrom(draft, ['section:work'], { ...names, titleEn });
    if ('problem' in made) throw new Error(made.problem.message.en);
    const what = { kind: 'block' as const, block: made.block, revision: '1' };
    const empty: FormDraft = { id: 'f', title: 'F', steps: [{ id: 's', title: 'S', sections: [] }] };
    const added = applyCommand(empty, { kind: 'add', what, at: { into: 'step:s' } }, { newId: () => 'new' });
    if ('refused' in added) throw new Error(added.refused.message.en);
    const row = translationTable(toForm(added.draft), ['en']).find(({ original }) => original === names.title);
    return row && { said: row.texts.en, missing: row.missing };
  };
  expect(placed('A block')).toEqual({ said: 'A block', missing: [] });
  expect(placed(names.title)).toEqual({ said: '', missing: ['en'] });
});
