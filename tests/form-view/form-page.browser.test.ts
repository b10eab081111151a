import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, patienceMs } from '../support/browser';
import { type Harness, startHarness } from './harness/serve';

let harness: Harness;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

const picture = { name: 'chân dung.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG pretend') };

beforeAll(async () => {
  [harness, browser] = await Promise.all([startHarness(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await harness?.close();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'vi-VN' });
  context.setDefaultTimeout(patienceMs);
  page = await newPage();
  complaints = [];
  harness.plan = [];
  harness.submissions = [];
  harness.uploadsDown = false;
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function newPage(): Promise<Page> {
  const opened = await context.newPage();
  opened.on('pageerror', (error) => complaints.push(error.message));
  opened.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text());
  });
  return opened;
}

async function open(name = 'every-field', locale: 'vi' | 'en' = 'vi'): Promise<void> {
  await page.goto(harness.page(name, locale));
  await page.waitForSelector('.pc-field');
}

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include('.pc-form').analyze();
  return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

async function next(): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

async function pickPlace(label: string, typed: string): Promise<void> {
  const combo = page.getByRole('combobox', { name: label });
  await combo.click();
  await combo.pressSequentially(typed);
  await page.getByRole('option').first().waitFor();
  await combo.press('Enter');
}

async function fillApplicant(): Promise<void> {
  await page.fill('#f-fullName', 'Nguyễn Thị Ánh Tuyết');
  await page.fill('#f-citizenId', '089199012345');
  await page.fill('#f-birthDate', '27');
  await page.fill('#f-birthDate-month', '3');
  await page.fill('#f-birthDate-year', '1999');
  await page.fill('#f-phone', '0912 345 678');
  await pickPlace('Tỉnh, thành phố', 'an giang');
  await pickPlace('Xã, phường, đặc khu', 'long xuyen');
  await page.fill('#f-address-detail', 'Số 5, đường Trần Hưng Đạo');
  await page.getByLabel('Cho bản thân').check();
}

async function fillMatter(): Promise<void> {
  await page.fill('#f-reason', 'Xin cấp lại giấy chứng nhận bị mất do lũ cuốn.');
  await page.fill('#f-area', '120,5');
  await page.fill('#f-income', '7500000');
  await page.locator('#f-hasPaper-1').check();
  await page.selectOption('#f-area2', { label: 'Qua bưu chính công ích' });
  const ward = page.getByRole('combobox', { name: 'Nơi có thửa đất' });
  await ward.click();
  await ward.pressSequentially('binh duc');
  await ward.press('Enter');
}

async function fillAll(): Promise<void> {
  await open();
  await fillApplicant();
  await next();
  await fillMatter();
  await next();
  await page.setInputFiles('#f-photo', picture);
  await page.locator('.pc-file-done').waitFor();
  await page.locator('#f-agreed').check();
  await next();
  await page.getByRole('heading', { name: 'Xem lại và nộp' }).waitFor();
}

function sendButton() {
  return page.getByRole('button', { name: 'Nộp hồ sơ', exact: true });
}

/** What the page keeps on the device. */
async function kept(): Promise<Record<string, unknown>> {
  return page.evaluate(
    () => JSON.parse(localStorage.getItem('to-khai/H01/every-field/mac-dinh') ?? '{}').answers ?? {},
  );
}

