// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { box, formInSteps, formOf, mount, press, type } from './mount';

const name = { key: 'name', type: 'text', label: 'Họ tên', required: true };

async function pass(ms: number): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

function composition(id: string, kind: 'compositionstart' | 'compositionend', data = ''): Promise<void> {
  return act(async () => {
    box(id).dispatchEvent(new CompositionEvent(kind, { bubbles: true, data }));
  });
}

describe('typing', () => {
  afterEach(() => vi.useRealTimers());

  it('is handed over after a pause, not before', async () => {
    vi.useFakeTimers();
    const view = await mount(formOf(name));
    await type('f-name', 'An', true);
    await pass(200);
    expect(view.answers()).toEqual({});
    await pass(150);
    expect(view.answers()).toEqual({ name: 'An' });
  });

  it('is handed over on blur and on Enter', async () => {
    const view = await mount(formOf(name));
    await type('f-name', 'An');
    expect(view.answers()).toEqual({ name: 'An' });
    await type('f-name', 'Anh', true);
    await act(async () => box('f-name').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
    expect(view.answers()).toEqual({ name: 'Anh' });
  });

  it('is handed over when what is pressed has been let go: nothing moves under the mouse, and the click finds the answer', async () => {
    const view = await mount(formInSteps([[name], [{ key: 'other', type: 'text', label: 'Khác' }]]));
    await act(async () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    await type('f-name', 'Trần Thị Bưởi');
    expect(view.answers()).toEqual({});
    await act(async () => document.body.dispatchEvent(new Event('pointerup', { bubbles: true })));
    await press('Tiếp tục');
    expect(view.answers()).toEqual({ name: 'Trần Thị Bưởi' });
    expect(view.root.textContent).toContain('Khác');
  });

  it('is handed over as well when the press ends in no click', async () => {
    vi.useFakeTimers();
    const view = await mount(formOf(name));
    await act(async () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
    await type('f-name', 'An');
    expect(view.answers()).toEqual({});
    await act(async () => document.body.dispatchEvent(new Event('pointerup', { bubbles: true })));
    await pass(1);
    expect(view.answers()).toEqual({ name: 'An' });
  });

  it('is handed over before the next step is checked', async () => {
    const view = await mount(formInSteps([[name], [{ key: 'other', type: 'text', label: 'Khác' }]]));
    await type('f-name', 'Trần Thị Bưởi', true);
    await press('Tiếp tục');
    expect(view.root.textContent).toContain('Khác');
    expect(view.answers()).toEqual({ name: 'Trần Thị Bưởi' });
  });

  it('waits for the end of a composition, and gives it once', async () => {
    vi.useFakeTimers();
    let changes = 0;
    const view = await mount(formOf(name), { onChange: () => (changes += 1) });
    await composition('f-name', 'compositionstart');
    await type('f-name', 'Nguyê', true);
    await pass(1000);
    expect(changes).toBe(0);
    await type('f-name', 'Nguyễn', true);
    await composition('f-name', 'compositionend', 'Nguyễn');
    await pass(400);
    expect(changes).toBe(1);
    expect(box('f-name').value).toBe('Nguyễn');
    expect(view.handle().snapshot().answers).toEqual({ name: 'Nguyễn' });
  });

  it('is in the answers when the page is left in the middle of a composition', async () => {
    const view = await mount(formOf(name));
    await composition('f-name', 'compositionstart');
    await type('f-name', 'Lê Thị Hoa', true);
    let answers = {};
    await act(async () => {
      answers = view.handle().snapshot().answers;
    });
    expect(answers).toEqual({ name: 'Lê Thị Hoa' });
  });

  it('is not overwritten by the form while somebody is in the box', async () => {
    vi.useFakeTimers();
    const view = await mount(formOf({ key: 'phone', type: 'phone', label: 'Điện thoại' }));
    await type('f-phone', '0912 345', true);
    await pass(400);
    expect(view.answers()).toEqual({ phone: '0912345' });
    expect(box('f-phone').value).toBe('0912 345');
    await act(async () => box('f-phone').blur());
    expect(box('f-phone').value).toBe('0912345');
  });

  it('groups money and personal numbers as they are typed', async () => {
    const view = await mount(
      formOf({ key: 'sum', type: 'money', label: 'Số tiền' }, { key: 'id', type: 'citizen-id', label: 'Số định danh' }),
    );
    await type('f-sum', '1500000');
    await type('f-id', '001099000001');
    expect(box('f-sum').value).toBe('1.500.000');
    expect(box('f-id').value).toBe('001 099 000001');
    expect(view.answers()).toEqual({ sum: 1500000, id: '001099000001' });
    expect(view.root.textContent).toContain('nam, sinh năm 1999, đăng ký khai sinh tại Hà Nội');
  });

  it('keeps what is no number on the page and says so', async () => {
    const view = await mount(formOf({ key: 'area', type: 'number', label: 'Diện tích' }));
    await type('f-area', 'mười hai');
    await press('Tiếp tục');
    expect(box('f-area').value).toBe('mười hai');
    expect(view.root.querySelector('.pc-field-error')).not.toBeNull();
  });

  it('clears an answer that is emptied', async () => {
    const view = await mount(formOf(name), { initial: { answers: { name: 'An' } } });
    await type('f-name', '');
    expect(view.answers()).toEqual({});
  });
});
