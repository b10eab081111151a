import { describe, expect, it } from 'vitest';
import { fieldRef, sectionRef, stepRef } from '../../../src/form/commands/node-ref';
import type { FieldDraft, FormDraft } from '../../../src/form/draft';
import { makeBuilderStore } from '../../../src/form-builder/state/builder-store';

const field = (key: string): FieldDraft => ({ key, type: 'text', label: `Trường ${key}` });

const draft = (): FormDraft => ({
  id: 'f',
  title: 'Biểu mẫu',
  steps: [
    { id: 's1', title: 'Một', sections: [{ id: 'a', fields: [field('x'), field('y'), field('z')] }] },
    { id: 's2', title: 'Hai', sections: [{ id: 'b', fields: [] }] },
  ],
});

function open() {
  let count = 0;
  const stored = { draft: draft(), rev: 1, at: '2026-11-27T03:00:00.000Z', by: null, faults: [] };
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  return makeBuilderStore(stored, { newId });
}

const keys = (store: ReturnType<typeof open>) => store.draft().steps[0]?.sections[0]?.fields.map(({ key }) => key);

describe('the store of the builder', () => {
  it('opens on the first step, saved', () => {
    const { step, selection, saving } = open().state();
    expect([step, selection.lead, saving.state]).toEqual(['s1', stepRef('s1'), 'saved']);
  });

  it('selects and focuses what a command touched, says it, and counts the change', () => {
    const store = open();
    store.dispatch({ kind: 'add', what: { kind: 'field', type: 'date' }, at: { into: sectionRef('b') } });
    const { step, selection, focus, announcement, changes, saving } = store.state();
    expect(step).toBe('s2');
    expect(focus).toMatchObject({ ref: selection.lead, pane: 'canvas' });
    expect(announcement.text.vi).not.toBe('');
    expect([changes, saving.state]).toEqual([1, 'waiting']);
  });

  it('keeps several parts selected that were moved together', () => {
    const store = open();
    const refs = [fieldRef('x'), fieldRef('y')];
    store.dispatch({ kind: 'move', nodes: refs, to: { after: fieldRef('z') } });
    expect(keys(store)).toEqual(['z', 'x', 'y']);
    expect(store.state().selection.refs).toEqual(refs);
  });

  it('leaves the focus alone while somebody types, and undoes the word as one', () => {
    const store = open();
    for (const label of ['H', 'Họ', 'Họ t']) {
      store.dispatch({ kind: 'change', nodes: [fieldRef('x')], set: { label } }, { keepFocus: true });
    }
    expect(store.state().focus).toBeNull();
    store.undo();
    expect(store.draft()).toEqual(draft());
    store.redo();
    expect(store.draft().steps[0]?.sections[0]?.fields[0]?.label).toBe('Họ t');
  });

  it('undoes word by word where the person has left the box between', () => {
    const store = open();
    store.dispatch({ kind: 'change', nodes: [fieldRef('x')], set: { label: 'Một' } }, { keepFocus: true });
    store.seal();
    store.dispatch({ kind: 'change', nodes: [fieldRef('x')], set: { label: 'Hai' } }, { keepFocus: true });
    store.undo();
    expect(store.draft().steps[0]?.sections[0]?.fields[0]?.label).toBe('Một');
  });

  it('announces a refusal and changes nothing', () => {
    const store = open();
    const before = store.draft();
    const { problem } = store.dispatch({ kind: 'remove', nodes: ['field:khong-co'] });
    expect(problem).toBeDefined();
    expect(store.draft()).toBe(before);
    expect(store.state().changes).toBe(0);
    expect(store.state().announcement.text).toEqual(problem?.message);
  });

  it('goes on with what is left when the selected part is gone', () => {
    const store = open();
    store.goTo(fieldRef('x'));
    store.dispatch({ kind: 'remove', nodes: [fieldRef('x')] });
    expect(keys(store)).toEqual(['y', 'z']);
    expect(store.state().selection.refs.every((ref) => ref !== fieldRef('x'))).toBe(true);
  });

  it('stays in conflict whatever is changed meanwhile, until somebody decides', () => {
    const store = open();
    const theirs = { draft: draft(), rev: 5, at: '2026-11-27T04:00:00.000Z', by: 'Lan', faults: [] };
    store.setSaving({ state: 'conflict', theirs });
    store.dispatch({ kind: 'change', nodes: [fieldRef('x')], set: { label: 'Mới' } }, { keepFocus: true });
    expect(store.state().saving.state).toBe('conflict');
    store.rebase(5);
    expect([store.state().saving.state, store.state().rev]).toEqual(['waiting', 5]);
  });

  it('gives the compiled form of a draft once', () => {
    const store = open();
    expect(store.form()).toBe(store.form());
    expect(Object.keys(store.form().schema.properties ?? {})).toEqual(['x', 'y', 'z']);
  });
});
