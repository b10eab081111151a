// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { FieldDraft } from '../../src/form/draft';
import { messages } from '../../src/form-view/messages';
import { intakeMessages } from '../../src/intake/messages';
import { namingFaults } from './accessible';
import { byId, formOf, mount, press, type, wait } from './mount';

const born: FieldDraft = {
  key: 'who',
  type: 'person',
  label: 'Người khai',
  required: true,
  settings: { parts: ['dateOfBirth', 'citizenId'] },
};
const disagreeing = { who: { fullName: 'Nguyễn Văn An', dateOfBirth: '1980-02-01', citizenId: '001099000001' } };

function links(box: string): string[] {
  return [...document.querySelectorAll(`${box} a`)].map((link) => link.getAttribute('href') ?? '');
}

describe('warnings on the review', () => {
  it('are said before sending, link to their field, and do not block', async () => {
    const view = await mount(formOf(born), { initial: { answers: disagreeing, page: 'review' } });
    const notice = document.querySelector('.pc-notice');
    expect(notice?.textContent).toContain('Điều nên kiểm tra lại');
    expect(notice?.textContent).toContain('1999');
    expect(namingFaults(view.root)).toEqual([]);
    await press('Nộp hồ sơ');
    expect(view.submitted).toEqual([disagreeing]);
  });

  it('lead to the field, which says it too; put right, nothing is said any more', async () => {
    await mount(formOf(born), { initial: { answers: disagreeing, page: 'review' } });
    await act(async () => document.querySelector<HTMLElement>('.pc-notice a')?.click());
    expect(document.activeElement).toBe(byId('f-who-citizenId'));
    expect(document.querySelector('.pc-warning')?.textContent).toContain('1999');
    await type('f-who-dateOfBirth-year', '1999');
    await wait(100);
    await press('Lưu và về trang xem lại');
    expect(document.querySelector('.pc-notice')).toBeNull();
  });
});

describe('a required block left empty', () => {
  it('is one problem per required part, each marked and linked', async () => {
    const whole: FieldDraft = { ...born, settings: { parts: ['dateOfBirth', 'email', 'address'] } };
    const view = await mount(formOf(whole));
    await press('Tiếp tục');
    expect(links('.pc-summary')).toEqual([
      '#f-who-fullName',
      '#f-who-dateOfBirth',
      '#f-who-address-province',
      '#f-who-address-commune',
      '#f-who-address-detail',
    ]);
    expect(document.querySelector('.pc-summary')?.textContent).toContain('Chưa điền “Họ và tên (Người khai)”.');
    expect(byId('f-who-fullName').getAttribute('aria-invalid')).toBe('true');
    expect(byId('f-who-email').getAttribute('aria-invalid')).toBeNull();
    await act(async () => document.querySelector<HTMLElement>('.pc-summary a')?.click());
    expect(document.activeElement).toBe(byId('f-who-fullName'));
    expect(namingFaults(view.root)).toEqual([]);
    await type('f-who-fullName', 'An');
    await wait(100);
    expect(links('.pc-summary')).not.toContain('#f-who-fullName');
    expect(links('.pc-summary')).toHaveLength(4);
  });

  it('never asks for the province of an address bound to one', async () => {
    await mount(
      formOf({ key: 'home', type: 'address', label: 'Nơi ở', required: true, settings: { province: 'H01' } }),
    );
    await press('Tiếp tục');
    expect(links('.pc-summary')).toEqual(['#f-home-commune', '#f-home-detail']);
  });
});

describe('refused files', () => {
  const papers: FieldDraft = { key: 'papers', type: 'file', label: 'Giấy tờ', settings: { maxItems: 3 } };

  async function pick(...files: File[]): Promise<void> {
    await act(async () => {
      const input = byId('f-papers');
      Object.defineProperty(input, 'files', { configurable: true, value: files });
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }

  it('go away with the next pick', async () => {
    await mount(formOf(papers), { upload: () => new Promise(() => undefined) });
    await pick(new File([], 'a.pdf'), new File(['x'], 'b.exe'));
    expect(document.querySelectorAll('.pc-file-refused')).toHaveLength(2);
    await pick(new File([], 'c.pdf'));
    expect(document.querySelector('.pc-file-list')?.textContent).toContain('c.pdf');
    expect(document.querySelectorAll('.pc-file-refused')).toHaveLength(1);
    await pick(new File(['%PDF'], 'd.pdf'));
    expect(document.querySelectorAll('.pc-file-refused')).toHaveLength(0);
    await pick(new File([], 'e.pdf'));
    expect(document.querySelectorAll('.pc-file-uploading')).toHaveLength(1);
  });

  it('are refused in the words of the server', () => {
    expect(messages.fileEmpty).toEqual(intakeMessages['file-empty']);
  });
});
