// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { FormDraft } from '../../src/form/draft';
import { fieldTypes } from '../../src/form/field-types';
import { sampleAnswers } from '../../src/form/sample';
import { toForm } from '../../src/form/to-schema';
import { controls } from '../../src/form-view/controls';
import { namingFaults } from './accessible';
import everyField from './harness/every-field.json';
import { formOf, mount, places, press, type, wait } from './mount';

const draft: FormDraft = JSON.parse(JSON.stringify(everyField));
const every = toForm(draft);
const rendered = new Set(controls.flatMap((control) => control.fields));

/** A small deterministic random source. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

describe('controls', () => {
  it('has one for every field type that stands in a form', () => {
    const shown = fieldTypes.filter((type) => type.name !== 'section' && type.name !== 'raw');
    expect(shown.map((type) => type.name).filter((name) => !rendered.has(name))).toEqual([]);
  });

  it('names no field type twice and none that does not exist', () => {
    const names = controls.flatMap((control) => control.fields);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !fieldTypes.some((type) => type.name === name))).toEqual([]);
  });

  for (const step of every.steps) {
    it(`gives every control of step ${step.id} a name and refers to nothing that is not there`, async () => {
      const { root } = await mount(every, { initial: { page: step.id } });
      expect(root.querySelectorAll('.pc-field').length).toBeGreaterThan(2);
      expect(namingFaults(root)).toEqual([]);
      await press('Tiếp tục');
      expect(root.querySelectorAll('.pc-field-error').length).toBeGreaterThan(0);
      expect(namingFaults(root)).toEqual([]);
    });
  }

  it('marks what is wrong: aria-invalid on the control, and its message among the descriptions', async () => {
    const { root } = await mount(every, { initial: { page: 'applicant' } });
    await press('Tiếp tục');
    const name = root.querySelector('#f-fullName');
    expect(name?.getAttribute('aria-invalid')).toBe('true');
    const described = (name?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')).toContain('Chưa điền');
    expect(root.querySelector('[role="radiogroup"]')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('says "(không bắt buộc)" and never an asterisk', async () => {
    const { root } = await mount(
      formOf({ key: 'a', type: 'text', label: 'Bắt buộc', required: true }, { key: 'b', type: 'text', label: 'Tuỳ ý' }),
    );
    expect([...root.querySelectorAll('label')].map((label) => label.textContent)).toEqual([
      'Bắt buộc',
      'Tuỳ ý (không bắt buộc)',
    ]);
    expect(root.textContent).not.toContain('*');
  });

  it('shows the answers of a draft in every control', async () => {
    const answers = sampleAnswers(every, random(7), { places, today: '2026-11-22' });
    for (const step of every.steps) {
      const { root } = await mount(every, { initial: { answers, page: step.id } });
      for (const [key, value] of Object.entries(answers)) {
        const control = root.querySelector(`#f-${key}`);
        if (control instanceof HTMLInputElement && control.type === 'text' && typeof value === 'string') {
          expect(control.value, key).not.toBe('');
        }
      }
      expect(namingFaults(root)).toEqual([]);
    }
  });

  it('renders a node of another dialect with rjsf itself, in our dress', async () => {
    const form = formOf({ key: 'a', type: 'text', label: 'Của ta' });
    const foreign = structuredClone(form);
    const properties = foreign.schema.properties;
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
      throw new Error('no properties');
    properties.b = {
      type: 'object',
      title: 'Của người',
      properties: {
        c: { type: 'string', title: 'Chữ', description: 'Gợi ý' },
        d: { type: 'boolean', title: 'Đúng không' },
      },
    };
    foreign.steps[0]?.sections[0]?.fields.push('b');
    const view = await mount(foreign);
    await vi.waitFor(async () => {
      await wait(20);
      expect(document.getElementById('f-b-c')).not.toBeNull();
    }, 10_000);
    await type('f-b-c', 'xin chào');
    expect(namingFaults(view.root)).toEqual([]);
    expect(view.answers()).toEqual({ b: { c: 'xin chào' } });
  });

  it('calls alternatives without a title by Vietnamese words, never by a key or in English', async () => {
    const foreign = structuredClone(formOf({ key: 'a', type: 'text', label: 'Của ta' }));
    const properties = foreign.schema.properties;
    if (typeof properties !== 'object' || properties === null || Array.isArray(properties))
      throw new Error('no properties');
    properties.zed = {
      title: 'Bí ẩn',
      anyOf: [
        { type: 'object', properties: { c: { type: 'string', title: 'Chữ' } } },
        { type: 'object', title: 'Kiểu hai', properties: { e: { type: 'string', title: 'Khác' } } },
        { type: 'string' },
      ],
    };
    foreign.steps[0]?.sections[0]?.fields.push('zed');
    const view = await mount(foreign);
    await vi.waitFor(async () => {
      await wait(20);
      expect(document.getElementById('f-zed-c')).not.toBeNull();
    }, 10_000);
    const said = view.root.textContent ?? '';
    expect([...view.root.querySelectorAll('option')].map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Lựa chọn 1', 'Kiểu hai', 'Lựa chọn 3']),
    );
    expect(said).toContain('Chi tiết');
    expect(said).not.toMatch(/option|zed/i);
    expect(namingFaults(view.root)).toEqual([]);
  });
});
