import { describe, expect, it } from 'vitest';
import { type Updated, updateBlockUse, usesOf } from '../../../src/form/block-use';
import { blocks, findBlock } from '../../../src/form/blocks';
import type { Block } from '../../../src/form/blocks/block';
import { canonicalText } from '../../../src/form/canonical';
import { checkForm } from '../../../src/form/check';
import { applyCommand, type Command } from '../../../src/form/commands';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import { toDraft } from '../../../src/form/from-schema';
import { toForm } from '../../../src/form/to-schema';
import { translateForm } from '../../../src/form/translate';
import { ids } from '../commands/support/deeds';
import { draftOf } from '../support/world';

const newId = ids();

function run(draft: FormDraft, ...commands: Command[]): FormDraft {
  return commands.reduce((now, command) => {
    const applied = applyCommand(now, command, { newId });
    if ('refused' in applied) throw new Error(applied.refused.message.en);
    return applied.draft;
  }, draft);
}

function update(draft: FormDraft, ref: string, block: Block, then?: Block): Updated {
  const updated = updateBlockUse(draft, ref, { block, revision: '2', ...(then === undefined ? {} : { then }) });
  if ('problem' in updated) throw new Error(updated.problem.message.en);
  return updated;
}

const household: Block = {
  id: 'household',
  title: 'Hộ gia đình',
  titleEn: 'Household',
  fields: [
    {
      key: 'kind',
      type: 'choice',
      label: 'Loại hộ',
      settings: { choices: [{ value: 'a', label: 'A' }] },
      required: true,
    },
    { key: 'since', type: 'date', label: 'Từ ngày', showWhen: { field: 'kind', is: 'equals', value: 'a' } },
    { key: 'until', type: 'date', label: 'Đến ngày' },
  ],
  rules: [{ id: 'household-dates', kind: 'date-order', fields: ['since', 'until'] }],
  translations: { en: { '/fields/0/label': 'Kind of household', '/fields/1/label': 'Since' } },
};

const later: Block = {
  ...household,
  fields: [
    {
      key: 'kind',
      type: 'choice',
      label: 'Diện hộ',
      settings: {
        choices: [
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B' },
        ],
      },
      required: true,
    },
    { key: 'since', type: 'date', label: 'Từ ngày', showWhen: { field: 'kind', is: 'equals', value: 'b' } },
    { key: 'note', type: 'text', label: 'Ghi chú' },
  ],
  rules: [],
  translations: { en: { '/fields/0/label': 'Type of household', '/fields/2/label': 'Note' } },
};

const blank = draftOf([{ key: 'name', type: 'text', label: 'Họ tên' }]);
const place = { into: 'step:step' };
const addBlock = (block: Block): Command => ({
  kind: 'add',
  what: { kind: 'block', block, revision: '1' },
  at: place,
});
const once = run(blank, addBlock(household));
const twice = run(once, addBlock(household));

function fieldsIn(draft: FormDraft, section: string): FieldDraft[] {
  return usesOf(draft).find(({ ref }) => ref === section)?.section.fields ?? [];
}

describe('a block in a form', () => {
  it('is a section that remembers it, with its rules and texts in English', () => {
    expect(usesOf(once)).toMatchObject([{ ref: 'section:household', use: { id: 'household', revision: '1' } }]);
    expect(once.rules).toEqual(household.rules);
    expect(translateForm(toForm(once), 'en').steps[0]?.sections[1]?.title).toBe('Household');
    expect(checkForm(toForm(once))).toEqual([]);
  });

  it('is remembered by the released form and read back from it', () => {
    const form = toForm(twice);
    expect(usesOf(toDraft(form)).map(({ use }) => use)).toEqual(usesOf(twice).map(({ use }) => use));
    expect(canonicalText(toForm(toDraft(form)))).toBe(canonicalText(form));
  });

  it('a second time has keys, ids, conditions and rules of its own', () => {
    const [, second] = usesOf(twice);
    expect(second?.use).toEqual({ id: 'household', revision: '1', suffix: '2' });
    expect(second?.section.fields).toMatchObject([
      { key: 'kind2' },
      { key: 'since2', showWhen: { field: 'kind2' } },
      { key: 'until2' },
    ]);
    expect(twice.rules).toMatchObject([{ fields: ['since', 'until'] }, { fields: ['since2', 'until2'] }]);
    expect(checkForm(toForm(twice))).toEqual([]);
  });

  it.each(blocks.map((block) => [block.id, block] as const))('%s follows itself without a change', (_id, block) => {
    const draft = run(blank, addBlock(block));
    const [use] = usesOf(draft, block.id);
    const updated = update(draft, use?.ref ?? '', block, block);
    expect(updated.changes.map(({ text }) => text.vi)).toEqual([
      `Phần “${block.title}” theo bản khác của khối dùng chung.`,
    ]);
    expect(updated.kept).toEqual([]);
  });
});

