import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, patienceMs } from '../support/browser';
import { ask, expectAccessible, signIn } from './support/staff';

const product = inject('product');
/** A province without services: what lacks everything here is counted by nobody. */
const province = 'H60';

let browser: Browser;
let page: Page;
let record = '';

beforeAll(async () => {
  browser = await launchBrowser();
  page = await signIn(browser, product);
  const channel = (kind: string, value: number | null) => ({
    blockType: 'channel',
    kind,
    deadline: { value, unit: value === null ? null : 'working-day', basis: 'thử' },
  });
  const made = await ask(page, product.url, '/api/procedures?draft=true', {
    name: 'Thủ tục còn thiếu gần như mọi thứ',
    key: `con-thieu-${Date.now()}`,
    province,
    performers: { kind: 'communes' },
    cases: [
      {
        blockType: 'case',
        key: 'mac-dinh',
        name: 'Trường hợp chung',
        channels: [channel('counter', 5), channel('post', null)],
      },
    ],
  });
  record = `${product.url}/admin/collections/procedures/${String(Reflect.get(Object(made.doc), 'id'))}`;
});

afterAll(() => browser.close());

/** Title of a missing criterion, and the element that holds the focus when one has followed its link. */
const fields: [string, string][] = [
  ['Cơ quan giải quyết được công bố', 'field-decidingAgency'],
  ['Căn cứ pháp lý được công bố', 'field-legalBasis'],
  ['Trình tự thực hiện được công bố', 'field-steps'],
  ['Thành phần, số lượng hồ sơ được công bố', 'field-cases__0__documents'],
  ['Thời hạn giải quyết được công bố', 'cases-0-channels-row-1'],
  ['Phí, lệ phí được công bố', 'cases-0-channels-row-0'],
  ['Có kênh trực tuyến', 'field-cases__0__channels'],
];

async function criteriaCalled(title: string): Promise<Locator> {
  const panel = page.getByRole('region', { name: 'Biểu mẫu và mức độ dịch vụ' });
  await panel.getByText(/tiêu chí\./).waitFor();
  const all = panel.locator('details', { hasText: 'Xem tất cả tiêu chí' });
  if ((await all.getAttribute('open')) === null) await all.locator('summary').click();
  const lines = all.getByRole('listitem').filter({ hasText: title });
  await lines.first().waitFor();
  return lines;
}

async function criterion(title: string): Promise<Locator> {
  const line = await criteriaCalled(title);
  await line.waitFor();
  return line;
}

const holdsFocus = (id: string) => () =>
  page.evaluate((wanted) => document.getElementById(wanted)?.contains(document.activeElement) ?? false, id);

const hasFocus = (id: string) => () =>
  page.evaluate((wanted) => {
    const place = document.getElementById(wanted);
    const box = document.activeElement?.getBoundingClientRect();
    const isSeen = box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight + 1 && box.height > 0;
    return isSeen && place?.contains(document.activeElement) === true;
  }, id);

test('every missing criterion of the record leads to its field, here and from elsewhere, and loses nothing that is typed', async () => {
  await page.goto(record);
  await criterion('Trình tự thực hiện được công bố');
  await page.locator('#field-procedureType').fill('chưa lưu');
  const addresses = new Map<string, string>();
  for (const [title, id] of fields) {
    const link = (await criterion(title)).getByRole('link', { name: 'Sửa bản ghi' });
    addresses.set(id, (await link.getAttribute('href')) ?? '');
    await link.click();
    await expect.poll(hasFocus(id), { timeout: patienceMs, message: title }).toBe(true);
  }
  await page.getByRole('button', { name: 'Chung', exact: true }).click();
  expect(await page.locator('#field-procedureType').inputValue()).toBe('chưa lưu');
  await expectAccessible(page, '.cat-panel');
  page.once('dialog', (dialog) => void dialog.accept());
  for (const [id, address] of addresses) {
    await page.goto('about:blank');
    await page.goto(`${product.url}${address}`);
    await expect.poll(holdsFocus(id), { timeout: patienceMs, message: address }).toBe(true);
  }
});

test('a missing form is made on the page of the record; what an agency does otherwise stands in the list of its procedure', async () => {
  await page.goto(record);
  const form = (await criterion('Điền được biểu mẫu trực tuyến')).getByRole('link', { name: 'Sinh biểu mẫu' });
  expect(`${product.url}${await form.getAttribute('href')}`).toBe(record);
  // Whoever administers receives everywhere, so nobody is missing here: the list that other lines lead to.
  const id = record.split('/').at(-1);
  await page.goto(`${product.url}/admin/collections/offerings?where[or][0][and][0][procedure][equals]=${id}`);
  await page.getByRole('heading', { level: 1, name: 'Đơn vị thực hiện' }).waitFor();
  await page
    .getByRole('link', { name: /^Tạo mới/ })
    .first()
    .waitFor();
});

test('what this product cannot do yet has no link', async () => {
  await page.goto(record);
  const result = await criterion('Trả kết quả trực tuyến hoặc qua bưu chính');
  expect(await result.getByRole('link').count()).toBe(0);
  // Whether anything is to be paid is not known here, which the record can mend: said of level 4, and of T5 of Decree 224.
  const payment = await criteriaCalled('Thanh toán trực tuyến');
  expect([await payment.count(), await payment.getByRole('link').count()]).toEqual([2, 2]);
});
