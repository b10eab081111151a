// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { FieldDraft } from '../../src/form/draft';
import { namingFaults } from './accessible';
import { box, byId, click, formInSteps, formOf, mount, press, type, wait } from './mount';

const name: FieldDraft = { key: 'name', type: 'text', label: 'Họ tên', required: true };
const phone: FieldDraft = { key: 'phone', type: 'phone', label: 'Số điện thoại', required: true };
const twoSteps = formInSteps([[name], [phone]]);

function titles(): string[] {
  return [...document.querySelectorAll('h2')].map((heading) => heading.textContent ?? '');
}

describe('steps', () => {
  it('does not go on while something is wrong; the summary lists it, links to it and takes the focus', async () => {
    await mount(twoSteps);
    await press('Tiếp tục');
    const summary = document.querySelector('.pc-summary');
    expect(summary?.textContent).toContain('Có 1 mục cần sửa');
    expect(document.activeElement).toBe(summary);
    const link = summary?.querySelector('a');
    expect(link?.getAttribute('href')).toBe('#f-name');
    await act(async () => link?.click());
    expect(document.activeElement).toBe(byId('f-name'));
  });

  it('takes a finding back when its field is put right, without adding new ones', async () => {
    await mount(formOf(name, phone));
    await press('Tiếp tục');
    expect(document.querySelectorAll('.pc-field-error')).toHaveLength(2);
    await type('f-name', 'An');
    await wait(100);
    expect(document.querySelectorAll('.pc-field-error')).toHaveLength(1);
    expect(document.querySelectorAll('.pc-summary li')).toHaveLength(1);
  });

  it('goes forward with the focus on the new heading, and back without asking', async () => {
    await mount(twoSteps);
    await type('f-name', 'An');
    await press('Tiếp tục');
    expect(document.activeElement?.textContent).toBe('Bước thứ 2');
    await press('Quay lại');
    expect(titles()).toContain('Bước thứ 1');
    expect(box('f-name').value).toBe('An');
  });

  it('shows a review of all answers, with a way back to each, and sends exactly once', async () => {
    const view = await mount(twoSteps);
    await type('f-name', 'Nguyễn Văn An');
    await press('Tiếp tục');
    await type('f-phone', '0912345678');
    await press('Tiếp tục');
    expect(view.root.textContent).toContain('Nguyễn Văn An');
    await act(async () => {
      const change = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Sửa: Họ tên');
      change?.click();
    });
    expect(document.activeElement).toBe(byId('f-name'));
    await type('f-name', 'Nguyễn Văn Ánh');
    await press('Lưu và về trang xem lại');
    const send = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Nộp hồ sơ');
    await act(async () => {
      send?.click();
      send?.click();
    });
    expect(view.submitted).toEqual([{ name: 'Nguyễn Văn Ánh', phone: '0912345678' }]);
    expect(namingFaults(view.root)).toEqual([]);
  });

  it('puts what the receiver refused at its field, and keeps it until that field changes', async () => {
    const message = { vi: 'Số này đã có hồ sơ.', en: 'Known.' };
    await mount(twoSteps, {
      initial: { answers: { name: 'An', phone: '0912345678' }, page: 'review' },
      onSubmit: async () => ({ problems: [{ code: 'known', field: 'phone', message }] }),
    });
    await press('Nộp hồ sơ');
    expect(document.querySelector('.pc-summary')?.textContent).toContain('Số này đã có hồ sơ.');
    await act(async () => document.querySelector<HTMLElement>('.pc-summary a')?.click());
    expect(document.activeElement).toBe(byId('f-phone'));
    expect(document.querySelector('.pc-field-error')?.textContent).toContain('Số này đã có hồ sơ.');
    await type('f-phone', '0987654321');
    await wait(100);
    expect(document.querySelector('.pc-field-error')).toBeNull();
  });

  it('can be sent again after the connection was lost', async () => {
    let tries = 0;
    const view = await mount(twoSteps, {
      initial: { answers: { name: 'An', phone: '0912345678' }, page: 'review' },
      onSubmit: async () => {
        tries += 1;
        if (tries === 1) throw new TypeError('Failed to fetch');
        return undefined;
      },
    });
    await press('Nộp hồ sơ');
    expect(view.root.textContent).toContain('Chưa nộp được hồ sơ');
    await press('Nộp hồ sơ');
    expect(tries).toBe(2);
  });

  it('takes out an upload that the receiver no longer has, and asks for it again', async () => {
    const papers: FieldDraft = { key: 'papers', type: 'file', label: 'Giấy tờ', required: true };
    const id = 'upload-0000000001';
    const view = await mount(formOf(papers), {
      initial: { answers: { papers: [id] }, page: 'review' },
      upload: () => new Promise(() => undefined),
      onSubmit: async () => ({
        problems: [{ code: 'upload-not-found', field: 'papers.0', message: { vi: 'Tệp không còn.', en: 'Gone.' } }],
        gone: ['papers.0'],
      }),
    });
    await press('Nộp hồ sơ');
    expect(view.answers()).toEqual({});
    await act(async () => document.querySelector<HTMLElement>('.pc-summary a')?.click());
    expect(document.querySelector('.pc-files')?.textContent).toContain('Tệp không còn.');
    expect(document.activeElement).toBe(byId('f-papers'));
  });

  it('passes a step unchecked when the checker cannot be had, but does not send', async () => {
    const view = await mount(twoSteps, { check: async () => Promise.reject(new Error('offline')) });
    await press('Tiếp tục');
    await press('Tiếp tục');
    await press('Nộp hồ sơ');
    expect(view.root.textContent).toContain('Chưa kiểm tra được tờ khai');
    expect(view.submitted).toEqual([]);
  });
});