describe('updating a use', () => {
  it('takes what the block changed and shows the difference', () => {
    const { draft, changes, kept } = update(once, 'section:household', later, household);
    expect(fieldsIn(draft, 'section:household')).toEqual(later.fields);
    expect(draft.rules).toBeUndefined();
    expect(changes.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
      'field-added field:note',
      'field-removed field:until',
      'condition field:since',
      'choices field:kind',
      'rules rule:household-dates',
      'sections section:household',
      'texts field:kind',
      'translations form',
    ]);
    expect(kept).toEqual([]);
    const english = translateForm(toForm(draft), 'en');
    expect(english.schema).toMatchObject({
      properties: { kind: { title: 'Type of household' }, note: { title: 'Note' } },
    });
  });

  it('leaves other uses of the block as they are', () => {
    const { draft } = update(twice, 'section:household', later, household);
    expect(usesOf(draft)[1]).toEqual(expect.objectContaining({ section: usesOf(twice)[1]?.section }));
    const [, second] = usesOf(twice);
    const both = update(draft, second?.ref ?? '', later, household).draft;
    expect(fieldsIn(both, second?.ref ?? '')).toMatchObject([
      { key: 'kind2', label: 'Diện hộ' },
      { key: 'since2', showWhen: { field: 'kind2', value: 'b' } },
      { key: 'note2' },
    ]);
  });

  it('keeps what the form changed itself, and says so where the block changed it too', () => {
    const own = run(
      once,
      { kind: 'change', nodes: ['field:kind'], set: { label: 'Hộ thuộc diện nào?', help: 'Xem giấy chứng nhận' } },
      { kind: 'change', nodes: ['field:since'], set: { key: 'ngayBatDau' } },
      { kind: 'add', what: { kind: 'field', type: 'text', label: 'Của riêng' }, at: { after: 'field:kind' } },
    );
    const { draft, kept } = update(own, 'section:household', later, household);
    expect(fieldsIn(draft, 'section:household')).toMatchObject([
      { key: 'kind', label: 'Hộ thuộc diện nào?', help: 'Xem giấy chứng nhận' },
      { label: 'Của riêng' },
      { key: 'ngayBatDau', id: 'since', showWhen: { field: 'kind', value: 'b' } },
      { key: 'note' },
    ]);
    expect(kept.map(({ vi }) => vi)).toEqual([
      '“Hộ thuộc diện nào?”: khối đã đổi nhãn, nhưng biểu mẫu này giữ nhãn riêng của mình.',
    ]);
  });

  it('leaves out what the form had taken out', () => {
    const without = run(once, { kind: 'remove', nodes: ['field:since'] });
    const { draft } = update(without, 'section:household', later, household);
    expect(fieldsIn(draft, 'section:household').map(({ key }) => key)).toEqual(['kind', 'note']);
  });

  it('says what still speaks of fields that go', () => {
    const reading = run(once, {
      kind: 'change',
      nodes: ['field:name'],
      set: { showWhen: { field: 'until', is: 'filled' } },
    });
    const { lost } = update(reading, 'section:household', later, household);
    expect(lost.map(({ owner }) => owner)).toEqual(['field:name', 'rule:household-dates']);
  });

  it('without knowing what the block said before, keeps labels and fields and takes the rest', () => {
    const { draft } = update(once, 'section:household', later);
    expect(fieldsIn(draft, 'section:household')).toMatchObject([
      { key: 'kind', label: 'Loại hộ', settings: { choices: [{ value: 'a' }, { value: 'b' }] } },
      { key: 'since', showWhen: { value: 'b' } },
      { key: 'until' },
      { key: 'note' },
    ]);
  });

  it('is refused where the section does not follow the block', () => {
    const refused = updateBlockUse(once, 'section:section', { block: findBlock('birth-child'), revision: '1' });
    expect(refused).toMatchObject({ problem: { code: 'block-not-used', field: 'section:section' } });
  });
});