describe('typing in a real browser', () => {
  it('loses and doubles nothing under an input method, however long its pauses are', async () => {
    await open();
    await page.click('#f-fullName');
    const session = await context.newCDPSession(page);
    const compose = (text: string) =>
      session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    const words = [
      ['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyễ', 'Nguyễn'],
      ['T', 'Th', 'Thi', 'Thị'],
      ['B', 'Bư', 'Bưở', 'Bưởi'],
    ];
    for (const word of words) {
      for (const text of word) {
        await compose(text);
        await page.waitForTimeout(text.length === 4 ? 420 : 40);
      }
      await session.send('Input.insertText', { text: word.at(-1) ?? '' });
      await page.keyboard.press('Space');
      await page.waitForTimeout(350);
    }
    expect(await page.inputValue('#f-fullName')).toBe('Nguyễn Thị Bưởi ');
    await page.waitForTimeout(900);
    expect(await kept()).toMatchObject({ fullName: 'Nguyễn Thị Bưởi ' });
  });

  it('takes a composition that is cut off by leaving the box', async () => {
    await open();
    await page.click('#f-fullName');
    const session = await context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'Lê Hoà', selectionStart: 6, selectionEnd: 6 });
    await page.click('#f-phone');
    expect(await page.inputValue('#f-fullName')).toBe('Lê Hoà');
    await page.waitForTimeout(900);
    expect(await kept()).toMatchObject({ fullName: 'Lê Hoà' });
  });

  it('follows input methods that erase and write anew (UniKey), without pauses', async () => {
    await open();
    await page.click('#f-fullName');
    await page.keyboard.type('Nguye');
    for (const letter of ['ê', 'ễ']) {
      await page.keyboard.press('Backspace');
      await page.keyboard.insertText(letter);
    }
    await page.keyboard.type('n Van');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await page.keyboard.insertText('ăn');
    expect(await page.inputValue('#f-fullName')).toBe('Nguyễn Văn');
  });

  it('has the last word when the button is pressed at once, and when Enter is', async () => {
    await open();
    await page.click('#f-fullName');
    await page.keyboard.type('Trần Văn Bình');
    await next();
    expect(await page.locator('.pc-summary').textContent()).not.toContain('Họ, chữ đệm và tên');
    await page.click('#f-fullName');
    await page.keyboard.press('End');
    await page.keyboard.type(' An');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
    expect(await kept()).toMatchObject({ fullName: 'Trần Văn Bình An' });
  });

  it('keeps the caret while money is grouped', async () => {
    await open();
    await fillApplicant();
    await next();
    await page.click('#f-income');
    await page.keyboard.type('1234567');
    expect(await page.inputValue('#f-income')).toBe('1.234.567');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('9');
    expect(await page.inputValue('#f-income')).toBe('12.349.567');
    expect(await page.locator('#f-income').evaluate((box: HTMLInputElement) => box.selectionStart)).toBe(6);
  });
});

