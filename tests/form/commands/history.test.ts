import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { checkForm } from '../../../src/form/check';
import { applyCommand } from '../../../src/form/commands';
import {
  type History,
  isDirty,
  makeHistory,
  markSaved,
  record,
  redo,
  seal,
  undo,
} from '../../../src/form/commands/history';
import { compileForm } from '../../../src/form/compiler';
import type { FormDraft } from '../../../src/form/draft';
import type { Form } from '../../../src/form/form';
import { toForm } from '../../../src/form/to-schema';
import { anyDraft } from '../support/drafts';
import { draftOf } from '../support/world';
import { anyDeeds, commandOf, type Deed, ids } from './support/deeds';

/** Faults that half-finished work may have; anything else means that a command broke the form. */
const unfinished = new Set([
  'no-fields',
  'label-missing',
  'setting-wrong',
  'table-empty',
  'group-empty',
  'limits-contradict',
  'choices-repeated',
  'rule-field-missing',
  'rule-fields',
  'rule-options',
  'rule-without-condition',
  'condition-field-missing',
  'condition-value',
  'condition-choice-unknown',
  'condition-cycle',
  'condition-too-large',
]);

/** What is wrong with the draft beyond being unfinished; throws when it does not compile. */
function structuralFaults(draft: FormDraft) {
  const form: Form = JSON.parse(JSON.stringify(toForm(draft)));
  compileForm(form, 'run');
  return checkForm(form).filter(({ code }) => !unfinished.has(code));
}

/** Does what it can of these deeds; the draft after each of them that was not refused. */
function play(start: FormDraft, deeds: readonly Deed[]): { history: History; drafts: FormDraft[] } {
  const newId = ids();
  let history = makeHistory(start);
  const drafts = [start];
  for (const deed of deeds) {
    const command = commandOf(history.draft, deed);
    if (command === undefined) continue;
    const applied = applyCommand(history.draft, command, { newId });
    if ('refused' in applied) {
      expect(applied.refused.message.vi).not.toBe('');
      continue;
    }
    expect(applyPatches(applied.draft, applied.inverse)).toEqual(history.draft);
    expect(applyPatches(history.draft, applied.patches)).toEqual(applied.draft);
    history = seal(record(history, applied));
    if (applied.patches.length > 0) drafts.push(applied.draft);
  }
  return { history, drafts };
}

describe('any sequence of commands', () => {
  it('leaves a draft that compiles, and each command has an inverse', () => {
    fc.assert(
      fc.property(anyDraft, anyDeeds, (start, deeds) => {
        const { drafts } = play(start, deeds);
        expect(structuralFaults(drafts.at(-1) ?? start)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('is undone step by step to the start, and redone to the end', () => {
    fc.assert(
      fc.property(anyDraft, anyDeeds, (start, deeds) => {
        const { history, drafts } = play(start, deeds);
        let now = history;
        for (const expected of drafts.slice(0, -1).toReversed()) {
          now = undo(now)?.history ?? now;
          expect(now.draft).toEqual(expected);
        }
        expect(undo(now)).toBeUndefined();
        expect(isDirty(now)).toBe(false);
        for (const expected of drafts.slice(1)) {
          now = redo(now)?.history ?? now;
          expect(now.draft).toEqual(expected);
        }
        expect(redo(now)).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});

describe('history', () => {
  const start = draftOf([{ key: 'ten', type: 'text', label: 'Tên' }]);
  const newId = ids();
  const type = (history: History, label: string): History => {
    const applied = applyCommand(history.draft, { kind: 'change', nodes: ['field:ten'], set: { label } }, { newId });
    if ('refused' in applied) throw new Error(applied.refused.code);
    return record(history, applied);
  };

  it('makes one step of the keystrokes in one setting', () => {
    const typed = ['H', 'Họ', 'Họ t', 'Họ tên'].reduce(type, makeHistory(start));
    const back = undo(typed);
    expect(back?.history.draft).toEqual(start);
    expect(back?.announce.vi).toBe('Đã hoàn tác: sửa.');
    expect(redo(back?.history ?? typed)?.history.draft).toEqual(typed.draft);
    expect(typed.past?.patches).toHaveLength(1);
  });

  it('begins a new step after the setting lost the focus', () => {
    const typed = type(seal(type(makeHistory(start), 'Họ')), 'Họ tên');
    expect(undo(typed)?.history.draft.steps[0]?.sections[0]?.fields[0]?.label).toBe('Họ');
  });

  it('knows what is saved, also after undo and redo', () => {
    const saved = markSaved(type(makeHistory(start), 'Họ'));
    expect(isDirty(saved)).toBe(false);
    const later = type(seal(saved), 'Họ tên');
    expect(isDirty(later)).toBe(true);
    expect(isDirty(undo(later)?.history ?? later)).toBe(false);
  });

  it('forgets what was undone once something else is done', () => {
    const undone = undo(type(makeHistory(start), 'Họ'))?.history ?? makeHistory(start);
    expect(redo(type(undone, 'Khác'))).toBeUndefined();
  });
});
