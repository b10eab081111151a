import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starters } from '../../src/form/blocks/starters';
import { canonicalText } from '../../src/form/canonical';
import { applyCommand } from '../../src/form/commands';
import type { FormDraft } from '../../src/form/draft';
import type { Form } from '../../src/form/form';
import { toDraft } from '../../src/form/from-schema';
import { slotOf, slotTexts } from '../../src/form/text-slots';
import { toForm } from '../../src/form/to-schema';
import { textsOf } from '../../src/form/translate';
import { anyDeeds, commandOf, ids } from './commands/support/deeds';
import { anyDraft } from './support/drafts';
import { formOf } from './support/world';

/** The form with every text translated by itself, so that a text that strays is seen. */
function translated(form: Form): Form {
  const en = Object.fromEntries(textsOf(form).map(({ pointer, text }) => [pointer, `en: ${text}`]));
  return { ...form, translations: { en } };
}

function strays(form: Form): string[] {
  const texts = new Map(textsOf(form).map(({ pointer, text }) => [pointer, text]));
  return Object.entries(form.translations.en ?? {})
    .filter(([pointer, text]) => text !== `en: ${texts.get(pointer)}`)
    .map(([pointer]) => pointer);
}

describe('text slots', () => {
  const form = formOf(
    [
      {
        key: 'sex',
        id: 's',
        type: 'choice',
        label: 'Giới tính',
        settings: { choices: [{ value: 'm', label: 'Nam' }] },
      },
      {
        key: 'kids',
        type: 'table',
        label: 'Con',
        showWhen: { field: 'sex', is: 'filled' },
        fields: [{ key: 'name', type: 'text', label: 'Tên' }],
      },
    ],
    [{ id: 'r', kind: 'same', fields: ['sex', 'kids'], options: { message: 'Sai' } }],
  );

  it.each([
    ['/title', '/title'],
    ['/steps/0/title', 'step:step#title'],
    ['/steps/0/sections/0/title', 'section:section#title'],
    ['/schema/properties/sex/title', 'field:s#schema/title'],
    ['/uiSchema/sex/ui:enumNames/0', 'field:s#choice/m'],
    ['/schema/allOf/0/then/properties/kids/title', 'field:kids#schema/title'],
    ['/schema/allOf/0/then/properties/kids/items/properties/name/title', 'field:kids/name#schema/title'],
    ['/rules/1/options/message', 'rule:r#options/message'],
    ['/schema/properties/gone/title', '/schema/properties/gone/title'],
    ['/uiSchema/sex/ui:enumNames/7', 'field:s#ui/ui:enumNames/7'],
  ])('%s is %s', (pointer, slot) => {
    expect(slotOf(form, pointer)).toBe(slot);
  });

  it('name every text of the model forms', () => {
    for (const { draft } of starters) {
      const whole = translated(toForm(draft));
      const slots = Object.keys(slotTexts(whole, whole.translations).en ?? {});
      expect(slots.filter((slot) => slot.startsWith('/') && !['/title', '/description'].includes(slot))).toEqual([]);
      expect(canonicalText(toForm(toDraft(whole)))).toBe(canonicalText(whole));
    }
  });

  it('keep translations at their texts through any sequence of moves, renames and copies', () => {
    fc.assert(
      fc.property(anyDraft, anyDeeds, (start, deeds) => {
        const newId = ids();
        const first: FormDraft = toDraft(translated(toForm(start)));
        const arranging = deeds.filter(
          ({ verb }) => !['label', 'title', 'settings', 'type', 'translate'].includes(verb),
        );
        const last = arranging.reduce((draft, deed) => {
          const command = commandOf(draft, deed);
          const applied = command && applyCommand(draft, command, { newId });
          return applied === undefined || 'refused' in applied ? draft : applied.draft;
        }, first);
        const added = new Set(['add-block', 'paste-other']);
        if (arranging.some(({ verb }) => added.has(verb))) return;
        expect(strays(toForm(last))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('drop the text of a choice that is gone', () => {
    const slots = { 'field:s#choice/m': 'Male', 'field:s#choice/x': 'Other' };
    const draft = { ...toDraft(form), translations: { en: slots } };
    expect(toForm(draft).translations).toEqual({ en: { '/uiSchema/sex/ui:enumNames/0': 'Male' } });
  });

  it('drop the texts of a form when what they speak of is gone, and only those', () => {
    const draft = toDraft(translated(form));
    const removed = applyCommand(draft, { kind: 'remove', nodes: ['field:kids'] }, { newId: ids() });
    if ('refused' in removed) throw new Error(removed.refused.code);
    const left = toForm(removed.draft);
    expect(Object.keys(left.translations.en ?? {})).toContain('/schema/properties/sex/title');
    expect(strays(left)).toEqual([]);
  });
});
