import type { Page as WholePage } from 'playwright-core';

/** A page, or the frame that a form stands in. */
type Page = Pick<WholePage, 'locator' | 'getByRole' | 'getByText'>;

/** Picks from a list one types into (province, commune): types a part without accents, then takes the first offer. */
async function pick(page: Page, id: string, typed: string): Promise<void> {
  await page.locator(`#${id}`).fill(typed);
  await page.locator('[role=listbox] [role=option]').first().click();
}

async function address(page: Page, key: string): Promise<void> {
  await pick(page, `f-${key}-province`, 'an giang');
  await pick(page, `f-${key}-commune`, 'long xuyen');
  const detail = page.locator(`#f-${key}-detail`);
  if (await detail.isVisible()) await detail.fill('Số 1, đường Thử Nghiệm');
}

async function date(page: Page, key: string, day: string, month: string, year: string): Promise<void> {
  await page.locator(`#f-${key}`).fill(day);
  await page.locator(`#f-${key}-month`).fill(month);
  await page.locator(`#f-${key}-year`).fill(year);
}

/** Ticks the answer with this label in the group of the field with this key. */
async function choose(page: Page, key: string, label: string): Promise<void> {
  const group = page.locator(`[name="f-${key}"]`).first().locator('xpath=ancestor::fieldset[1]');
  await group.getByLabel(label, { exact: true }).check();
}

async function next(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
}

/** Fills in the first step of the model form of birth registration (1.001193). All data is made up. */
export async function fillApplicant(page: Page): Promise<void> {
  await choose(page, 'applicantKind', 'Công dân Việt Nam');
  await page.locator('#f-applicant-fullName').fill('Nguyễn Thị Thử Nghiệm');
  await date(page, 'applicant-dateOfBirth', '5', '9', '1999');
  await choose(page, 'applicant-sex', 'Nữ');
  await page.locator('#f-applicant-citizenId').fill('089199000001');
  await address(page, 'applicant-address');
  await page.locator('#f-informantRelation').selectOption({ label: 'Mẹ' });
  await page.locator('#f-contactPhone').fill('0912345678');
  await choose(page, 'actsByAuthorisation', 'Không');
  await next(page, 'Trẻ được khai sinh');
}

/** From the second step to the review page, with `certificate` (path of a picture or PDF) as the certificate of birth. */
export async function fillTheRest(page: Page, certificate: string): Promise<void> {
  await page.locator('#f-childName').fill('Nguyễn Văn Thử');
  await choose(page, 'childSex', 'Nam');
  await date(page, 'childBornOn', '1', '11', '2026');
  await page.locator('#f-childBirthOrder').fill('1');
  await choose(page, 'multipleBirth', 'Không');
  await choose(page, 'childBirthPlaceKind', 'Tại nhà');
  await address(page, 'childBirthPlace');
  await choose(page, 'hasBirthNotice', 'Không');
  await page.locator('#f-childEthnicity').fill('Kinh');
  await page.locator('#f-childNationality').fill('Việt Nam');
  await address(page, 'childHometown');
  await next(page, 'Cha, mẹ của trẻ');

  await choose(page, 'parentsKnown', 'Chỉ mẹ (chưa xác định được cha)');
  // Who declares is the mother: what she said of herself is not asked again.
  await page.locator('#f-motherEthnicity').fill('Kinh');
  if (await page.locator('#f-mother-fullName').isVisible()) throw new Error('The mother is asked twice.');
  await next(page, 'Bản sao và thông tin thêm');

  await choose(page, 'wantsCopies', 'Không');
  await next(page, 'Giấy tờ kèm theo');

  for (const question of ['childAbandoned', 'bornBySurrogacy']) {
    if (await page.locator(`[name="f-${question}"]`).first().isVisible()) await choose(page, question, 'Không');
  }
  await page.locator('input[type=file]').first().setInputFiles(certificate);
  await page.getByText('Đã tải lên').first().waitFor();
  await next(page, 'Nơi giải quyết, kết quả và phí');

  await pick(page, 'f-handlingCommune', 'long xuyen');
  await page.locator('[name="f-resultDelivery"]').first().check();
  await next(page, 'Cam đoan');

  await page.locator('[id^="f-declaration"]').first().check();
  await next(page, 'Xem lại và nộp');
}