describe('visibility', () => {
  const yes: FieldDraft = { key: 'has', type: 'yes-no', label: 'Có giấy không?', required: true };
  const number: FieldDraft = {
    key: 'number',
    type: 'text',
    label: 'Số giấy',
    required: true,
    showWhen: { field: 'has', is: 'equals', value: true },
  };

  it('follows the answers inside a section, keeps what was typed, and never sends what is hidden', async () => {
    const view = await mount(formOf(yes, number));
    expect(document.getElementById('f-number')).toBeNull();
    await click('f-has');
    await type('f-number', 'AB123');
    await click('f-has-1');
    expect(document.getElementById('f-number')).toBeNull();
    await click('f-has');
    expect(box('f-number').value).toBe('AB123');
    await click('f-has-1');
    await press('Tiếp tục');
    await press('Nộp hồ sơ');
    expect(view.submitted).toEqual([{ has: false }]);
  });

  it('skips a step with nothing to show', async () => {
    await mount(formInSteps([[yes], [number], [name]]));
    await click('f-has-1');
    await press('Tiếp tục');
    expect(titles()).toContain('Bước thứ 3');
    await press('Quay lại');
    await click('f-has');
    await press('Tiếp tục');
    expect(titles()).toContain('Bước thứ 2');
  });
});

describe('tables', () => {
  const people: FieldDraft = {
    key: 'people',
    type: 'table',
    label: 'Thành viên',
    settings: { itemLabel: 'Người', maxItems: 3 },
    fields: [
      { key: 'name', type: 'text', label: 'Họ tên', required: true },
      { key: 'studies', type: 'yes-no', label: 'Đi học' },
      { key: 'school', type: 'text', label: 'Trường', showWhen: { field: './studies', is: 'equals', value: true } },
    ],
  };

  it('adds rows with the focus in them, removes one and takes it back', async () => {
    const view = await mount(formOf(people));
    await press('Thêm người');
    expect(document.activeElement).toBe(byId('f-people-row-0'));
    await type('f-people-0-name', 'An');
    await press('Thêm người');
    await type('f-people-1-name', 'Bình');
    await press('Bỏ');
    expect(view.answers()).toEqual({ people: [{ name: 'Bình' }] });
    expect(box('f-people-0-name').value).toBe('Bình');
    expect(document.activeElement?.textContent).toContain('Đã bỏ Người 1.');
    await press('Hoàn tác');
    expect(view.answers()).toEqual({ people: [{ name: 'An' }, { name: 'Bình' }] });
    expect(box('f-people-0-name').value).toBe('An');
    expect(namingFaults(view.root)).toEqual([]);
  });

  it('shows a column by the answers of its own row', async () => {
    await mount(formOf(people), { initial: { answers: { people: [{ name: 'An' }, { name: 'Bình' }] } } });
    await click('f-people-1-studies');
    expect(document.getElementById('f-people-0-school')).toBeNull();
    expect(document.getElementById('f-people-1-school')).not.toBeNull();
  });

  it('shows findings in their row', async () => {
    await mount(formOf(people));
    await press('Thêm người');
    await press('Thêm người');
    await type('f-people-0-name', 'An');
    await press('Tiếp tục');
    expect(box('f-people-1-name').getAttribute('aria-invalid')).toBe('true');
    expect(box('f-people-0-name').getAttribute('aria-invalid')).toBeNull();
  });
});

describe('warnings', () => {
  it('are shown and do not block', async () => {
    const view = await mount(
      formOf({
        key: 'who',
        type: 'person',
        label: 'Người khai',
        required: true,
        settings: { parts: ['dateOfBirth', 'citizenId'] },
      }),
    );
    await type('f-who-fullName', 'Nguyễn Văn An');
    await type('f-who-dateOfBirth', '1');
    await type('f-who-dateOfBirth-month', '2');
    await type('f-who-dateOfBirth-year', '1980');
    await type('f-who-citizenId', '001099000001');
    await wait(100);
    expect(view.root.querySelector('.pc-warning')?.textContent).toContain('1999');
    await press('Tiếp tục');
    expect(titles()).toContain('Xem lại và nộp');
    expect(view.answers()).toEqual({
      who: { fullName: 'Nguyễn Văn An', dateOfBirth: '1980-02-01', citizenId: '001099000001' },
    });
  });
});