describe('for everybody', () => {
  it('has no fault that axe finds: empty, with errors, filled in, on the review page', async () => {
    await open();
    expect(await axe()).toEqual([]);
    await next();
    await page.locator('.pc-summary').waitFor();
    expect(await axe()).toEqual([]);
    await fillApplicant();
    await page.getByRole('combobox', { name: 'Xã, phường, đặc khu' }).click();
    expect(await axe()).toEqual([]);
    await page.keyboard.press('Escape');
    await next();
    await page.getByRole('button', { name: 'Thêm thành viên' }).click();
    await next();
    expect(await axe()).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ Thành viên 1' }).click();
    await fillMatter();
    await next();
    await page.setInputFiles('#f-photo', picture);
    await page.locator('.pc-file-done').waitFor();
    expect(await axe()).toEqual([]);
    await page.locator('#f-agreed').check();
    await next();
    await page.getByRole('heading', { name: 'Xem lại và nộp' }).waitFor();
    expect(await axe()).toEqual([]);
  });

  it('fits a width of 320 pixels, and its targets are big enough', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open();
    await next();
    await page.locator('.pc-summary').waitFor();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.pc-form :is(button, input, select, textarea, a)')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(({ element }) => element.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
    for (const id of ['matter', 'papers', 'review']) {
      await page.evaluate((step) => {
        const key = 'to-khai/H01/every-field/mac-dinh';
        const draft = JSON.parse(localStorage.getItem(key) ?? '{}');
        const blank = { version: 1, formHash: document.getElementById('form-root')?.dataset.formHash ?? '' };
        const rest = { savedAt: '2026-11-22T00:00:00Z', files: {}, idempotencyKey: 'k'.repeat(32), unanswered: [] };
        const answers = {
          fullName: 'Nguyễn Thị Ánh Tuyết',
          reason: 'Lý do rất dài '.repeat(12),
          children: [{ name: 'An' }],
        };
        localStorage.setItem(key, JSON.stringify({ ...blank, ...rest, ...draft, answers, page: step }));
      }, id);
      await page.goto('about:blank');
      await open().catch(() => page.waitForSelector('.pc-review'));
      expect(await overflow(), id).toBeLessThanOrEqual(0);
    }
  });

  it('can be filled in with the keyboard alone', async () => {
    await open();
    await page.locator('#f-fullName').focus();
    const keys = page.keyboard;
    await keys.type('Lê Thị Hoa');
    await keys.press('Tab');
    // The reason why we ask stands before the box.
    await keys.press('Tab');
    await keys.type('089199012345');
    for (const part of ['27', '3', '1999', '0912345678']) {
      await keys.press('Tab');
      await keys.type(part);
    }
    await keys.press('Tab');
    await keys.press('Tab');
    await keys.type('giang');
    await page.getByRole('option').first().waitFor();
    await keys.press('Enter');
    await keys.press('Tab');
    await keys.type('long xuyen');
    await page.getByRole('option').first().waitFor();
    await keys.press('ArrowDown');
    await keys.press('ArrowUp');
    await keys.press('Enter');
    await keys.press('Tab');
    await keys.type('Ấp 3');
    await keys.press('Tab');
    await keys.press('Space');
    await page.waitForTimeout(500);
    await keys.press('Tab');
    await keys.press('Tab');
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Nội dung đề nghị' }).waitFor();
    expect(await kept()).toMatchObject({
      fullName: 'Lê Thị Hoa',
      citizenId: '089199012345',
      birthDate: '1999-03-27',
      address: { province: 'H01', detail: 'Ấp 3' },
      kind: 'self',
    });
  });

  it('goes back a step with the back button of the browser, and forward again', async () => {
    await open();
    await fillApplicant();
    await next();
    await page.getByRole('heading', { name: 'Nội dung đề nghị' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Người nộp hồ sơ' }).waitFor();
    expect(await page.inputValue('#f-fullName')).toBe('Nguyễn Thị Ánh Tuyết');
    await page.goForward();
    await page.getByRole('heading', { name: 'Nội dung đề nghị' }).waitFor();
  });

  it('speaks English where it is asked to', async () => {
    await open('birth-registration', 'en');
    expect(await page.getByRole('button', { name: 'Continue' }).count()).toBe(1);
    expect(await axe()).toEqual([]);
  });
});

describe('the draft', () => {
  it('survives a reload and a crash, with its files and its page, and can be deleted', async () => {
    await open();
    await fillApplicant();
    await next();
    await fillMatter();
    await next();
    await page.setInputFiles('#f-photo', picture);
    await page.locator('.pc-file-done').waitFor();
    await page.getByText('Đã lưu nháp').waitFor();
    await page.reload();
    await page.getByText('Đã mở lại bản nháp').waitFor();
    await page.getByText('chân dung.png').first().waitFor();
    await page.getByRole('button', { name: 'Quay lại' }).click();
    expect(await page.inputValue('#f-income')).toBe('7.500.000');
    await page.fill('#f-reason', 'Lý do khác');
    await page.waitForTimeout(1000);
    await page.close({ runBeforeUnload: false });
    page = await newPage();
    await open();
    expect(await page.inputValue('#f-reason')).toBe('Lý do khác');
    await page.getByRole('button', { name: 'Xoá bản nháp' }).click();
    await page.getByRole('button', { name: 'Xoá hết' }).click();
    await page.waitForFunction(() => localStorage.length === 0);
    await page.waitForSelector('#f-fullName');
    expect(await page.inputValue('#f-fullName')).toBe('');
  });

  it('has what was typed right before the page was left', async () => {
    await open();
    await page.click('#f-fullName');
    await page.keyboard.type('Nguyễn Văn Vội');
    await page.goto('about:blank');
    await open();
    expect(await page.inputValue('#f-fullName')).toBe('Nguyễn Văn Vội');
  });
});

describe('files', () => {
  it('are refused before sending when too big or of another kind, by the server with its reason, and can be tried again', async () => {
    await open();
    await fillApplicant();
    await next();
    await fillMatter();
    await next();
    const field = page.getByRole('group', { name: 'Ảnh chân dung' });
    await page.setInputFiles('#f-photo', { ...picture, buffer: Buffer.alloc(1024 * 1024 + 1) });
    await field.getByText('quá mức 1 MB').waitFor();
    await field.getByRole('button', { name: 'Bỏ tệp' }).click();
    await page.setInputFiles('#f-photo', {
      name: 'a.exe',
      mimeType: 'application/x-msdownload',
      buffer: Buffer.from('x'),
    });
    await field.getByText('Không nhận loại tệp này').waitFor();
    await field.getByRole('button', { name: 'Bỏ tệp' }).click();
    await page.setInputFiles('#f-photo', { ...picture, buffer: Buffer.from('NOT-A-PICTURE') });
    // The server tells what it takes at all; what is shown is what this field takes.
    await field.getByText('Không nhận loại tệp này. Các loại được nhận: ').waitFor();
    expect(await field.getByText('Tệp này không phải ảnh.').count()).toBe(0);
    await field.getByRole('button', { name: 'Bỏ tệp' }).click();
    harness.uploadsDown = true;
    await page.setInputFiles('#f-photo', picture);
    await field.getByText('Không tải lên được').waitFor();
    harness.uploadsDown = false;
    await field.getByRole('button', { name: 'Thử lại' }).click();
    await field.getByText('Đã tải lên').waitFor();
    await field.getByRole('button', { name: 'Bỏ tệp' }).click();
    expect(await field.getByText('Đã tải lên').count()).toBe(0);
  });
});

describe('sending', () => {
  it('gives the receipt by a form, never by an address, and forgets the draft', async () => {
    await fillAll();
    await sendButton().dblclick();
    await page.getByRole('heading', { name: 'Giấy tiếp nhận' }).waitFor();
    expect(await page.textContent('#number')).toBe('H01.03-261122-0001');
    expect(page.url()).toBe(`${harness.url}/tra-cuu`);
    expect(harness.submissions).toHaveLength(1);
    expect(harness.submissions[0]?.answers).toMatchObject({
      fullName: 'Nguyễn Thị Ánh Tuyết',
      area: 120.5,
      income: 7500000,
    });
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('makes one dossier though the first answer was lost and the connection with it', async () => {
    await fillAll();
    // Chromium repeats a request by itself when a kept connection breaks.
    harness.plan = ['lose', ...Array.from({ length: 8 }, () => 'down' as const)];
    await sendButton().click();
    await page.locator('.pc-summary').getByText('Không kết nối được').waitFor();
    harness.plan = [];
    await page.reload();
    await page.getByRole('heading', { name: 'Xem lại và nộp' }).waitFor();
    await sendButton().click();
    await page.getByRole('heading', { name: 'Giấy tiếp nhận' }).waitFor();
    expect(harness.submissions).toHaveLength(1);
  });

  it('asks again for a file that the server has forgotten', async () => {
    await fillAll();
    harness.plan = ['gone'];
    await sendButton().click();
    await page.locator('.pc-summary a').click();
    await page.getByRole('heading', { name: 'Giấy tờ kèm theo' }).waitFor();
    expect(await page.locator('.pc-field-error').textContent()).toContain('Không tìm thấy tệp');
    await page.setInputFiles('#f-photo', picture);
    await page.locator('.pc-file-done').waitFor();
    await page.getByRole('button', { name: 'Lưu và về trang xem lại' }).click();
    await sendButton().click();
    await page.getByRole('heading', { name: 'Giấy tiếp nhận' }).waitFor();
  });
});
